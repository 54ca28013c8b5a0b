import type { ItemUnit } from '../notice/tree.ts'
import { conditionWithin } from './largest-notices.ts'
import type { NoticeLimit } from './largest-notices.ts'
import type { Query } from './metric.ts'
import { said } from './dialect.ts'
import { number, oneOf, text, textOrNull } from './raw-row.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'
import type { Selection } from './selection.ts'

export interface CategoryByAgencyRow {
  readonly notice_id: string
  readonly agency: string | null
  readonly unit: ItemUnit
  /** Second level, such as B4; X stays X. */
  readonly category: string
  readonly items: number
  /** Selected items of the notice in this unit: the denominator of `share`. */
  readonly of_items: number
  /** items / of_items, 0 to 1. */
  readonly share: number
}

/** Items per notice, unit and second-level category; only combinations that occur, in notice and codebook order. */
export function categoryByAgency(
  selection: Selection,
  viewer: string,
  limit: NoticeLimit = {},
): Query<CategoryByAgencyRow> {
  const statement = sql`
    WITH counts AS (
      SELECT i.notice_id, i.unit, i.category_group AS category, count(*) AS items
      FROM items i
      WHERE ${conditionWithin(selection, viewer, limit)}
      GROUP BY i.notice_id, i.unit, i.category_group)
    SELECT ${said('k.notice_id')},
           ${said('n.agency')},
           k.unit,
           k.category,
           CAST(k.items AS INTEGER)               AS items,
           CAST(t.items AS INTEGER)               AS of_items,
           k.items / CAST(t.items AS DOUBLE)      AS share
    FROM counts k
    JOIN (SELECT notice_id, unit, sum(items) AS items FROM counts GROUP BY notice_id, unit) t
      ON t.notice_id = k.notice_id AND t.unit = k.unit
    JOIN notices n ON n.notice_id = k.notice_id
    ORDER BY k.notice_id, k.unit, k.category`
  return toQuery(statement, (raw) => ({
    notice_id: text(raw, 'notice_id'),
    agency: textOrNull(raw, 'agency'),
    unit: oneOf<ItemUnit>(raw, 'unit'),
    category: text(raw, 'category'),
    items: number(raw, 'items'),
    of_items: number(raw, 'of_items'),
    share: number(raw, 'share'),
  }))
}
