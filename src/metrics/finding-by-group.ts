import type { ItemUnit } from '../notice/tree.ts'
import { condition, isItemPick, othersPicks } from './condition.ts'
import { groupKey } from './dimension.ts'
import type { Dimension } from './dimension.ts'
import { findingCounts } from './finding-counts.ts'
import type { Query } from './metric.ts'
import { number, oneOf, text } from './raw-row.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

/** k of n in one group. */
export interface FindingByGroupRow {
  readonly group: string
  /** What is counted, where it is items; `null` where it is agencies. */
  readonly unit: ItemUnit | null
  readonly finding: string
  /** Those that name the finding in a problem statement. */
  readonly k: number
  /** All that could: agencies with at least one item, or items. 0 where the group has none. */
  readonly n: number
}

/**
 * Agencies with each finding per group, each agency once in its group; every finding that occurs in any group has a row in
 * every group that has agencies.
 */
export function findingByGroup(selection: Selection, viewer: string, dimension: Dimension): Query<FindingByGroupRow> {
  // As for the prevalence over all: which bodies could have it is narrowed by no pick on items but the unit.
  const listed = othersPicks(selection, viewer).filter((pick) => !isItemPick(pick) || pick.field === 'unit')
  return inEveryGroup(
    sql`
      SELECT a.grp, '' AS unit, a.finding, count(*) AS k
      FROM (SELECT ${groupKey(dimension)} AS grp, n.agency_id, c.finding, sum(c.items) AS items
            FROM (${findingCounts(selection, viewer)}) c
            JOIN notices n ON n.notice_id = c.notice_id
            GROUP BY ${groupKey(dimension)}, n.agency_id, c.finding) a
      WHERE a.items > 0
      GROUP BY a.grp, a.finding`,
    sql`
      SELECT ${groupKey(dimension)} AS grp, '' AS unit, count(DISTINCT n.agency_id) AS n
      FROM notices n
      WHERE n.notice_id IN (SELECT i.notice_id FROM items i WHERE ${condition(listed, viewer, 'item')})
      GROUP BY ${groupKey(dimension)}`,
  )
}

/**
 * Items that name each finding in their problem statement, per group and unit, cross-references once; every finding that
 * occurs in any group has a row in every group and unit that has items.
 */
export function findingItemsByGroup(
  selection: Selection,
  viewer: string,
  dimension: Dimension,
): Query<FindingByGroupRow> {
  const where = condition(selection, viewer, 'item')
  return inEveryGroup(
    sql`
      SELECT ${groupKey(dimension)} AS grp, c.unit, c.finding, sum(c.items) AS k
      FROM (SELECT i.notice_id, CAST(i.unit AS VARCHAR) AS unit, f.finding, count(DISTINCT i.counted_as) AS items
            FROM items i
            JOIN item_findings f ON f.item_id = i.item_id
            WHERE f.scope = 'problem' AND ${where}
            GROUP BY i.notice_id, i.unit, f.finding) c
      JOIN notices n ON n.notice_id = c.notice_id
      GROUP BY ${groupKey(dimension)}, c.unit, c.finding`,
    sql`
      SELECT ${groupKey(dimension)} AS grp, c.unit, sum(c.items) AS n
      FROM (SELECT i.notice_id, CAST(i.unit AS VARCHAR) AS unit, count(DISTINCT i.counted_as) AS items
            FROM items i
            WHERE ${where}
            GROUP BY i.notice_id, i.unit) c
      JOIN notices n ON n.notice_id = c.notice_id
      GROUP BY ${groupKey(dimension)}, c.unit`,
  )
}

function inEveryGroup(counts: Sql, sizes: Sql): Query<FindingByGroupRow> {
  const statement = sql`
    WITH counts AS (${counts}),
    sizes AS (${sizes})
    SELECT s.grp, s.unit, CAST(f.finding AS VARCHAR) AS finding,
           CAST(coalesce(c.k, 0) AS DOUBLE)   AS k,
           CAST(s.n AS DOUBLE)                AS n
    FROM findings f
    CROSS JOIN sizes s
    LEFT JOIN counts c ON c.grp = s.grp AND c.unit = s.unit AND c.finding = f.finding
    WHERE f.finding IN (SELECT finding FROM counts)
    ORDER BY f.ordinal, s.grp, s.unit`
  return toQuery(statement, (raw) => ({
    group: text(raw, 'grp'),
    unit: text(raw, 'unit') === '' ? null : oneOf<ItemUnit>(raw, 'unit'),
    finding: text(raw, 'finding'),
    k: number(raw, 'k'),
    n: number(raw, 'n'),
  }))
}
