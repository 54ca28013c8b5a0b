import type { CsvColumn } from '../../export/to-csv.ts'

/** A column of a table twin: `cell` goes to the CSV, `show` (where given) to the screen. */
export interface TwinColumn<Row> extends CsvColumn<Row> {
  readonly show?: (row: Row) => string
  readonly numeric?: boolean
}

/** What stands in the cell on screen; a dash where the notice does not say. */
export function cellText<Row>(column: TwinColumn<Row>, row: Row): string {
  if (column.show) return column.show(row)
  const cell = column.cell(row)
  return cell === null ? '—' : String(cell)
}
