import type { Table } from 'apache-arrow'
import type { RawRow } from './database.ts'
import { makeInTurns } from './make-in-turns.ts'

/** An Arrow answer as plain rows. Counts arrive as bigint and leave as numbers. A long one never blocks the page. */
export function readAnswer(answer: Table): Promise<readonly RawRow[]> {
  const names = answer.schema.fields.map((field) => field.name)
  // Memoised, or every repeat of a code would be decoded from UTF-8 again.
  const columns = answer.schema.fields.map((_, index) => answer.getChildAt(index)?.memoize())
  return makeInTurns(answer.numRows, (row) => {
    const raw: Record<string, unknown> = {}
    names.forEach((name, index) => {
      const value: unknown = columns[index]?.get(row)
      raw[name] = typeof value === 'bigint' ? Number(value) : value
    })
    return raw
  })
}
