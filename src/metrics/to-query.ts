import type { Query } from './metric.ts'
import type { RawRow } from './raw-row.ts'
import type { Sql } from './sql.ts'

/** A statement with its decoder. */
export function toQuery<Row>({ text, values }: Sql, decode: (raw: RawRow) => Row): Query<Row> {
  return { sql: text.trim(), values, decode }
}
