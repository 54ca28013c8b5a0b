import { given, maybe } from './column.ts'
import type { RowOf, Table } from './column.ts'
import { DOCUMENTS, FIGURES, ITEM_CODES, ITEM_FINDINGS, ITEMS } from './item-tables.ts'
import { DECLARED, DIAGNOSTICS, MEASURES, NOTICE_FINDINGS, NOTICES } from './notice-tables.ts'
import { DIVISIONS } from './shared-columns.ts'

const CATEGORIES = {
  name: 'categories',
  label_zh: '问题类别',
  label_en: 'Categories',
  doc_zh: '编码手册中的问题类别；数据中出现而手册未收的代码以代码为名。',
  key: ['code'],
  columns: [
    given('code', 'code', '类别代码', 'Code', '类别代码', { domain: 'category' }),
    maybe('parent', 'code', '上级', 'Parent', '上级类别；一级类别为空', { domain: 'category' }),
    given('ordinal', 'int', '次序', 'Ordinal', '在编码手册中的次序，从 1 起'),
    given('name_zh', 'text', '名称', 'Name (zh)', '中文名称'),
    given('name_en', 'text', '英文名称', 'Name (en)', '英文名称'),
    maybe('definition_zh', 'text', '定义', 'Definition', '定义'),
  ],
} as const satisfies Table

const FINDINGS = {
  name: 'findings',
  label_zh: '关注事项',
  label_en: 'Findings',
  doc_zh: '编码手册中的关注事项。',
  key: ['finding'],
  columns: [
    given('finding', 'code', '关注事项', 'Finding', '关注事项代码', { domain: 'finding' }),
    given('ordinal', 'int', '次序', 'Ordinal', '在编码手册中的次序，从 1 起'),
    given('name_zh', 'code', '名称', 'Name (zh)', '中文名称'),
    given('name_en', 'text', '英文名称', 'Name (en)', '英文名称'),
    maybe('definition_zh', 'text', '定义', 'Definition', '定义'),
  ],
} as const satisfies Table

const REGIONS = {
  name: 'regions',
  label_zh: '地区',
  label_en: 'Regions',
  doc_zh: '通报中出现的地区，每个地区代码一行。',
  key: ['region_code'],
  columns: [
    given('region_code', 'code', '地区代码', 'Region code', '六位行政区划代码', { domain: 'region_code' }),
    ...DIVISIONS,
  ],
} as const satisfies Table

/** The star schema, declared once. */
const SCHEMA = {
  notices: NOTICES,
  items: ITEMS,
  item_codes: ITEM_CODES,
  item_findings: ITEM_FINDINGS,
  notice_findings: NOTICE_FINDINGS,
  measures: MEASURES,
  documents: DOCUMENTS,
  figures: FIGURES,
  declared: DECLARED,
  diagnostics: DIAGNOSTICS,
  categories: CATEGORIES,
  findings: FINDINGS,
  regions: REGIONS,
} as const

export type TableName = keyof typeof SCHEMA
export type Row<T extends TableName> = RowOf<(typeof SCHEMA)[T]>

/** All table names, in the order in which they are written and loaded. */
export const TABLE_NAMES = Object.keys(SCHEMA) as readonly TableName[]

/** The declaration of `name`, with its columns as a plain list. */
export function tableOf(name: TableName): Table {
  return SCHEMA[name]
}
