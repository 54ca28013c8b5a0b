import { completionStatement } from './completion-statement.ts'
import { groupKey } from './dimension.ts'
import type { Dimension } from './dimension.ts'
import type { Query } from './metric.ts'
import { number, text } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface DeclaredByGroupRow {
  readonly group: string
  /** What the declared numbers count: `problems`, `tasks`, `measures` … */
  readonly unit: string
  /** Notices that declare both numbers, exact and without contradiction. */
  readonly notices: number
  readonly total: number
  readonly completed: number
  /** completed / total, 0 to 1. */
  readonly rate: number
}

/**
 * Declared completion per group and declared unit, only where it can be computed for the notice. Picks on items do not
 * apply.
 */
export function declaredByGroup(selection: Selection, dimension: Dimension): Query<DeclaredByGroupRow> {
  const statement = sql`
    SELECT d.grp, d.unit,
           CAST(count(*) AS INTEGER)                            AS notices,
           CAST(sum(d.total_min) AS DOUBLE)                     AS total,
           CAST(sum(d.completed_declared_min) AS DOUBLE)        AS completed
    FROM (SELECT ${groupKey(dimension)} AS grp, CAST(c.pair_unit AS VARCHAR) AS unit, c.total_min, c.completed_declared_min
          FROM (${completionStatement(selection, {})}) c
          JOIN notices n ON CAST(n.notice_id AS VARCHAR) = c.notice_id
          WHERE c.pair_unit IS NOT NULL
            AND c.total_min = c.total_max
            AND c.completed_declared_min = c.completed_declared_max
            AND c.total_min > 0
            AND c.completed_declared_min <= c.total_min) d
    GROUP BY d.grp, d.unit
    ORDER BY d.grp, d.unit`
  return toQuery(statement, (raw) => ({
    group: text(raw, 'grp'),
    unit: text(raw, 'unit'),
    notices: number(raw, 'notices'),
    total: number(raw, 'total'),
    completed: number(raw, 'completed'),
    rate: number(raw, 'completed') / number(raw, 'total'),
  }))
}
