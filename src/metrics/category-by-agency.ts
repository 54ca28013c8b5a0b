import type { ItemUnit } from '../notice/tree.ts'
import type { Query } from './metric.ts'
import type { Selection } from './selection.ts'

export interface CategoryByAgencyRow {
  readonly notice_id: string
  readonly agency: string | null
  readonly unit: ItemUnit
  /** Second level, such as B4; X stays X. */
  readonly category: string
  readonly items: number
  /** Selected items of the notice in this unit: the denominator of `share`. */
  readonly of_items: number
  /** items / of_items, 0 to 1. */
  readonly share: number
}

/** Items per notice, unit and second-level category; only combinations that occur. */
export function categoryByAgency(selection: Selection, viewer: string): Query<CategoryByAgencyRow> {
  throw new Error(`not built yet: ${selection.length} ${viewer}`)
}
