import { condition, isItemPick, othersPicks } from './condition.ts'
import { joinedText, said } from './dialect.ts'
import type { Query } from './metric.ts'
import { number, text, textOrNull } from './raw-row.ts'
import type { Selection } from './selection.ts'
import { sql } from './sql.ts'
import { toQuery } from './to-query.ts'

/** A selected notice, and which of its items are. */
export interface SelectedNotice {
  readonly notice_id: string
  readonly items: number
  /** The `item_id` of each, a line each: of a million items, no million of strings. */
  readonly ids: string
}

/**
 * The selected notices with their selected items, in the order of the notices. Where single items are picked, a notice
 * without any of them is not selected.
 */
export function selectedItems(selection: Selection): Query<SelectedNotice> {
  const needsItem = othersPicks(selection, '').some(isItemPick)
  const statement = sql`
    SELECT ${said('n.notice_id')}, count(i.item_id) AS items, ${joinedText(sql`i.item_id`, sql`i.item_id`)} AS ids
    FROM notices n
    LEFT JOIN items i ON i.notice_id = n.notice_id AND ${condition(selection, '', 'item')}
    WHERE ${condition(selection, '', 'notice')}
    GROUP BY n.notice_id
    HAVING count(i.item_id) > 0 OR ${needsItem ? sql`FALSE` : sql`TRUE`}
    ORDER BY n.notice_id`
  return toQuery(statement, (raw) => {
    const [items, ids] = [number(raw, 'items'), textOrNull(raw, 'ids') ?? '']
    if (countLines(ids) !== items) throw new Error('the id of an item is broken over lines')
    return { notice_id: text(raw, 'notice_id'), items, ids }
  })
}

function countLines(lines: string): number {
  if (lines === '') return 0
  let count = 1
  for (let at = lines.indexOf('\n'); at !== -1; at = lines.indexOf('\n', at + 1)) count++
  return count
}
