import { openArchive } from './source/archive.ts'
import { baseName, DESCRIPTOR } from './source/dataset-form.ts'
import { FileError } from './source/source-text.ts'
import { guessTableEncoding } from './source/table-encoding.ts'
import { PackageError, readPackage } from './tables/read-package.ts'
import { readRecords, RecordError } from './tables/read-records.ts'
import type { NoticeRecord } from './tables/record.ts'
import { recordsOfTables, TableMismatch } from './tables/records-of-tables.ts'

/** A file of a package; its folder does not matter. */
export interface PackageBytes {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * The records of a zipped dataset package.
 * @throws {FileError} `bad_dataset` with table, row and column; or as `openArchive` does.
 */
export async function readPackageZip(file: string, bytes: Uint8Array): Promise<readonly NoticeRecord[]> {
  const entries = await openArchive(file, bytes)
  const root = entries.find(({ name }) => baseName(name) === DESCRIPTOR)?.name.slice(0, -DESCRIPTOR.length) ?? ''
  const own = entries.filter(({ name }) => name.startsWith(root) && !name.slice(root.length).includes('/'))
  return readPackageFiles(
    file,
    own.map(({ name, read }) => ({ path: name, bytes: read() })),
  )
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
