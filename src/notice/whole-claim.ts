import { allMatches } from '../base/all-matches.ts'
import type { Span } from '../base/span.ts'

const HINT = /完成|到位|办结|销号/
const DONE = '(?:完成(?:整改)?|整改(?:落实)?(?:到位|完成|完毕)|办结|销号)'
// 反馈的问题均已整改到位; 截至目前,已全部完成整改. A number is a total and read as one.
const CLAIMS = new RegExp(
  `(?:反馈|整改|巡[察视])[^。;,\\n\\d]{0,12}(?:问题|任务|事项|意见)[^。;,\\n\\d]{0,8}(?:已|均|都|全部|基本)[^。;,\\n\\d]{0,8}${DONE}` +
    `|(?:目前|截至[^,。;\\n]{1,14}),?(?:均|都)?已[^。;,\\n\\d]{0,16}${DONE}整?改?(?=[。;,\\n]|$)`,
  'g',
)
// 确保反馈问题全部整改到位 is meant to be.
const MEANT = /(?:确保|推动|力争|争取|务必|督促|促进|保证|要求|直至|直到|待|对|将|未)[^,。;\n]{0,16}$/

/** Whether the notice says in general, without a number, that things are done: some progress, but not of which items. */
export function saysProgress(text: string, statements: readonly Span[]): boolean {
  return statements.some((span) => {
    const words = text.slice(span.start, span.end)
    if (!HINT.test(words)) return false
    return allMatches(CLAIMS, words).some(
      (match) => !MEANT.test(words.slice(Math.max(0, match.index - 20), match.index)),
    )
  })
}
