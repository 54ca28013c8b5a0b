import { sql } from './sql.ts'
import type { Sql } from './sql.ts'

/** Texts of a group as one text, a line each, in the order of `order`; `null` when there is none. */
export function joinedText(expression: Sql, order: Sql): Sql {
  return sql`string_agg(CAST(${expression} AS VARCHAR), '\n' ORDER BY ${order})`
}

/**
 * A code as plain text under its own name, for the outermost SELECT: an ENUM would take its whole dictionary along, which
 * for the ids of 40,000 notices costs more than the question. `column` is a name of our own such as `n.agency`.
 */
export function said(column: `${string}.${string}`): Sql {
  const name = column.slice(column.indexOf('.') + 1)
  return { text: `CAST(${column} AS VARCHAR) AS ${name}`, values: [] }
}
