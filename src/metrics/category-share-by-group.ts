import type { ItemUnit } from '../notice/tree.ts'
import { condition } from './condition.ts'
import { groupKey } from './dimension.ts'
import type { Dimension } from './dimension.ts'
import type { Query } from './metric.ts'
import { number, oneOf, text } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface CategoryShareRow {
  readonly group: string
  readonly unit: ItemUnit
  readonly category: string
  /** Items of the group in this unit that fall in the category; 0 where none does. */
  readonly items: number
  /** Selected items of the group in this unit: the denominator. */
  readonly of_items: number
}

/** How many items of each group fall in one second-level category, per unit, in group order. */
export function categoryShareByGroup(
  selection: Selection,
  viewer: string,
  dimension: Dimension,
  category: string,
): Query<CategoryShareRow> {
  const statement = sql`
    SELECT ${groupKey(dimension)}             AS grp,
           c.unit,
           CAST(sum(c.items) AS DOUBLE)       AS items,
           CAST(sum(c.of_items) AS DOUBLE)    AS of_items
    FROM (SELECT i.notice_id, i.unit,
                 sum(CASE WHEN CAST(i.category_group AS VARCHAR) = ${category} THEN 1 ELSE 0 END)   AS items,
                 count(*)                                                                           AS of_items
          FROM items i
          WHERE ${condition(selection, viewer, 'item')}
          GROUP BY i.notice_id, i.unit) c
    JOIN notices n ON n.notice_id = c.notice_id
    GROUP BY ${groupKey(dimension)}, c.unit
    ORDER BY grp, c.unit`
  return toQuery(statement, (raw) => ({
    group: text(raw, 'grp'),
    unit: oneOf<ItemUnit>(raw, 'unit'),
    category,
    items: number(raw, 'items'),
    of_items: number(raw, 'of_items'),
  }))
}
