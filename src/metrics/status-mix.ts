import type { ItemUnit, Status, StatusBasis } from '../notice/tree.ts'
import { conditionWithin } from './largest-notices.ts'
import type { NoticeLimit } from './largest-notices.ts'
import type { Query } from './metric.ts'
import { said } from './dialect.ts'
import { number, oneOf, text, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface StatusMixRow {
  readonly notice_id: string
  readonly agency: string | null
  readonly unit: ItemUnit
  readonly status: Status
  readonly status_basis: StatusBasis
  readonly items: number
}

/** Items per notice, unit, status and basis; only combinations that occur, in notice order. */
export function statusMix(selection: Selection, viewer: string, limit: NoticeLimit = {}): Query<StatusMixRow> {
  const statement = sql`
    SELECT ${said('g.notice_id')}, ${said('n.agency')}, g.unit, g.status, g.status_basis, g.items
    FROM (SELECT i.notice_id, i.unit, i.status, i.status_basis, CAST(count(*) AS INTEGER) AS items
          FROM items i
          WHERE ${conditionWithin(selection, viewer, limit)}
          GROUP BY i.notice_id, i.unit, i.status, i.status_basis) g
    JOIN notices n ON n.notice_id = g.notice_id
    ORDER BY g.notice_id, g.unit, g.status, g.status_basis`
  return toQuery(statement, (raw) => ({
    notice_id: text(raw, 'notice_id'),
    agency: textOrNull(raw, 'agency'),
    unit: oneOf<ItemUnit>(raw, 'unit'),
    status: oneOf<Status>(raw, 'status'),
    status_basis: oneOf<StatusBasis>(raw, 'status_basis'),
    items: number(raw, 'items'),
  }))
}
