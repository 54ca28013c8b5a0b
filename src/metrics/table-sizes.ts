import type { TableName } from '../tables/schema.ts'
import { condition, isItemPick, othersPicks } from './condition.ts'
import type { Query } from './metric.ts'
import { number, oneOf } from './raw-row.ts'
import type { Selection } from './selection.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'

/** A table of a dataset, and how many rows it has. */
export interface TableSize {
  readonly table: TableName
  readonly rows: number
}

/**
 * How many rows each table has of what `selectedItems` lets leave. `categories` and `findings` are those on board: a
 * selection may leave out some that the codebook does not know.
 */
export function tableSizes(selection: Selection): Query<TableSize> {
  const picks = othersPicks(selection, '')
  const items = sql`SELECT i.item_id FROM items i WHERE ${condition(selection, '', 'item')}`
  const notices = picks.some(isItemPick)
    ? sql`SELECT i.notice_id FROM items i WHERE ${condition(selection, '', 'item')}`
    : sql`SELECT n.notice_id FROM notices n WHERE ${condition(selection, '', 'notice')}`
  // Everything is counted without looking each row up.
  const ofItems = picks.length > 0 ? sql`t.item_id IN (${items})` : sql`TRUE`
  const ofNotices = picks.length > 0 ? sql`t.notice_id IN (${notices})` : sql`TRUE`
  const statement = sql`
    SELECT 'notices' AS table_name, count(*) AS row_count FROM notices t WHERE ${ofNotices}
    UNION ALL SELECT 'items', count(*) FROM items t WHERE ${ofItems}
    UNION ALL SELECT 'item_codes', count(*) FROM item_codes t WHERE ${ofItems}
    UNION ALL SELECT 'item_findings', count(*) FROM item_findings t WHERE ${ofItems}
    UNION ALL SELECT 'notice_findings', count(*)
              FROM (SELECT DISTINCT t.notice_id, t.finding FROM item_findings t WHERE ${ofItems}) pairs
    UNION ALL SELECT 'measures', count(*) FROM measures t WHERE ${ofItems}
    UNION ALL SELECT 'documents', count(*) FROM documents t WHERE ${ofItems}
    UNION ALL SELECT 'figures', count(*) FROM figures t WHERE ${ofItems}
    UNION ALL SELECT 'declared', count(*) FROM declared t WHERE ${ofNotices}
    UNION ALL SELECT 'diagnostics', count(*) FROM diagnostics t WHERE ${ofNotices}
    UNION ALL SELECT 'categories', count(*) FROM categories t
    UNION ALL SELECT 'findings', count(*) FROM findings t
    UNION ALL SELECT 'regions', count(DISTINCT t.region_code) FROM notices t WHERE ${ofNotices}`
  return toQuery(statement, (raw) => ({ table: oneOf<TableName>(raw, 'table_name'), rows: number(raw, 'row_count') }))
}
