import { percent } from '../../charts/percent.ts'
import type { CsvCell, CsvColumn } from '../../export/to-csv.ts'

/** A column of a table twin: `cell` goes to the CSV, `show` (where given) to the screen. */
export interface TwinColumn<Row> extends CsvColumn<Row> {
  readonly show?: (row: Row) => string
  readonly numeric?: boolean
}

/** What stands in the cell on screen; a dash where the notice does not say. */
export function cellText<Row>(column: TwinColumn<Row>, row: Row): string {
  return column.show ? column.show(row) : shownCell(column.cell(row))
}

/** `cell` on screen where its column says nothing else. */
export function shownCell(cell: CsvCell): string {
  return cell === null ? '—' : String(cell)
}

/** `share`, 0 to 1, on screen: a percentage, or a dash where there is none. */
export function shownShare(share: number | null): string {
  return share === null ? '—' : percent(share)
}
