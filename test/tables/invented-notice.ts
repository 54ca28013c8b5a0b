import type { Codebook } from '../../src/codebook/codebook.ts'
import type { Status } from '../../src/notice/tree.ts'
import type { DeclaredRecord, ItemRecord, NoticeHeader, NoticeRecord } from '../../src/tables/record.ts'

/** An invented item; what is not given is what a notice would leave unsaid. */
export interface InventedItem extends Partial<Omit<ItemRecord, 'status'>> {
  readonly status?: Status
}

export interface InventedNotice extends Partial<NoticeHeader> {
  readonly notice_id: string
  readonly items?: readonly InventedItem[]
  readonly declared?: readonly (Pick<DeclaredRecord, 'what' | 'value'> & Partial<DeclaredRecord>)[]
}

/** A record of an invented notice; items are numbered from 1 unless they say otherwise. */
export function invent({ items = [], declared = [], ...header }: InventedNotice): NoticeRecord {
  const facts = declared.map((fact) => ({ unit: null, bound: 'exact' as const, start: 0, end: 1, ...fact }))
  return {
    source: { file: `${header.notice_id}.txt`, sha256: 'ab'.repeat(32), encoding: 'utf-8', repairs: [] },
    notice: { ...SILENT, ...header },
    declared: Object.fromEntries(facts.filter((f) => f.bound === 'exact').map((f) => [f.what, f.value])),
    declared_facts: facts,
    aspects: [{ no: 1, title: '制度执行方面', start: 0, end: 6 }],
    items: items.map((item, index) => inventItem(header.notice_id, index + 1, item)),
    diagnostics: [],
    contact: [],
    codebook: { id: 'invented', version: '1' },
  }
}

function inventItem(notice_id: string, ordinal: number, item: InventedItem): ItemRecord {
  const category = item.category ?? 'X'
  const basis = item.status === undefined || item.status === 'unstated' ? 'none' : 'item'
  return {
    item_id: `${notice_id}#${ordinal}`,
    no: String(ordinal),
    ordinal,
    unit: 'problem',
    aspect: null,
    parent_no: null,
    parent_title: null,
    title: `事项${ordinal}`,
    status: 'unstated',
    status_basis: basis,
    status_text: null,
    status_start: null,
    status_end: null,
    same_as: null,
    category,
    codes: [category],
    category_rule: null,
    official_section: null,
    findings: [],
    mentions: [],
    finding_hits: [],
    measures: [],
    documents: [],
    figures: [],
    start: ordinal * 100,
    end: ordinal * 100 + 90,
    ...item,
  }
}

const SILENT: Omit<NoticeHeader, 'notice_id'> = {
  title: null,
  agency: null,
  party_body: null,
  agency_type: null,
  region_code: null,
  province: null,
  city: null,
  county: null,
  level: null,
  inspection_kind: null,
  inspection_body: null,
  inspection_round: null,
  inspected_from: null,
  inspected_to: null,
  feedback_date: null,
  published_date: null,
  published_basis: null,
  unit: 'problem',
  listing: 'all',
  length: 1000,
}

const NO_RULES = { definition_zh: '', rules: [], examples: { positive: [], negative: [] } }

/** A small codebook with a category B10 beside B1, and two findings. */
export const INVENTED_CODEBOOK: Codebook = {
  id: 'invented',
  version: '1',
  categories: [
    ['A', '部署落实', 'Decisions'],
    ['A1', '理论学习', 'Study'],
    ['B', '从严治党', 'Governance'],
    ['B1', '主体责任', 'Responsibility'],
    ['B4', '作风', 'Conduct'],
    ['B4.3', '公务用车', 'Official vehicles'],
    ['B4.5', '接待', 'Receptions'],
    ['B10', '其他', 'Other'],
    ['X', '待定', 'Undecided'],
  ].map(([code = '', name_zh = '', name_en = '']) => ({ code, name_zh, name_en, ...NO_RULES })),
  findings: [
    { key: 'secondment', name_zh: '借调人员', name_en: 'Secondment', ...NO_RULES },
    { key: 'official_vehicle', name_zh: '公车管理', name_en: 'Official vehicles', ...NO_RULES },
  ],
}
