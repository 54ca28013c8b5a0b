import { condition } from './condition.ts'
import type { Query } from './metric.ts'
import { number, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
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
  const notices = condition(selection, '', 'notice')
  const items = condition(selection, '', 'item')
  const statement = sql`
    WITH by_notice AS (
      SELECT g.notice_id,
             sum(g.items)                                                        AS items,
             sum(CASE WHEN g.unit = 'problem' THEN g.items ELSE 0 END)           AS problems,
             sum(CASE WHEN g.unit = 'task' THEN g.items ELSE 0 END)              AS tasks,
             sum(CASE WHEN g.status <> 'unstated' THEN g.items ELSE 0 END)       AS stated_items
      FROM (SELECT i.notice_id, i.unit, i.status, count(*) AS items
            FROM items i
            WHERE ${items}
            GROUP BY i.notice_id, i.unit, i.status) g
      GROUP BY g.notice_id)
    SELECT CAST(count(*) AS INTEGER)                                             AS notices,
           CAST(count(DISTINCT n.agency_id) AS INTEGER)                          AS agencies,
           CAST(count(DISTINCT n.province) AS INTEGER)                           AS provinces,
           CAST(count(DISTINCT CASE WHEN n.city IS NOT NULL THEN concat(n.province, '|', n.city) END) AS INTEGER) AS cities,
           CAST(count(b.notice_id) AS INTEGER)                                   AS notices_with_items,
           CAST(count(DISTINCT CASE WHEN b.notice_id IS NOT NULL THEN n.agency_id END) AS INTEGER) AS agencies_with_items,
           CAST(coalesce(sum(b.items), 0) AS DOUBLE)                             AS items,
           CAST(coalesce(sum(b.problems), 0) AS DOUBLE)                          AS problems,
           CAST(coalesce(sum(b.tasks), 0) AS DOUBLE)                             AS tasks,
           CAST(coalesce(sum(b.stated_items), 0) AS DOUBLE)                      AS stated_items,
           min(n.feedback_date)                                                  AS first_feedback,
           max(n.feedback_date)                                                  AS last_feedback
    FROM notices n
    LEFT JOIN by_notice b ON b.notice_id = n.notice_id
    WHERE ${notices}`
  return toQuery(statement, (raw) => ({
    notices: number(raw, 'notices'),
    agencies: number(raw, 'agencies'),
    provinces: number(raw, 'provinces'),
    cities: number(raw, 'cities'),
    notices_with_items: number(raw, 'notices_with_items'),
    agencies_with_items: number(raw, 'agencies_with_items'),
    items: number(raw, 'items'),
    problems: number(raw, 'problems'),
    tasks: number(raw, 'tasks'),
    stated_items: number(raw, 'stated_items'),
    first_feedback: textOrNull(raw, 'first_feedback'),
    last_feedback: textOrNull(raw, 'last_feedback'),
  }))
}
