const BODY_END =
  /(?:[^大布格结立当全各破战开]局|厅|委|办|办公室|中心|馆|医院|学院|公司|集团|银行|大学|学校|中学|小学|幼儿园|[^城]镇|[^下城]乡|街道|办事处|[^农乡]村|社区|宣传部|组织部|统战部|武装部|委员会|联合会|管委会|站|支队|大队|研究所|管理所|事务所|服务所)$/

/** Whether the words end as the name of an office, a unit or a place does. */
export function endsAsBody(words: string): boolean {
  return BODY_END.test(words)
}
