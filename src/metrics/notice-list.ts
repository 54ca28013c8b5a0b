import type { ItemUnit, Level, Listing } from '../notice/tree.ts'
import type { Query } from './metric.ts'
import type { Selection } from './selection.ts'

/** Header facts of a notice with counts of what it lists. */
export interface NoticeListRow {
  readonly notice_id: string
  readonly agency_id: string
  readonly title: string | null
  readonly agency: string | null
  readonly party_body: string | null
  readonly agency_type: string | null
  readonly region_code: string | null
  readonly province: string | null
  readonly city: string | null
  readonly county: string | null
  readonly level: Level | null
  readonly inspection_kind: string | null
  readonly inspection_body: string | null
  readonly inspection_round: string | null
  readonly inspected_from: string | null
  readonly inspected_to: string | null
  readonly feedback_date: string | null
  readonly feedback_year: number | null
  readonly published_date: string | null
  readonly published_basis: string | null
  /** Feedback to publication; `null` unless both dates are full. */
  readonly lag_days: number | null
  readonly unit: ItemUnit | null
  readonly listing: Listing | null
  readonly length: number
  readonly file: string
  readonly sha256: string
  readonly encoding: string
  readonly codebook_id: string
  readonly codebook_version: string
  readonly items: number
  readonly problems: number
  readonly tasks: number
  readonly stated_items: number
  readonly diagnostics: number
}

/** Selected notices in their stable order; picks on items do not apply. */
export function noticeList(selection: Selection): Query<NoticeListRow> {
  throw new Error(`not built yet: ${selection.length}`)
}
