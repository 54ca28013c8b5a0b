import type { Selection } from './selection.ts'
import { condition } from './condition.ts'
import { sql } from './sql.ts'
import type { Sql } from './sql.ts'

/** How many notices a picture can hold; all where absent. */
export interface NoticeLimit {
  /** Only the notices with most selected items, ties in notice order. */
  readonly notices?: number
}

/** WHERE condition over `items AS i` like `condition`, kept to the largest notices when there is a limit. */
export function conditionWithin(selection: Selection, viewer: string, limit: NoticeLimit): Sql {
  const where = condition(selection, viewer, 'item')
  if (limit.notices === undefined) return where
  return sql`${where} AND i.notice_id IN (
      SELECT i.notice_id FROM items i WHERE ${where}
      GROUP BY i.notice_id ORDER BY count(*) DESC, i.notice_id LIMIT ${limit.notices})`
}
