import { condition, isItemPick, othersPicks } from './condition.ts'
import { findingCounts } from './finding-counts.ts'
import type { Query } from './metric.ts'
import { number, numberOrNull, text } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface ProvinceCountsRow {
  /** `null`: the notices that name no province. */
  readonly province: string | null
  readonly notices: number
  readonly agencies: number
  /** Agencies whose notices list at least one item. */
  readonly agencies_with_items: number
  /** Of those, how many name the finding asked for in a problem statement. */
  readonly with_item: number
  /** Notices for which a rate over the listed items can be computed. */
  readonly rated_notices: number
  /** Means over those notices of the bounds of the listed rate, strict, 0 to 1; `null` without such notices. */
  readonly mean_lower: number | null
  readonly mean_upper: number | null
}

/** What is on board of each province that any notice names: how much, how often `finding`, how far completed. */
export function provinceCounts(selection: Selection, viewer: string, finding: string): Query<ProvinceCountsRow> {
  const listed = othersPicks(selection, viewer).filter((pick) => !isItemPick(pick) || pick.field === 'unit')
  const notices = condition(selection, viewer, 'notice')
  const province = sql`coalesce(CAST(n.province AS VARCHAR), '')`
  const statement = sql`
    WITH found AS (
      SELECT ${province} AS province, count(DISTINCT n.agency_id) AS agencies
      FROM (${findingCounts(selection, viewer)}) k
      JOIN notices n ON n.notice_id = k.notice_id
      WHERE k.finding = ${finding} AND k.items > 0
      GROUP BY ${province}),
    listing AS (
      SELECT ${province} AS province, count(DISTINCT n.agency_id) AS agencies
      FROM notices n
      WHERE n.notice_id IN (SELECT i.notice_id FROM items i WHERE ${condition(listed, viewer, 'item')})
      GROUP BY ${province}),
    rates AS (
      SELECT r.province, count(*) AS notices, avg(r.completed / r.items) AS lower_mean,
             avg((r.completed + r.unstated) / r.items) AS upper_mean
      FROM (SELECT ${province} AS province, i.notice_id,
                   CAST(count(*) AS DOUBLE)                                   AS items,
                   sum(CASE WHEN i.status = 'completed' THEN 1 ELSE 0 END)    AS completed,
                   sum(CASE WHEN i.status = 'unstated' THEN 1 ELSE 0 END)     AS unstated
            FROM items i
            JOIN notices n ON n.notice_id = i.notice_id
            WHERE i.unit = n.unit AND (n.listing IS NULL OR n.listing <> 'completed_only') AND ${notices}
            GROUP BY ${province}, i.notice_id) r
      GROUP BY r.province)
    SELECT p.province,
           CAST(p.notices AS INTEGER)                        AS notices,
           CAST(p.agencies AS INTEGER)                       AS agencies,
           CAST(coalesce(l.agencies, 0) AS INTEGER)          AS agencies_with_items,
           CAST(coalesce(f.agencies, 0) AS INTEGER)          AS with_item,
           CAST(coalesce(r.notices, 0) AS INTEGER)           AS rated_notices,
           r.lower_mean,
           r.upper_mean
    FROM (SELECT ${province} AS province, count(*) AS notices, count(DISTINCT n.agency_id) AS agencies
          FROM notices n
          WHERE ${notices}
          GROUP BY ${province}) p
    LEFT JOIN listing l ON l.province = p.province
    LEFT JOIN found f ON f.province = p.province
    LEFT JOIN rates r ON r.province = p.province
    ORDER BY CASE WHEN p.province = '' THEN 1 ELSE 0 END, p.province`
  return toQuery(statement, (raw) => ({
    province: text(raw, 'province') || null,
    notices: number(raw, 'notices'),
    agencies: number(raw, 'agencies'),
    agencies_with_items: number(raw, 'agencies_with_items'),
    with_item: number(raw, 'with_item'),
    rated_notices: number(raw, 'rated_notices'),
    mean_lower: numberOrNull(raw, 'lower_mean'),
    mean_upper: numberOrNull(raw, 'upper_mean'),
  }))
}
