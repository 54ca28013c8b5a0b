import { condition, isItemPick, othersPicks } from './condition.ts'
import type { Selection } from './selection.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'

/**
 * SELECT of (notice_id, finding, items, mentions) for the selected notices: matters that state the finding, and matters
 * that name it only in measures. Without picks on items the counts were made at load time.
 */
export function findingCounts(selection: Selection, viewer: string): Sql {
  if (!othersPicks(selection, viewer).some(isItemPick)) {
    return sql`
      SELECT f.notice_id, f.finding, f.items, f.mentions
      FROM notice_findings f
      JOIN notices n ON n.notice_id = f.notice_id
      WHERE ${condition(selection, viewer, 'notice')}`
  }
  return sql`
      SELECT p.notice_id,
             p.finding,
             count(DISTINCT CASE WHEN p.stated = 1 THEN p.counted_as END) AS items,
             count(DISTINCT CASE WHEN p.stated = 0 THEN p.counted_as END) AS mentions
      FROM (SELECT i.notice_id, i.item_id, i.counted_as, f.finding,
                   max(CASE WHEN f.scope = 'problem' THEN 1 ELSE 0 END) AS stated
            FROM items i
            JOIN item_findings f ON f.item_id = i.item_id
            WHERE ${condition(selection, viewer, 'item')}
            GROUP BY i.notice_id, i.item_id, i.counted_as, f.finding) p
      GROUP BY p.notice_id, p.finding`
}
