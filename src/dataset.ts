import { openArchive } from './source/archive.ts'
import { baseName, DESCRIPTOR, RECORDS } from './source/dataset-form.ts'
import { FileError } from './source/source-text.ts'
import { guessTableEncoding } from './source/table-encoding.ts'
import { openTable } from './source/table-file.ts'
import type { SheetCell, TableSheet } from './source/table-sheet.ts'
import { PackageError, type RawTable, readPackage, readTables } from './tables/read-package.ts'
import { readRecords, RecordError } from './tables/read-records.ts'
import type { NoticeRecord } from './tables/record.ts'
import { recordsOfTables, TableMismatch } from './tables/records-of-tables.ts'
import type { TableName } from './tables/schema.ts'

/** A file of a package; its folder does not matter. */
export interface PackageBytes {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * The records of a zipped dataset, as tables in CSV or in Parquet, or as NDJSON.
 * @throws {FileError} `bad_dataset` with table, row and column; or as `openArchive` does.
 */
export async function readPackageZip(file: string, bytes: Uint8Array): Promise<readonly NoticeRecord[]> {
  const entries = await openArchive(file, bytes)
  const marks = [DESCRIPTOR, 'notices.parquet', RECORDS]
  const names = entries.map(({ name }) => name)
  const mark = marks.flatMap((one) => names.find((name) => baseName(name) === one) ?? [])[0] ?? ''
  const root = mark.slice(0, mark.length - baseName(mark).length)
  const own = entries.filter(({ name }) => name.startsWith(root) && !name.slice(root.length).includes('/'))
  const records = own.find(({ name }) => name === mark && baseName(name) === RECORDS)
  if (records) return readRecordsFile(file, records.read())
  const inParquet = baseName(mark) !== DESCRIPTOR
  const files = own
    .filter(({ name }) => name.endsWith(inParquet ? '.parquet' : '.csv'))
    .map(({ name, read }) => ({ path: baseName(name), bytes: read() }))
  return inParquet ? readParquetFiles(file, files) : readPackageFiles(file, files)
}

async function readParquetFiles(file: string, files: readonly PackageBytes[]): Promise<readonly NoticeRecord[]> {
  const tables = new Map<string, RawTable>()
  for (const { path, bytes } of files) {
    const opened = await openTable(`${file}/${path}`, 'parquet', new Blob([new Uint8Array(bytes)]))
    tables.set(path, await rawTable(path, await opened.open()))
  }
  return readRawTables(file, (name) => tables.get(`${name}.parquet`) ?? missing(`${name}.parquet`))
}

/** The cells of a sheet whose columns name themselves, or are named in its first row. */
export async function rawTable(path: string, sheet: TableSheet): Promise<RawTable> {
  const rows: (readonly SheetCell[])[] = []
  for await (const block of sheet.blocks()) rows.push(...block.rows)
  if (sheet.columns !== null) return { path, header: sheet.columns, rows }
  const [header = [], ...body] = rows
  return { path, header: header.map(String), rows: body }
}

/**
 * The records of a dataset whose tables have been taken out of their files.
 * @throws {FileError} `bad_dataset` with table, row and column.
 */
export function readRawTables(file: string, rawOf: (name: TableName) => RawTable): readonly NoticeRecord[] {
  return within(file, () => recordsOfTables(readTables(rawOf)))
}

function missing(path: string): never {
  throw new PackageError(path, 'file_missing')
}

/**
 * The records of a dataset package from the files in its folder.
 * @throws {FileError} `bad_dataset` with table, row and column.
 */
export function readPackageFiles(file: string, files: readonly PackageBytes[]): readonly NoticeRecord[] {
  const tables = files.filter(({ path }) => path.endsWith('.csv'))
  return within(file, () =>
    recordsOfTables(readPackage(tables.map(({ path, bytes }) => ({ path, text: decodeData(file, bytes) })))),
  )
}

/**
 * The records of an NDJSON or JSON file; `encoding` overrides the guess.
 * @throws {FileError} `bad_dataset` with row and column, `undecodable`.
 */
export function readRecordsFile(file: string, bytes: Uint8Array, encoding?: string): readonly NoticeRecord[] {
  return within(file, () => readRecords(decodeData(file, bytes, encoding)))
}

function decodeData(file: string, bytes: Uint8Array, encoding?: string): string {
  const chosen = encoding ?? guessTableEncoding(bytes)
  if (chosen === null) throw new FileError(file, 'not_text', { bytes: bytes.length })
  try {
    return new TextDecoder(chosen, { fatal: true }).decode(bytes)
  } catch {
    throw new FileError(file, 'undecodable', { bytes: bytes.length, encoding: chosen })
  }
}

function within<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const facts = placeOf(error)
    if (facts === null) throw error
    throw new FileError(file, 'bad_dataset', facts)
  }
}

/** Where a dataset is wrong, for whoever is to mend it; `null` for an error of another kind. */
function placeOf(error: unknown): Readonly<Record<string, string | number>> | null {
  if (error instanceof PackageError) return { table: error.path, reason: error.problem, ...error.facts }
  if (error instanceof RecordError) {
    return { reason: 'bad_value', row: error.row, column: error.column, value: error.value }
  }
  if (error instanceof TableMismatch) {
    const { table, row, column, value } = error
    return { table: `${table}.csv`, reason: 'nothing_there', row, column, value }
  }
  return null
}
