import type { ItemUnit } from '../notice/tree.ts'
import { completionStatement } from './completion-statement.ts'
import { groupKey } from './dimension.ts'
import type { Dimension } from './dimension.ts'
import type { Query } from './metric.ts'
import { number, oneOf, text } from './raw-row.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { silenceBounds } from './statistics/silence-bounds.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface CompletionByGroupRow {
  readonly group: string
  /** What is counted: each notice in its main unit. */
  readonly unit: ItemUnit
  /** Notices with items in this unit. */
  readonly notices: number
  /** Of those the ones left out of the rate, because they list only what they call done. */
  readonly completed_only: number
  /** Items of the notices that are in the rate: its denominator. */
  readonly items: number
  readonly completed: number
  readonly mostly_completed: number
  readonly unstated: number
  /** Items and completed items of the notices in the rate that leave no status unsaid. */
  readonly stated_items: number
  readonly stated_completed: number
  /** Strict: completed / items, and as if every unstated item were completed, 0 to 1; `null` without items. */
  readonly lower: number | null
  readonly upper: number | null
}

/**
 * Listed completion per group and unit: items of all notices of the group added up, each in its main unit. Notices that
 * list only completed items are left out. Picks on items do not apply.
 */
export function completionByGroup(selection: Selection, dimension: Dimension): Query<CompletionByGroupRow> {
  const statement = sql`${groupCompletions(selection, dimension)}
    ORDER BY r.grp, r.unit`
  return toQuery(statement, (raw) => {
    const items = number(raw, 'items')
    const completed = number(raw, 'completed')
    const unstated = number(raw, 'unstated')
    const bounds = silenceBounds(completed, unstated, items)
    return {
      group: text(raw, 'grp'),
      unit: oneOf<ItemUnit>(raw, 'unit'),
      notices: number(raw, 'notices'),
      completed_only: number(raw, 'completed_only'),
      items,
      completed,
      mostly_completed: number(raw, 'mostly_completed'),
      unstated,
      stated_items: number(raw, 'stated_items'),
      stated_completed: number(raw, 'stated_completed'),
      lower: bounds?.lower ?? null,
      upper: bounds?.upper ?? null,
    }
  })
}

/** One row `r` per group and unit, in no order: what `completionByGroup` answers with. */
export function groupCompletions(selection: Selection, dimension: Dimension): Sql {
  return sql`
    SELECT r.grp, r.unit,
           CAST(count(*) AS INTEGER)                                                               AS notices,
           CAST(sum(1 - r.rated) AS INTEGER)                                                       AS completed_only,
           CAST(sum(r.rated * r.listed_items) AS DOUBLE)                                           AS items,
           CAST(sum(r.rated * r.completed) AS DOUBLE)                                              AS completed,
           CAST(sum(r.rated * r.mostly_completed) AS DOUBLE)                                       AS mostly_completed,
           CAST(sum(r.rated * r.unstated) AS DOUBLE)                                               AS unstated,
           CAST(sum(CASE WHEN r.unstated = 0 THEN r.rated * r.listed_items ELSE 0 END) AS DOUBLE)  AS stated_items,
           CAST(sum(CASE WHEN r.unstated = 0 THEN r.rated * r.completed ELSE 0 END) AS DOUBLE)     AS stated_completed
    FROM (SELECT ${groupKey(dimension)} AS grp, c.unit, c.listed_items, c.completed, c.mostly_completed, c.unstated,
                 CASE WHEN c.listing = 'completed_only' THEN 0 ELSE 1 END AS rated
          FROM (${completionStatement(selection, {})}) c
          JOIN notices n ON CAST(n.notice_id AS VARCHAR) = c.notice_id
          WHERE c.listed_items > 0) r
    GROUP BY r.grp, r.unit`
}
