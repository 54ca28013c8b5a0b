import type { ItemUnit, Listing, Status, StatusBasis } from '../notice/tree.ts'
import { condition } from './condition.ts'
import type { Query } from './metric.ts'
import { number, oneOf, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface StatusTotalsRow {
  readonly unit: ItemUnit
  readonly status: Status
  readonly status_basis: StatusBasis
  /** `completed_only`: from notices that list only what they call done, so that the count is of a selection. */
  readonly listing: Listing | null
  readonly items: number
  readonly notices: number
}

/** Items over all selected notices, kept apart by all that makes counts incomparable: unit, basis, and what is listed. */
export function statusTotals(selection: Selection, viewer: string): Query<StatusTotalsRow> {
  const statement = sql`
    SELECT g.unit, g.status, g.status_basis, n.listing,
           CAST(sum(g.items) AS INTEGER)                                         AS items,
           CAST(count(*) AS INTEGER)                                             AS notices
    FROM (SELECT i.notice_id, i.unit, i.status, i.status_basis, count(*) AS items
          FROM items i
          WHERE ${condition(selection, viewer, 'item')}
          GROUP BY i.notice_id, i.unit, i.status, i.status_basis) g
    JOIN notices n ON n.notice_id = g.notice_id
    GROUP BY g.unit, g.status, g.status_basis, n.listing
    ORDER BY g.unit, g.status, g.status_basis, n.listing NULLS LAST`
  return toQuery(statement, (raw) => ({
    unit: oneOf<ItemUnit>(raw, 'unit'),
    status: oneOf<Status>(raw, 'status'),
    status_basis: oneOf<StatusBasis>(raw, 'status_basis'),
    listing: textOrNull(raw, 'listing') as Listing | null,
    items: number(raw, 'items'),
    notices: number(raw, 'notices'),
  }))
}
