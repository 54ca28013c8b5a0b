import type { ItemUnit } from '../notice/tree.ts'
import { condition } from './condition.ts'
import { groupKey } from './dimension.ts'
import type { Dimension } from './dimension.ts'
import type { Query } from './metric.ts'
import { number, oneOf, text } from './raw-row.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

/** Notices of a group that are alike in length and in how often they have one thing. */
export interface CountsBySizeRow {
  readonly group: string
  readonly unit: ItemUnit
  /** A category of the second level, or a finding; '' for the notices of that length as such. */
  readonly key: string
  /** Items of each such notice in this unit. */
  readonly of_items: number
  /** Those of them that have `key`; 0 for ''. */
  readonly items: number
  readonly notices: number
}

/** What is counted, cross-references of findings once. */
export type CountedKey = 'category' | 'finding'

/** How many notices of each group have how many of their items under each key: all that rarefaction needs to know. */
export function countsBySize(
  selection: Selection,
  viewer: string,
  dimension: Dimension,
  counted: CountedKey,
): Query<CountsBySizeRow> {
  const where = condition(selection, viewer, 'item')
  const statement = sql`
    WITH sized AS (
      SELECT t.notice_id, t.unit, t.items, ${groupKey(dimension)} AS grp
      FROM (SELECT i.notice_id, i.unit, count(DISTINCT ${COUNTED[counted]}) AS items
            FROM items i
            WHERE ${where}
            GROUP BY i.notice_id, i.unit) t
      JOIN notices n ON n.notice_id = t.notice_id),
    counts AS (${KEYED[counted](where)})
    SELECT s.grp, s.unit, k.name,
           CAST(s.items AS INTEGER)      AS of_items,
           CAST(k.items AS INTEGER)      AS items,
           CAST(count(*) AS INTEGER)     AS notices
    FROM (SELECT notice_id, unit, CAST(name AS VARCHAR) AS name, items FROM counts
          UNION ALL
          SELECT notice_id, unit, '' AS name, 0 AS items FROM sized) k
    JOIN sized s ON s.notice_id = k.notice_id AND s.unit = k.unit
    GROUP BY s.grp, s.unit, k.name, s.items, k.items
    ORDER BY s.grp, s.unit, k.name, s.items, k.items`
  return toQuery(statement, (raw) => ({
    group: text(raw, 'grp'),
    unit: oneOf<ItemUnit>(raw, 'unit'),
    key: text(raw, 'name'),
    of_items: number(raw, 'of_items'),
    items: number(raw, 'items'),
    notices: number(raw, 'notices'),
  }))
}

const COUNTED: Readonly<Record<CountedKey, Sql>> = { category: sql`i.item_id`, finding: sql`i.counted_as` }

const KEYED: Readonly<Record<CountedKey, (where: Sql) => Sql>> = {
  category: (where) => sql`
      SELECT i.notice_id, i.unit, i.category_group AS name, count(*) AS items
      FROM items i
      WHERE ${where}
      GROUP BY i.notice_id, i.unit, i.category_group`,
  finding: (where) => sql`
      SELECT i.notice_id, i.unit, f.finding AS name, count(DISTINCT i.counted_as) AS items
      FROM items i
      JOIN item_findings f ON f.item_id = i.item_id
      WHERE f.scope = 'problem' AND ${where}
      GROUP BY i.notice_id, i.unit, f.finding`,
}
