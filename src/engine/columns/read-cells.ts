import type { Column } from '../../tables/column.ts'
import type { RawCell } from '../../tables/raw-table.ts'
import { typedCell } from '../../tables/typed-rows.ts'

/** A cell as its column's type, `null` where it says nothing, `undefined` where it is not what the column holds. */
export type ReadCell = (cell: RawCell | undefined) => RawCell | undefined

// What the engine's INTEGER holds.
const MOST = 2 ** 31 - 1

/** Reads the cells of `column` as `typedRows` does, those that have its type already without a detour by their text. */
export function cellReader(column: Column): ReadCell {
  const slow: ReadCell = (cell) => typedCell(String(cell ?? ''), column)
  const closed = column.values && new Set(column.values)
  switch (column.type) {
    case 'int':
      return (cell) => {
        const read = typeof cell === 'number' && Number.isInteger(cell) ? cell : slow(cell)
        return typeof read === 'number' && Math.abs(read) > MOST ? undefined : read
      }
    case 'double':
      return (cell) => (typeof cell === 'number' && Number.isFinite(cell) ? cell : slow(cell))
    case 'bool':
      return (cell) => (typeof cell === 'boolean' ? cell : slow(cell))
    case 'code':
      return (cell) => (typeof cell === 'string' && cell !== '' && (closed?.has(cell) ?? true) ? cell : slow(cell))
    case 'text':
      return (cell) => (typeof cell === 'string' && cell !== '' ? cell : slow(cell))
    case 'date':
      return slow
  }
}
