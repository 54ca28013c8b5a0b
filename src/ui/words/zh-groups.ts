/** Chinese words for the groups by which notices are compared. */
export const zhGroups = {
  agencyType: {
    hospital: '医院',
    university: '高校',
    school: '学校',
    enterprise: '企业',
    development_zone: '开发区（新区）',
    township: '乡镇（街道）',
    village: '村（社区）',
    mass_organisation: '群团组织',
    party_department: '党委部门',
    court_or_procuratorate: '法院、检察院',
    people_congress_or_cppcc: '人大、政协机关',
    commission: '委员会',
    bureau: '局（厅、处）',
    office: '办公室、中心（站、所）',
    territory: '地方党委、政府',
  } as Readonly<Record<string, string>>,
  half: (year: string, half: string) => `${year} 年${half === '1' ? '上' : '下'}半年`,
  quarter: (year: string, quarter: string) => `${year} 年第${'一二三四'.charAt(Number(quarter) - 1)}季度`,
  /** Either end may be open, never both. */
  dates: (field: string, from: string, to: string) => {
    if (to === '') return `${field}不早于“${from}”`
    return from === '' ? `${field}不晚于“${to}”` : `${field}在“${from}”至“${to}”之间`
  },
  days: (field: string, from: string, to: string) => {
    if (to === '') return `${field}不少于“${from}”`
    return from === '' ? `${field}不多于“${to}”` : `${field}在“${from}”至“${to}”之间`
  },
  filter: {
    add: '添加筛选',
    field: '按什么筛选',
    search: '查找要看的值（可多选）',
    from: '从',
    to: '到',
    size: (notices: number, items: number) => `${notices} 件，${items} 项`,
    more: (n: number) => `还有 ${n} 个，请输入文字查找`,
    none: '没有相符的值。',
  },
  anyRange: (field: string) => `${field}不限`,
}
