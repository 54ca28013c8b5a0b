import Papa from 'papaparse'
import type { TableRows } from './build-tables.ts'
import type { Column, ColumnType } from './column.ts'
import { pathOf } from './package-descriptor.ts'
import { TABLE_NAMES, tableOf, type TableName } from './schema.ts'
import type { PackageFile } from './write-package.ts'

export type PackageProblem =
  'file_missing' | 'column_missing' | 'row_length' | 'bad_value' | 'bad_quotes' | 'not_unique'

/** A package that cannot be read: which file, what is wrong, and where. The caller words the remedy. */
export class PackageError extends Error {
  readonly path: string
  readonly problem: PackageProblem
  readonly facts: Readonly<Record<string, string | number>>
  constructor(path: string, problem: PackageProblem, facts: Readonly<Record<string, string | number>> = {}) {
    super(`${path}: ${problem} ${JSON.stringify(facts)}`)
    this.name = 'PackageError'
    this.path = path
    this.problem = problem
    this.facts = facts
  }
}

type Cell = string | number | boolean | null

/** A table as its file holds it: the names of its columns (as in the schema, or their labels), and cells of any type. */
export interface RawTable {
  readonly path: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * The tables of a package, with their types back; unknown files and columns are left aside.
 * @throws {PackageError} when a table, a column or a value is not what the schema says.
 */
export function readPackage(files: readonly PackageFile[]): TableRows {
  const texts = new Map(files.map((file) => [file.path.replace(/^.*\//, ''), file.text]))
  return readTables((name) => {
    const path = pathOf(name)
    const text = texts.get(path)
    if (text === undefined) throw new PackageError(path, 'file_missing')
    return readLines(path, text)
  })
}

/**
 * The tables of a dataset in whatever form, with their types back.
 * @throws {PackageError} as `readPackage`.
 */
export function readTables(rawOf: (name: TableName) => RawTable): TableRows {
  return Object.fromEntries(
    TABLE_NAMES.map((name) => {
      const { columns, key } = tableOf(name)
      const raw = rawOf(name)
      const rows = typedRows(raw, columns)
      checkKey(raw.path, rows, key)
      return [name, rows]
    }),
    // The schema that typed the rows is the one that TableRows is made of.
  ) as unknown as TableRows
}

function readLines(path: string, text: string): RawTable {
  const plain = text.replace(/^\uFEFF/, '')
  // Spreadsheets save with CRLF; inside quotes it stays as it is.
  const firstLine = plain.indexOf('\n')
  const newline = firstLine > 0 && plain[firstLine - 1] === '\r' ? '\r\n' : '\n'
  const parsed = Papa.parse<string[]>(plain, { delimiter: ',', newline, skipEmptyLines: true })
  const quotes = parsed.errors.find((error) => error.type === 'Quotes')
  if (quotes) throw new PackageError(path, 'bad_quotes', { line: (quotes.row ?? 0) + 1 })
  const [header = [], ...rows] = parsed.data
  rows.forEach((row, index) => {
    if (row.length === header.length) return
    throw new PackageError(path, 'row_length', { row: index + 1, expected: header.length, found: row.length })
  })
  return { path, header, rows }
}

function typedRows(
  { path, header, rows }: RawTable,
  columns: readonly Column[],
): readonly Readonly<Record<string, Cell>>[] {
  const places = columns.map((column) => {
    const at = header.findIndex((name) => [column.name, column.label_zh, column.label_en].includes(name))
    if (at < 0) throw new PackageError(path, 'column_missing', { column: column.name })
    return { column, at }
  })
  return rows.map((row, index) =>
    Object.fromEntries(
      places.map(({ column, at }) => [column.name, readCell(path, index + 1, column, String(row[at] ?? ''))]),
    ),
  )
}

function readCell(path: string, row: number, column: Column, text: string): Cell {
  if (text === '' && column.nullable) return null
  const value = TYPED[column.type](text, column)
  if (value === undefined) throw new PackageError(path, 'bad_value', { row, column: column.name, value: text })
  return value
}

/** The cell as the column's type; `undefined` when it is none. */
const TYPED: Readonly<Record<ColumnType, (text: string, column: Column) => Cell | undefined>> = {
  text: (text) => text,
  code: (text, { values }) => (text !== '' && (!values || values.includes(text)) ? text : undefined),
  date: (text) => (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? text : undefined),
  int: (text) => (/^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined),
  double: (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined),
  bool: (text) => ({ true: true, false: false })[text],
}

function checkKey(path: string, rows: readonly Readonly<Record<string, Cell>>[], key: readonly string[]): void {
  const seen = new Set<string>()
  rows.forEach((row, index) => {
    const value = key.map((name) => String(row[name])).join(' / ')
    if (seen.has(value)) throw new PackageError(path, 'not_unique', { row: index + 1, key: value })
    seen.add(value)
  })
}
