// What says how bad it is, or that it is a problem at all, and stands beside every subject.
const VERDICTS = [
  '不(?:到位|够|强|严格|严肃|严|高|规范|扎实|落实|实|力|深入|深|足|完善|健全|充分|明显|及时|彻底|准|细|紧|全面|有力)',
  '未(?:落实|到位|完成)',
  '有(?:偏差|差距|待加强|所欠缺)',
  '(?:较为|比较|普遍|十分|相对)?(?:缺失|薄弱|混乱|欠缺|缺位|弱化|滞后|缓慢|突出|淡化|淡薄)',
  '(?:进一步|持续|着力|切实|没有|存在|关于|方面|问题|情况|严格|工作)',
].join('|')
const VERDICT = new RegExp(VERDICTS, 'gu')

/**
 * A bare wording without its verdict, so that problems are alike by their subject:
 *
 *   借调人员管理不规范 → 借调人员管理
 */
export function topicWording(bare: string): string {
  return bare.replace(VERDICT, ' ').replace(/ {2,}/g, ' ').trim()
}
