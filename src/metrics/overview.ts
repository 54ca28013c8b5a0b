import type { Query } from './metric.ts'
import type { Selection } from './selection.ts'

/** What is loaded: one row. */
export interface OverviewRow {
  /** Notices and agencies that the picks on notices leave; picks on items do not narrow them. */
  readonly notices: number
  readonly agencies: number
  readonly provinces: number
  readonly cities: number
  /** Notices and agencies with at least one item that all picks leave. */
  readonly notices_with_items: number
  readonly agencies_with_items: number
  readonly items: number
  readonly problems: number
  readonly tasks: number
  /** Items whose status the notice states. */
  readonly stated_items: number
  /** Earliest and latest feedback date (ISO, perhaps month only); `null` when no notice says one. */
  readonly first_feedback: string | null
  readonly last_feedback: string | null
}

/** Counts of what is loaded and picked; one row. */
export function overview(selection: Selection): Query<OverviewRow> {
  throw new Error(`not built yet: ${selection.length}`)
}
