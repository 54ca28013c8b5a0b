import type { ItemUnit } from '../notice/tree.ts'
import { condition } from './condition.ts'
import { groupKey } from './dimension.ts'
import type { Dimension } from './dimension.ts'
import type { Query } from './metric.ts'
import { number, oneOf, text } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface CategoryByGroupRow {
  readonly group: string
  readonly unit: ItemUnit
  /** Second level, such as B4; X stays X. */
  readonly category: string
  readonly items: number
  /** Selected items of the group in this unit: the denominator of items / of_items. */
  readonly of_items: number
  /** Notices of the group with selected items in this unit: the denominator of `mean_share`. */
  readonly of_notices: number
  /** Mean over those notices of the share of their items that fall in the category, 0 to 1. */
  readonly mean_share: number
}

/** How many groups a picture can hold; all where absent. */
export interface GroupLimit {
  /** Only the groups with most selected items, ties in group order. */
  readonly groups?: number
}

/** Items per group, unit and second-level category; only combinations that occur, in group and codebook order. */
export function categoryByGroup(
  selection: Selection,
  viewer: string,
  dimension: Dimension,
  limit: GroupLimit = {},
): Query<CategoryByGroupRow> {
  const largest = limit.groups === undefined ? sql`` : sql`LIMIT ${limit.groups}`
  const statement = sql`
    WITH counts AS (
      SELECT i.notice_id, i.unit, i.category_group AS category, count(*) AS items
      FROM items i
      WHERE ${condition(selection, viewer, 'item')}
      GROUP BY i.notice_id, i.unit, i.category_group),
    sized AS (
      SELECT t.notice_id, t.unit, t.items, ${groupKey(dimension)} AS grp
      FROM (SELECT notice_id, unit, sum(items) AS items FROM counts GROUP BY notice_id, unit) t
      JOIN notices n ON n.notice_id = t.notice_id),
    shown AS (
      SELECT grp FROM sized GROUP BY grp ORDER BY sum(items) DESC, grp ${largest}),
    totals AS (
      SELECT grp, unit, sum(items) AS items, count(*) AS notices
      FROM sized
      WHERE grp IN (SELECT grp FROM shown)
      GROUP BY grp, unit)
    SELECT k.grp, k.unit, k.category,
           CAST(k.items AS DOUBLE)        AS items,
           CAST(t.items AS DOUBLE)        AS of_items,
           CAST(t.notices AS INTEGER)     AS of_notices,
           k.share_sum / t.notices        AS mean_share
    FROM (SELECT s.grp, c.unit, c.category,
                 sum(c.items)                              AS items,
                 sum(c.items / CAST(s.items AS DOUBLE))    AS share_sum
          FROM counts c
          JOIN sized s ON s.notice_id = c.notice_id AND s.unit = c.unit
          GROUP BY s.grp, c.unit, c.category) k
    JOIN totals t ON t.grp = k.grp AND t.unit = k.unit
    ORDER BY k.grp, k.unit, k.category`
  return toQuery(statement, (raw) => ({
    group: text(raw, 'grp'),
    unit: oneOf<ItemUnit>(raw, 'unit'),
    category: text(raw, 'category'),
    items: number(raw, 'items'),
    of_items: number(raw, 'of_items'),
    of_notices: number(raw, 'of_notices'),
    mean_share: number(raw, 'mean_share'),
  }))
}
