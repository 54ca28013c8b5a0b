import { condition, isItemPick, othersPicks } from './condition.ts'
import { DIMENSIONS, groupKey } from './dimension.ts'
import type { DimensionKey } from './dimension.ts'
import { findingCounts } from './finding-counts.ts'
import type { Query } from './metric.ts'
import { number, text } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface FindingGridRow {
  /** Text of the group as it is picked; `null` where the notice does not say. */
  readonly group: string | null
  readonly finding: string
  /** Agencies of the group with at least one item whose problem statement names the finding. */
  readonly with_item: number
  /** Agencies of the group that name it only in measures. */
  readonly mention_only: number
  /** Agencies of the group whose notices list at least one item: the denominator. */
  readonly agencies: number
  /** Items whose problem statement names the finding, cross-references once. */
  readonly items: number
  /** Groups in view, those that name no finding among them, of which the largest are given; and their agencies. */
  readonly of_groups: number
  readonly of_agencies: number
}

/** Findings by group of agencies; only combinations that occur, for the `groups` with most agencies, then most items. */
export function findingGrid(
  selection: Selection,
  viewer: string,
  dimension: DimensionKey,
  groups: number,
): Query<FindingGridRow> {
  const listed = othersPicks(selection, viewer).filter((pick) => !isItemPick(pick) || pick.field === 'unit')
  const group = groupKey(DIMENSIONS[dimension])
  const statement = sql`
    WITH sizes AS (
      SELECT ${group} AS grp, count(DISTINCT n.agency_id) AS agencies, sum(t.items) AS items
      FROM (SELECT i.notice_id, count(*) AS items
            FROM items i
            WHERE ${condition(listed, viewer, 'item')}
            GROUP BY i.notice_id) t
      JOIN notices n ON n.notice_id = t.notice_id
      GROUP BY ${group}),
    shown AS (
      SELECT grp, agencies FROM sizes ORDER BY agencies DESC, items DESC, grp LIMIT ${groups})
    SELECT s.grp,
           f.finding,
           CAST(sum(CASE WHEN a.items > 0 THEN 1 ELSE 0 END) AS INTEGER)   AS with_item,
           CAST(sum(CASE WHEN a.items = 0 THEN 1 ELSE 0 END) AS INTEGER)   AS mention_only,
           CAST(max(s.agencies) AS INTEGER)                                AS agencies,
           CAST(sum(a.items) AS DOUBLE)                                    AS items,
           CAST(max(o.groups) AS INTEGER)                                  AS of_groups,
           CAST(max(o.agencies) AS INTEGER)                                AS of_agencies
    FROM (SELECT ${group} AS grp, n.agency_id, k.finding, sum(k.items) AS items
          FROM (${findingCounts(selection, viewer)}) k
          JOIN notices n ON n.notice_id = k.notice_id
          GROUP BY ${group}, n.agency_id, k.finding) a
    JOIN shown s ON s.grp = a.grp
    JOIN findings f ON f.finding = a.finding
    CROSS JOIN (SELECT count(*) AS groups, sum(agencies) AS agencies FROM sizes) o
    GROUP BY s.grp, f.finding, f.ordinal
    ORDER BY s.grp, f.ordinal`
  return toQuery(statement, (raw) => ({
    group: text(raw, 'grp') || null,
    finding: text(raw, 'finding'),
    with_item: number(raw, 'with_item'),
    mention_only: number(raw, 'mention_only'),
    agencies: number(raw, 'agencies'),
    items: number(raw, 'items'),
    of_groups: number(raw, 'of_groups'),
    of_agencies: number(raw, 'of_agencies'),
  }))
}
