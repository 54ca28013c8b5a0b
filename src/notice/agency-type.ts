// In this order: a hospital of a university is a hospital, an office of a town is the town's.
const TYPES: readonly (readonly [string, RegExp])[] = [
  ['hospital', /医院|卫生院|疾控中心|妇幼保健/],
  ['university', /大学|学院|职业技术|党校/],
  ['school', /中学|小学|学校|幼儿园/],
  ['enterprise', /公司|集团|银行|企业/],
  ['development_zone', /开发区|高新区|经开区|管委会|新区管/],
  ['township', /(?:镇|乡|街道)(?:办事处|人民政府)?$/],
  ['village', /(?:村|社区)(?:委员会|民委员会)?$/],
  ['mass_organisation', /妇联|妇女联合会|共青团|团委|工会|残联|科协|文联|侨联|工商联|红十字|联合会$/],
  ['party_department', /(?:宣传|组织|统战)部|政法委|纪委|(?:市|县|区)委(?:办公室|编办|政研室)/],
  ['court_or_procuratorate', /法院|检察院/],
  ['people_congress_or_cppcc', /人大|政协/],
  ['commission', /委员会$|[建发卫]委$|健委$|改委$|委$/],
  ['bureau', /局$|厅$|处$|署$/],
  ['office', /办公室$|办$|中心$|站$|所$|队$/],
  ['territory', /[省市县区旗州]$/],
]

/** The kind of body, by the last words of its name; `null` where the name does not tell. */
export function agencyType(agency: string): string | null {
  return TYPES.find(([, pattern]) => pattern.test(agency))?.[0] ?? null
}
