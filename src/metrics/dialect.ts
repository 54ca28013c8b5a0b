import { sql } from './sql.ts'
import type { Sql } from './sql.ts'

/** Texts of a group as one text, a line each, in the order of `order`; `null` when there is none. */
export function joinedText(expression: Sql, order: Sql): Sql {
  return sql`string_agg(CAST(${expression} AS VARCHAR), '\n' ORDER BY ${order})`
}
