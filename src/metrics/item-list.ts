import type { ItemUnit, Status, StatusBasis } from '../notice/tree.ts'
import type { Query } from './metric.ts'
import type { Selection } from './selection.ts'

export interface ItemListRow {
  readonly item_id: string
  readonly notice_id: string
  readonly agency: string | null
  readonly city: string | null
  readonly no: string
  readonly unit: ItemUnit
  readonly aspect_title: string | null
  readonly parent_title: string | null
  readonly title: string
  readonly status: Status
  readonly status_basis: StatusBasis
  readonly category: string
  readonly category_name_zh: string
  readonly category_name_en: string
  /** Keys of findings in the problem statement. */
  readonly findings: readonly string[]
  /** Keys of findings only in the measures. */
  readonly mentions: readonly string[]
  readonly start: number
  readonly end: number
}

export const ITEM_SORTS = ['filed', 'agency', 'city', 'unit', 'status', 'category'] as const
/** Columns to sort by; `filed` is notice order. Ties are in notice order. */
export type ItemSort = (typeof ITEM_SORTS)[number]

export interface ItemPage {
  readonly limit: number
  readonly offset: number
  readonly sort: ItemSort
  readonly descending?: boolean
}

/** One page of the selected items. */
export function itemList(selection: Selection, page: ItemPage, viewer = ''): Query<ItemListRow> {
  throw new Error(`not built yet: ${selection.length} ${page.limit} ${viewer}`)
}

/** How many items are selected; one row. */
export function itemCount(selection: Selection, viewer = ''): Query<{ readonly items: number }> {
  throw new Error(`not built yet: ${selection.length} ${viewer}`)
}
