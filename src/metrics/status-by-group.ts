import type { ItemUnit, Status, StatusBasis } from '../notice/tree.ts'
import { condition } from './condition.ts'
import { groupKey } from './dimension.ts'
import type { Dimension } from './dimension.ts'
import type { Query } from './metric.ts'
import { number, oneOf, text } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface StatusByGroupRow {
  readonly group: string
  readonly unit: ItemUnit
  readonly status: Status
  readonly status_basis: StatusBasis
  readonly items: number
}

/** Items per group, unit, status and basis; only combinations that occur, in group order. */
export function statusByGroup(selection: Selection, viewer: string, dimension: Dimension): Query<StatusByGroupRow> {
  const statement = sql`
    SELECT s.grp, s.unit, s.status, s.status_basis, CAST(sum(s.items) AS DOUBLE) AS items
    FROM (SELECT ${groupKey(dimension)} AS grp, g.unit, g.status, g.status_basis, g.items
          FROM (SELECT i.notice_id, i.unit, i.status, i.status_basis, count(*) AS items
                FROM items i
                WHERE ${condition(selection, viewer, 'item')}
                GROUP BY i.notice_id, i.unit, i.status, i.status_basis) g
          JOIN notices n ON n.notice_id = g.notice_id) s
    GROUP BY s.grp, s.unit, s.status, s.status_basis
    ORDER BY s.grp, s.unit, s.status, s.status_basis`
  return toQuery(statement, (raw) => ({
    group: text(raw, 'grp'),
    unit: oneOf<ItemUnit>(raw, 'unit'),
    status: oneOf<Status>(raw, 'status'),
    status_basis: oneOf<StatusBasis>(raw, 'status_basis'),
    items: number(raw, 'items'),
  }))
}
