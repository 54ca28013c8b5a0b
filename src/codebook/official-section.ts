/**
 * 四个落实 / 三个聚焦. Whichever of the first three is named first decides, but a heading about rectification of
 * earlier findings is always the fourth.
 */
const RECTIFICATION =
  /(?:巡视|巡察|审计|主题教育|监督|检查).{0,24}整改|整改.{0,8}(?:巡视|巡察|审计|监督检查)|监督检查发现问题|改而不彻底/

const SECTIONS: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /创新理论|理论和?路线|理论学习|政治理论|特色社会主义思想|路线方针政策|(?:决策|重大|工作|上级|战略)部署|重要(?:讲话|论述|指示)|二十大|十九大|职能责任|职责使命|职能职责|主责主业|履职|统筹谋划|以人民为中心|高质量发展|中心工作|政治责任|改革发展|为民服务|意识形态/,
  ],
  [
    2,
    /从严治党|管党治党|主体责任|监督责任|两个责任|党风廉政|群众身边|八项规定|四风|作风|廉政|廉洁|腐败|财经纪律|财务|内控|执纪|宽松软|形式主义/,
  ],
  [
    3,
    /组织路线|党的建设|基层党|党建|党组织|领导班子|班子|干部|选人用人|人才|民主集中制|党内政治生活|组织生活|党的领导|软弱涣散/,
  ],
]

/** 1–4 by the heading (already compact) that an item is filed under; `null` without a heading that says so. */
export function officialSectionOf(aspect: string): number | null {
  if (RECTIFICATION.test(aspect)) return 4
  let section: number | null = null
  let earliest = Infinity
  for (const [no, words] of SECTIONS) {
    const at = aspect.search(words)
    if (at < 0 || at >= earliest) continue
    earliest = at
    section = no
  }
  return section
}
