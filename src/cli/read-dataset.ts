import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  isPackagePart,
  readDatabase,
  readPackageFiles,
  readPackageZip,
  readRecordsFile,
  wholeDataset,
} from '../dataset.ts'
import { readDatabaseFile } from '../engine/read-database-file.ts'
import { datasetForm, DESCRIPTOR } from '../source/dataset-form.ts'
import { FileError } from '../source/source-text.ts'
import type { NoticeRecord } from '../tables/record.ts'

/** A dataset's records, and the bytes that they depend on. */
export interface ReadDataset {
  readonly records: readonly NoticeRecord[]
  readonly depends: readonly Uint8Array[]
}

/**
 * The records of the file at `path` where it is a dataset (a package as zip, its descriptor with the tables beside it,
 * NDJSON or JSON, a DuckDB file); `null` for a notice. Other tables need a mapping of their columns, which the page asks for. A faulty row
 * is an error here: nobody would see what was left out.
 * @throws {FileError} `bad_dataset` with the place, `unsupported_type` for a table.
 */
export async function readDataset(path: string, name: string, bytes: Uint8Array): Promise<ReadDataset | null> {
  if (basename(path) === DESCRIPTOR) return readFolder(path, name)
  const form = datasetForm(name, bytes)
  switch (form) {
    case null:
      return null
    case 'package':
      return { records: wholeDataset(name, await readPackageZip(name, bytes)), depends: [bytes] }
    case 'records':
      return { records: wholeDataset(name, readRecordsFile(name, bytes)), depends: [bytes] }
    case 'duckdb':
      return { records: wholeDataset(name, await readDatabase(name, takeTables(bytes))), depends: [bytes] }
    case 'csv':
    case 'xlsx':
    case 'parquet':
      throw new FileError(name, 'unsupported_type', { kind: form })
  }
}

/** The engine is loaded when the first database comes: most runs need none. */
async function takeTables(bytes: Uint8Array) {
  const { openNodeDatabase } = await import('../engine/open-node-engine.ts')
  return readDatabaseFile(await openNodeDatabase(), bytes)
}

async function readFolder(path: string, name: string): Promise<ReadDataset> {
  const folder = dirname(path)
  const tables = (await readdir(folder)).filter((entry) => isPackagePart(entry)).sort()
  const files = await Promise.all(
    tables.map(async (entry) => ({ path: entry, bytes: new Uint8Array(await readFile(join(folder, entry))) })),
  )
  return { records: wholeDataset(name, readPackageFiles(name, files)), depends: files.map(({ bytes }) => bytes) }
}
