import Papa from 'papaparse'
import { type ExportNote, footLines, headLines, labelsOf, type NoteLabels, type NoteLine } from './export-note.ts'
import { guardCell } from '../base/guard-cell.ts'

/** `null` is an empty cell: the notice does not say. */
export type CsvCell = string | number | boolean | null

export interface CsvColumn<Row> {
  readonly label: string
  readonly cell: (row: Row) => CsvCell
}

// Spreadsheets take a CSV without this mark for the local code page and show Chinese as rubbish.
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The rows as CSV: title and head lines of the note, an empty line, column labels, one line per row, an empty line,
 * foot lines. UTF-8 with byte order mark, lines end with \r\n, text never begins a formula, numbers stay numbers.
 * @throws {Error} on a number that is not finite.
 */
export function toCsv<Row>(
  note: ExportNote,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  labels: NoteLabels = labelsOf(note),
): string {
  return [...csvPieces(note, columns, rows, labels)].join('')
}

// Some milliseconds of work.
const PIECE = 200

/** `toCsv` in pieces, made one by one. */
export function* csvPieces<Row>(
  note: ExportNote,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  labels: NoteLabels = labelsOf(note),
): Generator<string> {
  const head = [
    [guardCell(note.title)],
    ...headLines(note, labels).map(lineCells),
    [''],
    columns.map((column) => guardCell(column.label)),
  ]
  yield BYTE_ORDER_MARK + written(head)
  for (let from = 0; from < rows.length; from += PIECE) {
    const part = rows.slice(from, from + PIECE)
    yield written(part.map((row) => columns.map((column) => cellText(column.cell(row), column.label))))
  }
  yield written([[''], ...footLines(note, labels).map(lineCells)])
}

function written(lines: string[][]): string {
  return Papa.unparse(lines, { newline: '\r\n' }) + '\r\n'
}

function lineCells(line: NoteLine): string[] {
  return [guardCell(line.label), guardCell(line.text)]
}

function cellText(cell: CsvCell, label: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return guardCell(cell)
  if (typeof cell === 'number' && !Number.isFinite(cell)) throw new Error(`not a finite number in column ${label}`)
  return String(cell)
}
