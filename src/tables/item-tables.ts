import { STATUSES, STATUS_BASES } from '../notice/tree.ts'
import { given, maybe } from './column.ts'
import type { Table } from './column.ts'
import { BOUND, OF_ITEM, OF_NOTICE, PLACE_IN_ITEM, SPAN, UNITS } from './shared-columns.ts'

const CATEGORY = { domain: 'category' }
const FINDING = { domain: 'finding' }
const CODED_BY = { domain: 'coded_by', values: ['rule', 'person', 'model'], since: '2026-11' }
const CODED_BY_DOC = 'rule 规则；person 人工；model 模型建议、经人采纳。早先的数据集没有此列，为空'
const SCOPES = { domain: 'scope', values: ['problem', 'measure'] }

/** 整改事项: the lowest unit that carries a rectification text. Items are what is counted. */
export const ITEMS = {
  name: 'items',
  label_zh: '整改事项',
  label_en: 'Items',
  doc_zh: '每个整改事项（问题或任务）一行，按通报中的次序。',
  key: ['item_id'],
  columns: [
    given('item_id', 'text', '事项编号', 'Item ID', '整改事项的稳定编号'),
    OF_NOTICE,
    given('ordinal', 'int', '次序', 'Ordinal', '在通报中的次序，从 1 起'),
    given('no', 'text', '编号', 'No.', '原文编号'),
    given('unit', 'code', '单位', 'Unit', '问题或任务', UNITS),
    maybe('aspect_no', 'int', '方面序号', 'Aspect no.', '所属方面的序号；通报未归入方面时为空'),
    maybe('aspect_title', 'text', '方面', 'Aspect', '所属方面的标题'),
    maybe('parent_no', 'text', '上级编号', 'Parent no.', '上级问题的编号'),
    maybe('parent_title', 'text', '上级问题', 'Parent title', '上级问题的标题'),
    given('title', 'text', '标题', 'Title', '整改事项标题'),
    given('status', 'code', '整改状态', 'Status', '通报自述的整改状态', { values: STATUSES }),
    given('status_basis', 'code', '状态依据', 'Status basis', '该状态说在何处', { values: STATUS_BASES }),
    maybe('status_text', 'text', '状态原文', 'Status text', '状态所依据的原文'),
    maybe('status_start', 'int', '状态起', 'Status start', '状态原文起点'),
    maybe('status_end', 'int', '状态止', 'Status end', '状态原文终点（不含）'),
    maybe('same_as', 'text', '互见', 'Same as', '仅注明同某项时，该项的原文编号'),
    given('counted_as', 'text', '计为', 'Counted as', '互见事项计为所指事项的编号，其余为自身编号'),
    given('category', 'code', '问题类别', 'Category', '主类别代码；X 为待定', CATEGORY),
    given('category_group', 'code', '二级类别', 'Category group', '主类别所在的二级类别', CATEGORY),
    given('category_section', 'code', '一级类别', 'Category section', '主类别所在的一级类别', CATEGORY),
    maybe('category_rule', 'code', '编码规则', 'Category rule', '决定主类别的规则'),
    maybe('coded_by', 'code', '编码者', 'Coded by', `主类别由谁编定：${CODED_BY_DOC}`, CODED_BY),
    maybe(
      'status_by',
      'code',
      '状态判读者',
      'Status read by',
      '状态由程序读出（reading）还是经人工改判（person）；早先的数据集没有此列，为空',
      {
        values: ['reading', 'person'],
        since: '2026-11',
      },
    ),
    maybe('official_section', 'int', '官方分类', 'Official section', '四个落实或三个聚焦的序号，1 至 4'),
    given('start', 'int', '起', 'Start', '原文起点（UTF-16）'),
    given('end', 'int', '止', 'End', '原文终点（不含）'),
  ],
} as const satisfies Table

/** 事项类别: primary and secondary codes of an item. */
export const ITEM_CODES = {
  name: 'item_codes',
  label_zh: '事项类别',
  label_en: 'Item codes',
  doc_zh: '整改事项的主、次类别，每个代码一行。',
  key: ['item_id', 'ordinal'],
  columns: [
    ...OF_ITEM,
    given('ordinal', 'int', '序号', 'Ordinal', '1 为主类别'),
    given('code', 'code', '类别', 'Code', '类别代码', CATEGORY),
    given('is_primary', 'bool', '主类别', 'Primary', '是否主类别'),
    maybe('coded_by', 'code', '编码者', 'Coded by', `该代码由谁编定：${CODED_BY_DOC}`, CODED_BY),
  ],
} as const satisfies Table

/** 事项关注事项: which finding an item names, where, and by which rule. */
export const ITEM_FINDINGS = {
  name: 'item_findings',
  label_zh: '事项关注事项',
  label_en: 'Item findings',
  doc_zh: '整改事项涉及的关注事项，每个命中一行；problem 见于问题表述，measure 仅见于措施。',
  key: ['item_id', 'ordinal'],
  columns: [
    ...OF_ITEM,
    PLACE_IN_ITEM,
    given('finding', 'code', '关注事项', 'Finding', '关注事项代码', FINDING),
    given('scope', 'code', '范围', 'Scope', '见于问题表述还是仅见于措施', SCOPES),
    maybe('rule', 'code', '规则', 'Rule', '命中的规则；人工编码时为空'),
    maybe('coded_by', 'code', '编码者', 'Coded by', `该事项由谁认定：${CODED_BY_DOC}`, CODED_BY),
    maybe('start', 'int', '起', 'Start', '原文起点'),
    maybe('end', 'int', '止', 'End', '原文终点（不含）'),
  ],
} as const satisfies Table

/** 制度文件: a rule named in 《》. */
export const DOCUMENTS = {
  name: 'documents',
  label_zh: '制度文件',
  label_en: 'Documents',
  doc_zh: '整改事项中点名的制度文件，每处一行。',
  key: ['item_id', 'ordinal'],
  columns: [
    ...OF_ITEM,
    PLACE_IN_ITEM,
    given('name', 'text', '名称', 'Name', '文件名称'),
    maybe('act', 'code', '动作', 'Act', '制定、修订、废止或学习', {
      values: ['made', 'revised', 'repealed', 'studied'],
    }),
    ...SPAN,
  ],
} as const satisfies Table

/** 数字: a number with its unit and bound. */
export const FIGURES = {
  name: 'figures',
  label_zh: '数字',
  label_en: 'Figures',
  doc_zh: '整改事项中的数字，每个一行，保留界限。',
  key: ['item_id', 'ordinal'],
  columns: [
    ...OF_ITEM,
    PLACE_IN_ITEM,
    given('value', 'double', '数值', 'Value', '数值；金额以元计'),
    given('unit', 'code', '单位', 'Unit', '原文单位'),
    BOUND,
    maybe('measure', 'int', '所在措施', 'Measure', '所在整改措施的次序；不在措施中（如在问题事实中）时为空', {
      since: '2026-11',
    }),
    ...SPAN,
  ],
} as const satisfies Table
