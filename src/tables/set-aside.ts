import type { FlatCell } from './flat-value.ts'

/** Why a row of a flat table was not read. */
export type RowProblem =
  // The totals at the end of the sheet are no item.
  | 'totals_row'
  | 'row_length'
  | 'agency_missing'
  | 'title_missing'
  | 'bad_date'
  | 'bad_count'
  | 'bad_share'
  | 'bad_region'
  | 'bad_level'
  | 'bad_kind'
  | 'bad_unit'
  | 'too_long'
  // Two rows of one notice say different things of it.
  | 'notice_differs'
  // A cell of a dataset that is not what its column holds; the line of a record that is no JSON.
  | 'bad_value'
  | 'bad_json'
  // A key that an earlier row has.
  | 'not_unique'
  // The row hangs on a notice or an item that is not there, or was set aside itself.
  | 'nothing_there'

/** A row that was set aside: where, which column, why, and what stood there. */
export interface SetAsideRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  /** Name of the column; '' where the row as a whole is meant. */
  readonly column: string
  readonly problem: RowProblem
  readonly value: string
  readonly cells: readonly FlatCell[]
}

/** What is wrong with a cell. */
export class CellProblem extends Error {
  readonly column: number | null
  readonly problem: RowProblem
  readonly value: string
  constructor(column: number | null, problem: RowProblem, value: string) {
    super(`${problem} ${value.slice(0, 40)}`)
    this.name = 'CellProblem'
    this.column = column
    this.problem = problem
    this.value = value
  }
}
