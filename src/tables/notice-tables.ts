import { LEVELS, MEASURE_KINDS } from '../notice/tree.ts'
import { given, maybe } from './column.ts'
import type { Table } from './column.ts'
import { BOUND, DIVISIONS, OF_ITEM, OF_NOTICE, PLACE_IN_ITEM, PLACE_IN_NOTICE, SPAN, UNITS } from './shared-columns.ts'

/** 通报: one row per notice. */
export const NOTICES = {
  name: 'notices',
  label_zh: '通报',
  label_en: 'Notices',
  doc_zh: '每份整改通报一行。空值表示通报未说明。',
  key: ['notice_id'],
  columns: [
    given('notice_id', 'code', '通报编号', 'Notice ID', '通报的稳定编号', { domain: 'notice' }),
    given(
      'agency_id',
      'code',
      '单位编号',
      'Agency ID',
      '同一单位只计一次时的依据：地区代码与单位名称；缺单位名称时为通报编号',
    ),
    maybe('title', 'text', '标题', 'Title', '通报标题'),
    maybe('agency', 'code', '被巡察单位', 'Agency', '被巡察单位名称'),
    maybe('party_body', 'text', '党组织', 'Party body', '被巡察单位的党组织'),
    maybe('agency_type', 'code', '单位类型', 'Agency type', '被巡察单位类型'),
    maybe('region_code', 'code', '地区代码', 'Region code', '六位行政区划代码', { domain: 'region_code' }),
    ...DIVISIONS,
    maybe('level', 'code', '层级', 'Level', '被巡察单位的层级', { values: LEVELS }),
    maybe('inspection_kind', 'code', '巡察或巡视', 'Inspection kind', '巡察或巡视', { values: ['巡察', '巡视'] }),
    maybe('inspection_body', 'text', '巡察组', 'Inspection body', '开展巡察的机构'),
    maybe('inspection_round', 'code', '轮次', 'Round', '巡察轮次'),
    maybe('inspected_from', 'date', '巡察开始', 'Inspected from', '巡察开始日期'),
    maybe('inspected_to', 'date', '巡察结束', 'Inspected to', '巡察结束日期'),
    maybe('feedback_date', 'date', '反馈日期', 'Feedback date', '巡察组反馈意见的日期'),
    maybe('feedback_year', 'int', '反馈年份', 'Feedback year', '反馈日期所在年份'),
    maybe('feedback_half', 'code', '反馈半年', 'Feedback half-year', '反馈日期所在半年，如 2023H2；日期未到月的为空'),
    maybe('feedback_quarter', 'code', '反馈季度', 'Feedback quarter', '反馈日期所在季度，如 2023Q3；日期未到月的为空'),
    maybe('published_date', 'date', '公布日期', 'Published date', '通报公布日期'),
    maybe('published_basis', 'code', '公布日期依据', 'Published date basis', '公布日期的出处：页面信息、正文或落款'),
    maybe('lag_days', 'int', '公布间隔（天）', 'Lag (days)', '反馈至公布的天数；两个日期都完整时才有'),
    maybe('unit', 'code', '计数单位', 'Unit', '所列整改事项以问题还是任务为主', UNITS),
    maybe('listing', 'code', '列举范围', 'Listing', '列出全部事项，还是只列已完成事项', {
      values: ['all', 'completed_only'],
    }),
    given('length', 'int', '正文字数', 'Length', '阅读文本的长度（UTF-16 单元）'),
    given('file', 'text', '文件', 'File', '来源文件名'),
    given('sha256', 'text', 'SHA-256', 'SHA-256', '来源文件内容的校验值'),
    given('encoding', 'code', '编码', 'Encoding', '来源文件的字符编码'),
    maybe('repairs', 'text', '修复', 'Repairs', '对文本所做的修复，以空格分隔；未修复为空'),
    given('codebook_id', 'code', '编码手册', 'Codebook', '所用编码手册'),
    given('codebook_version', 'code', '手册版本', 'Codebook version', '所用编码手册的版本'),
  ],
} as const satisfies Table

/** 声明数: totals that the notice states about itself. */
export const DECLARED = {
  name: 'declared',
  label_zh: '声明数',
  label_en: 'Declared totals',
  doc_zh: '通报自报的总数，每个数字一行，附原文位置。',
  key: ['notice_id', 'ordinal'],
  columns: [
    OF_NOTICE,
    PLACE_IN_NOTICE,
    given('what', 'code', '内容', 'What', '声明的是什么：problems 问题、tasks 任务、completed 已完成等'),
    given('value', 'double', '数值', 'Value', '声明的数值'),
    maybe('unit', 'code', '计数单位', 'Unit', '已完成数、未完成数以什么为单位'),
    BOUND,
    ...SPAN,
  ],
} as const satisfies Table

/** 诊断: something odd in a notice. */
export const DIAGNOSTICS = {
  name: 'diagnostics',
  label_zh: '诊断',
  label_en: 'Diagnostics',
  doc_zh: '通报中的异常之处，每处一行，附原文位置。',
  key: ['notice_id', 'ordinal'],
  columns: [
    OF_NOTICE,
    PLACE_IN_NOTICE,
    given('code', 'code', '诊断代码', 'Code', '诊断代码'),
    given('severity', 'code', '程度', 'Severity', '错误、提醒或说明', { values: ['error', 'warning', 'info'] }),
    given('facts', 'text', '事实', 'Facts', '有关事实（JSON）'),
    ...SPAN,
  ],
} as const satisfies Table

/** 关注事项（按通报）: one row per notice and finding, ready for prevalence. */
export const NOTICE_FINDINGS = {
  name: 'notice_findings',
  label_zh: '通报关注事项',
  label_en: 'Notice findings',
  doc_zh: '每份通报、每个关注事项一行，互见事项只计一次。',
  key: ['notice_id', 'finding'],
  columns: [
    OF_NOTICE,
    given('finding', 'code', '关注事项', 'Finding', '关注事项代码', { domain: 'finding' }),
    given('items', 'int', '事项数', 'Items', '问题表述中涉及该事项的整改事项数，互见只计一次'),
    given('mentions', 'int', '仅措施提及', 'Mentions', '只在整改措施中提及该事项的整改事项数'),
  ],
} as const satisfies Table

/** 整改措施: one action inside an item. */
export const MEASURES = {
  name: 'measures',
  label_zh: '整改措施',
  label_en: 'Measures',
  doc_zh: '整改事项中的每项措施一行，附原文位置。',
  key: ['item_id', 'ordinal'],
  columns: [
    ...OF_ITEM,
    PLACE_IN_ITEM,
    maybe('label', 'code', '标号', 'Label', '原文标号，如 一是；无标号为空'),
    given('kind', 'code', '措施类型', 'Kind', '措施类型', { values: MEASURE_KINDS }),
    ...SPAN,
  ],
} as const satisfies Table
