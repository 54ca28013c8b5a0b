import Papa from 'papaparse'
import { unguardCell } from '../base/guard-cell.ts'
import type { TableRows } from './build-tables.ts'
import { DESCRIPTOR_PATH, pathOf, saysGuarded } from './package-descriptor.ts'
import { PackageError, type RawTable } from './raw-table.ts'
import type { TableName } from './schema.ts'
import { readTables, type SortedTables, sortTables } from './sort-tables.ts'
import type { PackageFile } from './write-package.ts'

/**
 * The tables of a package, with their types back; unknown files and columns are left aside.
 * @throws {PackageError} when a table, a column or a value is not what the schema says.
 */
export function readPackage(files: readonly PackageFile[]): TableRows {
  return readTables(rawTables(files))
}

/**
 * The tables of a package as `readPackage`, rows that are wrong set aside.
 * @throws {PackageError} where a table or a column is missing, or quotes do not tell where a row ends.
 */
export function sortPackage(files: readonly PackageFile[]): SortedTables {
  return sortTables(rawTables(files))
}

function rawTables(files: readonly PackageFile[]): (name: TableName) => RawTable {
  const texts = new Map(files.map((file) => [file.path.replace(/^.*\//, ''), file.text]))
  const guarded = saysGuarded(texts.get(DESCRIPTOR_PATH))
  return (name) => {
    const path = pathOf(name)
    const text = texts.get(path)
    if (text === undefined) throw new PackageError(path, 'file_missing')
    return readLines(path, text, guarded)
  }
}

function readLines(path: string, text: string, guarded: boolean): RawTable {
  const plain = text.replace(/^\uFEFF/, '')
  // Spreadsheets save with CRLF; inside quotes it stays as it is.
  const firstLine = plain.indexOf('\n')
  const newline = firstLine > 0 && plain[firstLine - 1] === '\r' ? '\r\n' : '\n'
  const parsed = Papa.parse<string[]>(plain, { delimiter: ',', newline, skipEmptyLines: true })
  const quotes = parsed.errors.find((error) => error.type === 'Quotes')
  if (quotes) throw new PackageError(path, 'bad_quotes', { line: (quotes.row ?? 0) + 1 })
  const [header = [], ...rows] = parsed.data
  return { path, header, rows: guarded ? rows.map((row) => row.map(unguardCell)) : rows, strict: true }
}
