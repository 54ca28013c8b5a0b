import { allMatches } from '../base/all-matches.ts'
import type { Statement } from './declared.ts'
import type { StatusHit } from './status-words.ts'

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

// 上一轮巡察反馈问题均已整改到位 is no word about these.
const OF_OTHERS = /[上前]一?[轮次届]|往[年届]|历[次年届]|以往|主题教育|(?:审计|督[查导]|考核|自查)$|除[^,。;\n]{0,12}$/

/** Whether words that end with `before` a claim take it from these findings. */
function isTaken(before: string): boolean {
  return MEANT.test(before) || OF_OTHERS.test(before)
}

// Said of the findings themselves, and of all of them; 各项任务已全部完成 may be the tasks of one body of work.
const ALL_DONE = new RegExp(
  `(?:巡[察视](?:组)?)?(?:反馈|指出)(?:的)?(?:各项|各类|全部|所有|具体){0,2}(?:问题|意见)(?:,)?(?:目前|现)?(?:均已?|都已?|已(?:经)?全部|已(?:经)?全面|全部|全部已)(?:按期|按时|如期|按要求)?(?:得到)?${DONE}(?![^。;\\n]{0,30}(?:除|其余|剩余|长期坚持|持续推进|基本完成|正在))`,
  'g',
)

/** What a notice says in general of its findings, without a number. */
export interface WholeClaims {
  /** Things are done: some progress, but not of which items. */
  readonly progress: boolean
  /** Where the whole is spoken of, all that was found is done: 反馈问题均已完成整改. */
  readonly allDone: StatusHit | null
}

/** What `statements` claim in general of what was found. */
export function readWholeClaims(text: string, statements: readonly Statement[]): WholeClaims {
  let progress = false
  let allDone: StatusHit | null = null
  for (const { start, end, scope = null } of statements) {
    const words = text.slice(start, end)
    if (!HINT.test(words)) continue
    progress ||= claimIn(CLAIMS, words) !== undefined
    if (scope === null) allDone ??= allDoneIn(words, start)
  }
  return { progress, allDone }
}

function allDoneIn(words: string, from: number): StatusHit | null {
  const match = claimIn(ALL_DONE, words)
  if (!match) return null
  const start = from + match.index
  return { status: 'completed', span: { start, end: start + match[0].length } }
}

/** The first claim of a kind that is a fact, and about these findings. */
function claimIn(claims: RegExp, words: string): RegExpExecArray | undefined {
  return allMatches(claims, words).find(({ index }) => !isTaken(words.slice(Math.max(0, index - 20), index)))
}
