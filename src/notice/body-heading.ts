import { endsAsBody } from './body-name.ts'
import { BODY_SUFFIX } from './header-body.ts'
import type { Node } from './outline.ts'
import { soundsLikeProblem } from './wording.ts'

// 县水利局党组, 石门河村, 关于市水务集团党委巡察整改情况: the name, then only words that every such heading has.
const NAMED = new RegExp(
  '^(?:关于)?(?:对)?(中共)?([\\u4e00-\\u9fff]{3,30}?)' +
    `(${BODY_SUFFIX}|党组织)?(?:落实)?(?:(?:[省市县区旗州]委)?巡[察视])?(?:反馈)?(?:意见|问题)?(?:的)?` +
    '(?:整改(?:落实|进展|工作|完成)?(?:的)?(?:情况)?)?(?:\\(\\d{1,3}[个项条](?:问题)?\\))?[。:]?$',
)

// The body's own parts are no bodies of their own.
const PART =
  /^(?:本|我|该|各|全|原|其|局|院|校|厅|公司|机关|派驻|驻|领导)|^(?:市|县|区)?(?:党组|党委|纪委|机关|本级)|领导班子|纪检/

/** The body that the words of a heading name, and nothing else; `null` where they say anything more. */
function bodyNamed(words: string): string | null {
  const match = NAMED.exec(words)
  const name = match?.[2] ?? ''
  if (!match || PART.test(name) || soundsLikeProblem(name)) return null
  return endsAsBody(name) || match[3] !== undefined ? name : null
}

/**
 * Sibling headings that each name another body: what stands below each is that body's account.
 *
 *   一、县水利局党组   二、县文旅局党组   三、下一步工作
 *       ^^^^^^             ^^^^^^
 */
export function bodyHeadings(text: string, siblings: readonly Node[]): ReadonlyMap<Node, string> {
  const found = new Map<Node, string>()
  for (const node of siblings) {
    if (node.children.length === 0 || node.head.end - node.head.start > 60) continue
    const name = bodyNamed(text.slice(node.head.start, node.head.end))
    if (name !== null) found.set(node, name)
  }
  return areDistinct([...found.values()]) ? found : new Map()
}

/** At least two, and none a part of another: 市水利局 and 市水利局机关 are one body. */
export function areDistinct(names: readonly string[]): boolean {
  return names.length >= 2 && names.every((name, at) => !names.some((one, other) => other !== at && one.includes(name)))
}
