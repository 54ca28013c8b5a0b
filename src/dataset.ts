import { openArchive } from './source/archive.ts'
import { baseName, DESCRIPTOR, RECORDS } from './source/dataset-form.ts'
import { FileError } from './source/source-text.ts'
import { guessTableEncoding } from './source/table-encoding.ts'
import { openTable } from './source/table-file.ts'
import type { SheetCell, TableSheet } from './source/table-sheet.ts'
import { DatabaseError, PackageError, type RawTable } from './tables/raw-table.ts'
import { sortPackage } from './tables/read-package.ts'
import { RecordError, sortRecords } from './tables/read-records.ts'
import type { NoticeRecord } from './tables/record.ts'
import { recordsOfTables } from './tables/records-of-tables.ts'
import type { TableName } from './tables/schema.ts'
import { type SetAsideTable, type SortedTables, sortTables } from './tables/sort-tables.ts'

/** A file of a package; its folder does not matter. */
export interface PackageBytes {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The records of a dataset, and the rows of its tables that could not be read. */
export interface SortedDataset {
  readonly records: readonly NoticeRecord[]
  readonly setAside: readonly SetAsideTable[]
}

/**
 * The records of a dataset that has no faulty row.
 * @throws {FileError} `bad_dataset` with the place of the first one.
 */
export function wholeDataset(file: string, { records, setAside }: SortedDataset): readonly NoticeRecord[] {
  const [first] = setAside
  return first ? within(file, () => raise(first.fault)) : records
}

/**
 * The records of a zipped dataset, as tables in CSV or in Parquet, or as NDJSON; faulty rows are set aside.
 * @throws {FileError} `bad_dataset` where no notice can be read; or as `openArchive` does.
 */
export async function readPackageZip(file: string, bytes: Uint8Array): Promise<SortedDataset> {
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
    .filter(({ name }) => (inParquet ? name.endsWith('.parquet') : isPackagePart(name)))
    .map(({ name, read }) => ({ path: baseName(name), bytes: read() }))
  return inParquet ? readParquetFiles(file, files) : readPackageFiles(file, files)
}

/** Whether a file belongs to a dataset package: its descriptor, or a table. */
export function isPackagePart(path: string): boolean {
  return path.endsWith('.csv') || baseName(path) === DESCRIPTOR
}

async function readParquetFiles(file: string, files: readonly PackageBytes[]): Promise<SortedDataset> {
  const tables = new Map<string, RawTable>()
  for (const { path, bytes } of files) {
    const opened = await openTable(`${file}/${path}`, 'parquet', new Blob([new Uint8Array(bytes)]))
    tables.set(path, await rawTable(path, await opened.open()))
  }
  return readRawTables(file, (name) => tables.get(`${name}.parquet`) ?? missing(`${name}.parquet`))
}

/**
 * The records of a database file whose `tables` are being taken out by an engine; faulty rows are set aside.
 * @throws {FileError} `damaged` where the engine does not open the file, `bad_dataset` where it holds other tables.
 */
export async function readDatabase(
  file: string,
  tables: Promise<ReadonlyMap<TableName, RawTable>>,
): Promise<SortedDataset> {
  const found = await tables.catch((error: unknown) => {
    if (!(error instanceof DatabaseError)) return within(file, () => raise(error))
    throw new FileError(file, 'damaged', { kind: 'duckdb', why: error.message.slice(0, 200) })
  })
  return readRawTables(file, (name) => found.get(name) ?? missing(name))
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
 * The records of a dataset whose tables have been taken out of their files; faulty rows are set aside.
 * @throws {FileError} `bad_dataset` where a table or a column is missing, or no notice can be read.
 */
export function readRawTables(file: string, rawOf: (name: TableName) => RawTable): SortedDataset {
  return within(file, () => sortedOf(sortTables(rawOf)))
}

function sortedOf({ tables, setAside }: SortedTables): SortedDataset {
  return atLeastOne({ records: recordsOfTables(tables), setAside })
}

/** A dataset of which nothing is left is refused by its first fault. */
function atLeastOne(sorted: SortedDataset): SortedDataset {
  const [first] = sorted.setAside
  return first && sorted.records.length === 0 ? raise(first.fault) : sorted
}

function raise(error: unknown): never {
  throw error
}

function missing(path: string): never {
  throw new PackageError(path, 'file_missing')
}

/** The records of a dataset package from the files in its folder; as `readPackageZip`. */
export function readPackageFiles(file: string, files: readonly PackageBytes[]): SortedDataset {
  const texts = files.filter(({ path }) => isPackagePart(path))
  return within(file, () =>
    sortedOf(sortPackage(texts.map(({ path, bytes }) => ({ path, text: decodeData(file, bytes) })))),
  )
}

/**
 * The records of an NDJSON or JSON file, lines that are none set aside; `encoding` overrides the guess.
 * @throws {FileError} `bad_dataset` where no line is a record, `undecodable`.
 */
export function readRecordsFile(file: string, bytes: Uint8Array, encoding?: string): SortedDataset {
  return within(file, () => {
    const { records, faulty } = sortRecords(decodeData(file, bytes, encoding))
    const [first] = faulty
    const rows = faulty.map(({ fault: { row, column, value }, text }) => {
      const problem = column === '' ? ('bad_json' as const) : ('bad_value' as const)
      return { row, column, problem, value, cells: [text] }
    })
    return atLeastOne({
      records,
      setAside: first ? [{ path: RECORDS, labels: ['json'], rows, fault: first.fault }] : [],
    })
  })
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
export function placeOf(error: unknown): Readonly<Record<string, string | number>> | null {
  if (error instanceof PackageError) return { table: error.path, reason: error.problem, ...error.facts }
  if (error instanceof RecordError) {
    return { reason: 'bad_value', row: error.row, column: error.column, value: error.value }
  }
  return null
}
