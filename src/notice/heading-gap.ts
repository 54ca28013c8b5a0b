import type { Node } from './outline.ts'

/**
 * Subjects of headings and problems, coarse on purpose: only to see where the subject changes
 * when a heading between two numbers is missing.
 */
const SUBJECTS: readonly (readonly [subject: string, words: RegExp])[] = [
  ['rectification', /巡[察视]|审计|主题教育|检视问题|整改(?:落实)?(?:不|成效)/],
  ['cadres', /干部|队伍|选人用人|人才|人员|编制|借调|借用|用人|年轻/],
  [
    'money',
    /财务|财经|资金|资产|内控|经费|费用?支出|报销|报支|采购|招标|合同|材料|物资|账|工程|项目|专家费|津补贴|补贴|票据|预算|绩效/,
  ],
  ['party', /党建|党组织|支部|党员|组织生活|党费|三会一课|民主生活会|民主集中|三重一大|领导班子|班子/],
  ['discipline', /主体责任|监督责任|廉|四风|八项规定|作风|形式主义|官僚|公车|公务用车|接待|节约|一岗双责|从严治党/],
  ['ideology', /意识形态|舆情|网评|信息发布|保密/],
  ['people', /群众|民生|为民|便民|服务|信访|惠民/],
  ['duty', /职能|职责|履职|监管|执法|规划|安全|环境|改革|营商|统筹|推进|部署|政策/],
]

/** Subjects that the words name; empty where they name none. */
function subjectsOf(words: string): Set<string> {
  return new Set(SUBJECTS.filter(([, pattern]) => pattern.test(words)).map(([subject]) => subject))
}

/** A missing heading: `before` is the last heading ahead of it, `expected` the number that should have followed. */
export interface HeadingGap {
  readonly before: Node
  readonly after: Node
  readonly expected: number
  readonly found: number
}

/** Gaps in the numbers of sibling `headings` (六 followed by 八), in order. */
export function findHeadingGaps(headings: readonly Node[]): HeadingGap[] {
  const gaps: HeadingGap[] = []
  for (let at = 1; at < headings.length; at++) {
    const before = headings[at - 1] as Node
    const after = headings[at] as Node
    const from = before.mark.number
    const to = after.mark.number
    if (before.parent !== after.parent || before.mark.style !== after.mark.style) continue
    if (from !== null && to !== null && to > from + 1) gaps.push({ before, after, expected: from + 1, found: to })
  }
  return gaps
}

/**
 * Where the missing heading stood: the first of `titles` (the items filed under the heading before the gap) whose subject
 * is another than the heading's. From there on the notice does not say which aspect they belong to.
 * Returns `titles.length` where the subject never changes.
 *
 *   (六)干部队伍建设存在短板 > 15 长期借用人员 · 16 专业人才匮乏 | 17 内控机制不健全 · … · 23   (八)…
 */
export function subjectBreak(heading: string, titles: readonly string[]): number {
  const own = subjectsOf(heading)
  if (own.size === 0) return titles.length
  const at = titles.findIndex((title) => {
    const subjects = subjectsOf(title)
    return subjects.size > 0 && ![...subjects].some((subject) => own.has(subject))
  })
  // Where not even the first fits, the words tell nothing.
  return at <= 0 ? titles.length : at
}
