import { condition } from './condition.ts'
import type { Query } from './metric.ts'
import { periodOf } from './period.ts'
import type { Grain } from './period.ts'
import { number, text } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface TrendCountsRow {
  /** `null`: the notices whose date, or round, is not said or too coarse for the grain. */
  readonly period: string | null
  /** Notices that the picks on notices leave. */
  readonly notices: number
  /** Notices with at least one item that all picks leave. */
  readonly notices_with_items: number
  readonly agencies: number
  readonly problems: number
  readonly tasks: number
}

/** Notices and items by period of the feedback; only periods that occur, in time, the undated ones last. */
export function trendCounts(selection: Selection, viewer: string, grain: Grain): Query<TrendCountsRow> {
  const statement = sql`
    WITH by_notice AS (
      SELECT g.notice_id,
             sum(CASE WHEN g.unit = 'problem' THEN g.items ELSE 0 END)           AS problems,
             sum(CASE WHEN g.unit = 'task' THEN g.items ELSE 0 END)              AS tasks
      FROM (SELECT i.notice_id, i.unit, count(*) AS items
            FROM items i
            WHERE ${condition(selection, viewer, 'item')}
            GROUP BY i.notice_id, i.unit) g
      GROUP BY g.notice_id)
    SELECT p.period,
           CAST(count(*) AS INTEGER)                                             AS notices,
           CAST(count(b.notice_id) AS INTEGER)                                   AS notices_with_items,
           CAST(count(DISTINCT p.agency_id) AS INTEGER)                          AS agencies,
           CAST(coalesce(sum(b.problems), 0) AS DOUBLE)                          AS problems,
           CAST(coalesce(sum(b.tasks), 0) AS DOUBLE)                             AS tasks
    FROM (SELECT n.notice_id, n.agency_id, ${periodOf(grain)} AS period
          FROM notices n
          WHERE ${condition(selection, viewer, 'notice')}) p
    LEFT JOIN by_notice b ON b.notice_id = p.notice_id
    GROUP BY p.period
    ORDER BY CASE WHEN p.period = '' THEN 1 ELSE 0 END, p.period`
  return toQuery(statement, (raw) => ({
    period: text(raw, 'period') || null,
    notices: number(raw, 'notices'),
    notices_with_items: number(raw, 'notices_with_items'),
    agencies: number(raw, 'agencies'),
    problems: number(raw, 'problems'),
    tasks: number(raw, 'tasks'),
  }))
}
