import type { ItemUnit, Status, StatusBasis } from '../notice/tree.ts'
import type { Query } from './metric.ts'

/** A finding's rule that fired, with its place in the reading text (`null` for a coding by hand). */
export interface SourceHit {
  readonly finding: string
  readonly scope: 'problem' | 'measure'
  readonly rule: string | null
  readonly start: number | null
  readonly end: number | null
}

/** Where an item stands and what its codes rest on. Offsets are UTF-16, half-open, into the reading text. */
export interface SourceSentenceRow {
  readonly item_id: string
  readonly notice_id: string
  readonly sha256: string
  readonly file: string
  readonly agency: string | null
  readonly no: string
  readonly unit: ItemUnit
  readonly title: string
  readonly start: number
  readonly end: number
  readonly status: Status
  readonly status_basis: StatusBasis
  readonly status_text: string | null
  readonly status_start: number | null
  readonly status_end: number | null
  readonly category: string
  readonly category_rule: string | null
  readonly hits: readonly SourceHit[]
}

/** The place behind one item; no row when the item is not loaded. */
export function sourceSentence(item_id: string): Query<SourceSentenceRow> {
  throw new Error(`not built yet: ${item_id}`)
}
