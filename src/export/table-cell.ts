import type { CsvCell } from './to-csv.ts'

// More digits than these pretend to more than there is.
const DIGITS = 4

/** A cell as a document shows it: `—` where the notice does not say. */
export function cellWords(cell: CsvCell): string {
  if (cell === null) return '—'
  return typeof cell === 'number' ? String(Number(cell.toFixed(DIGITS))) : String(cell)
}
