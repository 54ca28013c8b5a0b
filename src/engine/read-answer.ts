import { DataType, type Table, type Utf8, type Vector } from 'apache-arrow'
import type { RawRow } from './database.ts'
import { makeInTurns } from './make-in-turns.ts'
import { textColumn } from './text-column.ts'

/**
 * An Arrow answer as rows that `decode` makes of plain ones. Counts arrive as bigint and leave as numbers. A long one never
 * blocks the page, and its plain rows are let go one by one: of all of them together the collection of garbage would.
 */
export function readAnswer<Row>(answer: Table, decode: (raw: RawRow) => Row): Promise<readonly Row[]> {
  const columns = answer.schema.fields.map(({ name }, index) => [name, cellsOf(answer.getChildAt(index))] as const)
  return makeInTurns(answer.numRows, (row) => {
    const raw: Record<string, unknown> = {}
    for (const [name, cellAt] of columns) raw[name] = cellAt(row)
    return decode(raw)
  })
}

function cellsOf(column: Vector | null): (row: number) => unknown {
  if (column && DataType.isUtf8(column.type)) return textColumn(column as Vector<Utf8>)
  // Memoised, or every repeat of a code would be decoded from UTF-8 again.
  const cells = column?.memoize()
  return (row) => {
    const value: unknown = cells?.get(row)
    return typeof value === 'bigint' ? Number(value) : value
  }
}
