/** How the cells of a field are read. */
export type FlatType =
  'text' | 'date' | 'count' | 'share' | 'region_code' | 'level' | 'kind' | 'unit' | 'status' | 'category' | 'findings'

/** What a column of a flat table may hold: a fact of the notice, a total that it states, or a fact of the item. */
export interface FlatFieldSpec {
  readonly of: 'notice' | 'declared' | 'item'
  readonly type: FlatType
  readonly label_zh: string
  readonly label_en: string
  /** How headers call it, beside its labels; compared without blanks, brackets and case. */
  readonly headers: readonly string[]
}

const notice = (type: FlatType, label_zh: string, label_en: string, ...headers: string[]): FlatFieldSpec => ({
  of: 'notice',
  type,
  label_zh,
  label_en,
  headers,
})
const item = (type: FlatType, label_zh: string, label_en: string, ...headers: string[]): FlatFieldSpec => ({
  ...notice(type, label_zh, label_en, ...headers),
  of: 'item',
})
const declared = (type: FlatType, label_zh: string, label_en: string, ...headers: string[]): FlatFieldSpec => ({
  ...notice(type, label_zh, label_en, ...headers),
  of: 'declared',
})

/** Every field, in the order in which the mapping offers them. */
const FLAT_FIELDS = {
  agency: notice(
    'text',
    '被巡察单位',
    'Agency',
    '单位',
    '单位名称',
    '被巡察党组织',
    '被巡视单位',
    '部门',
    '机构',
    '单位信息名称',
    'org',
  ),
  title: item(
    'text',
    '问题或事项',
    'Problem or item',
    '标题',
    '问题',
    '具体问题',
    '存在问题',
    '存在的问题',
    '反馈问题',
    '问题描述',
    '问题表述',
    '问题内容',
    '整改事项',
    '整改任务',
    '事项',
    '事项名称',
    'title',
    'problem',
    'issue',
    'item',
    'finding text',
  ),
  status: item(
    'status',
    '整改状态',
    'Status',
    '状态',
    '完成情况',
    '整改情况',
    '整改结果',
    '整改进度',
    '进展',
    '进展情况',
    '是否完成',
    'progress',
    'completion status',
  ),
  category: item(
    'category',
    '问题类别',
    'Category',
    '类别',
    '问题类型',
    '问题分类',
    '主类别',
    '类别代码',
    '分类',
    'category code',
    'type of problem',
  ),
  secondary: item('category', '次类别', 'Secondary category', '次要类别', '第二类别', 'secondary codes'),
  findings: item('findings', '关注事项', 'Findings', '关注点', '标签', '共性问题', 'finding', 'tags'),
  no: item('text', '编号', 'No.', '序号', '问题序号', '事项序号', '问题编号', 'no', 'number', 'id'),
  aspect: item('text', '方面', 'Aspect', '所属方面', '方面标题', '问题方面', '大类', 'section', 'heading'),
  parent_title: item('text', '上级问题', 'Parent problem', '主要问题', '一级问题', 'parent', 'parent title'),
  unit: item('unit', '计数单位', 'Unit', '问题或任务', '事项性质'),
  body: item(
    'text',
    '整改措施（只用于编码）',
    'Measures (for coding only)',
    '整改措施',
    '措施',
    '整改举措',
    '采取措施',
    '整改内容',
    'measures',
    'measure',
    'rectification',
  ),
  province: notice('text', '省份', 'Province', '省', '省级', '省（区、市）', '所在省'),
  city: notice('text', '城市', 'City', '市', '地市', '地级市', '市州', '所在市', 'prefecture'),
  county: notice('text', '区县', 'County', '县', '县区', '区', '县（市、区）', '所在县', 'district'),
  region_code: notice('region_code', '地区代码', 'Region code', '行政区划代码', '区划代码', '区划', 'adcode'),
  level: notice('level', '层级', 'Level', '单位层级', '级别'),
  agency_type: notice('text', '单位类型', 'Agency type', '单位性质', '机构类型'),
  party_body: notice('text', '党组织', 'Party body', '党组', '党委', '党委（党组）'),
  inspection_kind: notice('kind', '巡察或巡视', 'Inspection kind', '巡察类型', 'kind'),
  inspection_body: notice('text', '巡察组', 'Inspection body', '巡视组', '巡察机构', '巡视机构', 'inspection team'),
  inspection_round: notice('text', '轮次', 'Round', '巡察轮次', '批次', 'inspection round'),
  inspected_from: notice('date', '巡察开始', 'Inspected from', '开始日期', '进驻时间', '巡察开始时间', 'start date'),
  inspected_to: notice('date', '巡察结束', 'Inspected to', '结束日期', '巡察结束时间', 'end date'),
  feedback_date: notice('date', '反馈日期', 'Feedback date', '反馈时间', '反馈', '日期', 'date', 'feedback'),
  published_date: notice(
    'date',
    '公布日期',
    'Published date',
    '公开时间',
    '公开日期',
    '发布日期',
    '发布时间',
    '公布时间',
    'publication date',
    'published',
  ),
  notice_title: notice('text', '通报标题', 'Notice title', '通报', '通报名称', 'notice'),
  notice_id: notice('text', '通报编号', 'Notice ID', '通报号', 'notice_id'),
  problems: declared(
    'count',
    '声明的问题总数',
    'Declared problems',
    '问题总数',
    '问题数',
    '反馈问题数',
    'total problems',
  ),
  tasks: declared('count', '声明的任务总数', 'Declared tasks', '任务总数', '任务数', '整改任务数', 'total tasks'),
  completed: declared('count', '声明的已完成数', 'Declared completed', '完成数', '已完成数', '整改完成数', 'completed'),
  completion_rate: declared(
    'share',
    '声明的完成率',
    'Declared completion rate',
    '完成率',
    '整改率',
    '整改完成率',
    'completion rate',
  ),
} as const satisfies Record<string, FlatFieldSpec>

export type FlatField = keyof typeof FLAT_FIELDS
export const FLAT_FIELD_NAMES = Object.keys(FLAT_FIELDS) as readonly FlatField[]

/** The declaration of `field`. */
export function flatField(field: FlatField): FlatFieldSpec {
  return FLAT_FIELDS[field]
}
