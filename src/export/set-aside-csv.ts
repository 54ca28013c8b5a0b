import Papa from 'papaparse'
import type { RowProblem, SetAsideRow } from '../tables/set-aside.ts'
import { guardCell } from '../base/guard-cell.ts'

/** The names of the columns that come before the table's own, and of each reason. */
export interface SetAsideLabels {
  readonly row: string
  readonly column: string
  readonly reason: string
  readonly value: string
  readonly problems: Readonly<Record<RowProblem, string>>
}

/**
 * The rows that were set aside, as a CSV to mend and import again: the table's own columns behind row, column, reason
 * and what was read there. UTF-8 with byte order mark, no cell runs as a formula.
 */
export function setAsideCsv(columns: readonly string[], rows: readonly SetAsideRow[], labels: SetAsideLabels): string {
  const head = [labels.row, labels.column, labels.reason, labels.value, ...columns].map(guardCell)
  const lines = rows.map(({ row, column, problem, value, cells }) => [
    String(row),
    ...[column, labels.problems[problem], value].map(guardCell),
    ...columns.map((_, col) => cellOf(cells[col])),
  ])
  return `\uFEFF${Papa.unparse([head, ...lines], { newline: '\r\n' })}\r\n`
}

function cellOf(cell: SetAsideRow['cells'][number] | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' ? guardCell(cell) : String(cell)
}
