import type { CategoryByAgencyRow } from '../../src/metrics/category-by-agency.ts'
import type { CategoryMixRow } from '../../src/metrics/category-mix.ts'
import type { CompletionRow } from '../../src/metrics/completion.ts'
import type { FindingPrevalenceRow } from '../../src/metrics/finding-prevalence.ts'
import { wilson } from '../../src/metrics/statistics/wilson.ts'
import type { StatusMixRow } from '../../src/metrics/status-mix.ts'

// Invented agencies; one name is as long as they come.
const WATER = { notice_id: 'n1', agency: '云汀市水务局' }
const PARKS = { notice_id: 'n2', agency: '云汀市城市景观与公共空间综合管理服务局' }
const NAMELESS = { notice_id: 'n3', agency: null }

/** Every basis once: said at the item, by the heading, by reference, only in total, not at all. */
export const STATUS_ROWS: readonly StatusMixRow[] = [
  { ...WATER, unit: 'problem', status: 'completed', status_basis: 'item', items: 9 },
  { ...WATER, unit: 'problem', status: 'mostly_completed', status_basis: 'section', items: 3 },
  { ...WATER, unit: 'problem', status: 'ongoing', status_basis: 'cross_reference', items: 2 },
  { ...PARKS, unit: 'task', status: 'completed', status_basis: 'section', items: 12 },
  { ...PARKS, unit: 'task', status: 'staged', status_basis: 'section', items: 4 },
  { ...PARKS, unit: 'problem', status: 'not_completed', status_basis: 'item', items: 1 },
  { ...NAMELESS, unit: 'problem', status: 'unstated', status_basis: 'summary', items: 5 },
  { ...NAMELESS, unit: 'problem', status: 'unstated', status_basis: 'none', items: 7 },
]

const NOTHING_LISTED = { computable: false, lower: null, upper: null, lenient_lower: null, lenient_upper: null }
const COUNTS = { completed: 0, mostly_completed: 0, staged: 0, ongoing: 0, not_completed: 0, unstated: 0 }
const NOT_DECLARED = { total: null, completed: null, unit: null, rate: null, reason: 'not_declared' } as const

/** A point, an interval for silence, and a notice whose rate is not computable. */
export const COMPLETION_ROWS: readonly CompletionRow[] = [
  {
    ...WATER,
    city: '云汀市',
    unit: 'problem',
    listed_items: 14,
    other_unit_items: 0,
    ...COUNTS,
    completed: 9,
    mostly_completed: 3,
    ongoing: 2,
    listed: {
      computable: true,
      reason: null,
      lower: 9 / 14,
      upper: 9 / 14,
      lenient_lower: 12 / 14,
      lenient_upper: 12 / 14,
    },
    declared: NOT_DECLARED,
  },
  {
    ...PARKS,
    city: '云汀市',
    unit: 'task',
    listed_items: 16,
    other_unit_items: 1,
    ...COUNTS,
    completed: 12,
    staged: 4,
    listed: { reason: 'completed_only', ...NOTHING_LISTED },
    declared: { total: 16, completed: 12, unit: 'tasks', rate: 0.75, reason: null },
  },
  {
    ...NAMELESS,
    city: null,
    unit: 'problem',
    listed_items: 12,
    other_unit_items: 0,
    ...COUNTS,
    unstated: 12,
    listed: { computable: true, reason: null, lower: 0, upper: 1, lenient_lower: 0, lenient_upper: 1 },
    declared: { total: 12, completed: 11, unit: 'problems', rate: 11 / 12, reason: null },
  },
]

const mix = (category: string, name_zh: string, problems: number, tasks: number, share: number): CategoryMixRow => ({
  category,
  name_zh,
  name_en: category,
  parent: category === 'X' ? null : category.charAt(0),
  items: problems + tasks,
  problems,
  tasks,
  notices: 2,
  of_notices: 3,
  mean_share: share,
})

export const CATEGORY_ROWS: readonly CategoryMixRow[] = [
  mix('A3', '职能责任履行', 8, 3, 0.31),
  mix('B4', '中央八项规定精神与四风', 5, 9, 0.27),
  mix('C5', '编制与借调（借用）人员', 2, 0, 0.05),
  mix('X', '待定', 1, 0, 0.02),
]

const cell = (
  notice: { readonly notice_id: string; readonly agency: string | null },
  unit: 'problem' | 'task',
  category: string,
  items: number,
  of_items: number,
): CategoryByAgencyRow => ({ ...notice, unit, category, items, of_items, share: items / of_items })

/** Gaps stay gaps; the notice with eight items shows k/n. */
export const HEATMAP_ROWS: readonly CategoryByAgencyRow[] = [
  cell(WATER, 'problem', 'A3', 6, 14),
  cell(WATER, 'problem', 'B4', 1, 14),
  cell(PARKS, 'task', 'B4', 9, 16),
  cell(PARKS, 'task', 'X', 1, 16),
  cell(NAMELESS, 'problem', 'A3', 3, 8),
]

const finding = (name_zh: string, with_item: number, mention_only: number, agencies: number): FindingPrevalenceRow => {
  const interval = wilson(with_item, agencies)
  return {
    finding: name_zh,
    name_zh,
    name_en: name_zh,
    with_item,
    mention_only,
    agencies,
    items: with_item,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
  }
}

export const findingRows = (agencies: number): readonly FindingPrevalenceRow[] => [
  finding('借调人员', 3, 0, agencies),
  finding('全面从严治党主体责任与“一岗双责”', 2, 1, agencies),
  finding('公车管理', 2, 1, agencies),
]
