import { readDatabase, readPackageZip, readRecordsFile, type SortedDataset } from '../../dataset.ts'
import type { FileDatabase } from '../../engine/database.ts'
import { readDatabaseFile } from '../../engine/read-database-file.ts'
import type { SetAsideLabels } from '../../export/set-aside-csv.ts'
import { ARCHIVE_LIMITS } from '../../source/archive.ts'
import type { DatasetForm } from '../../source/dataset-form.ts'
import { hashContent } from '../../source/hash-content.ts'
import { openTable } from '../../source/table-file.ts'
import { FileError } from '../../source/source-text.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { TableReading } from '../storage/dataset-log.ts'
import { type LeftOver, leftOfDataset, leftOfTable } from './left-over.ts'
import type { Refusal } from './read-notice-file.ts'
import { holdsTables, readWorkbook } from './read-workbook.ts'
import { readTable, sampleTable, type TableSample } from './read-table.ts'

/** A file of data, and how to read it; `null` for forms that say so themselves. */
export interface DatasetFile {
  readonly file: string
  readonly form: DatasetForm
  readonly content: Blob
  readonly reading: TableReading | null
}

/** What reading consists of: rows are read, records made of them, and these handed over to the page. */
export type ReadingPart = 'read' | 'build' | 'take'

/** Hears of the share done of that part, 0 to 1, and of the rows (of records, once there are any) so far. */
export type OnReading = (done: number, rows: number, part: ReadingPart) => void

/** What reading a dataset came to. */
export interface ReadData {
  readonly sha256: string
  readonly records: readonly NoticeRecord[]
  readonly left: LeftOver
}

/** A workbook that needs no mapping: its sheets are the tables of a dataset. */
export interface WholeDataset {
  readonly kind: 'whole'
}

/** A sample of a table; a refusal is an answer, for an error class does not cross from a worker to the page. */
export async function sampleOf({
  file,
  form,
  content,
  reading,
}: DatasetFile): Promise<TableSample | WholeDataset | Refusal> {
  try {
    if (reading === null && (await isWhole(file, form, content))) return { kind: 'whole' }
    return await sampleTable(file, form, content, reading ?? GUESS)
  } catch (error) {
    return asRefusal(error)
  }
}

async function isWhole(file: string, form: DatasetForm, content: Blob): Promise<boolean> {
  return form === 'xlsx' && holdsTables((await openTable(file, form, content)).sheets)
}

const TOLD_EVERY = 1000
const GUESS: TableReading = { encoding: null, sheet: null, headerRow: null, plan: null }

/** Starts an engine for one database file. */
export type OpenDatabase = () => Promise<FileDatabase>

/** All records of a dataset. */
export async function readData(
  source: DatasetFile,
  labels: SetAsideLabels | null,
  onProgress: OnReading,
  openDatabase: OpenDatabase,
): Promise<ReadData | Refusal> {
  const { file, form, content, reading } = source
  try {
    const onRows = (read: number, rows: number): void => {
      onProgress(read, rows, 'read')
    }
    if (form === 'duckdb') return await readDatabaseContent(source, labels, onRows, openDatabase)
    if (form === 'package' || form === 'records') return await readStructured(file, form, content, labels)
    const sha256 = await hashContent(content)
    if (reading === null && (await isWhole(file, form, content))) {
      return await asData(sha256, await readWorkbook(file, content), labels)
    }
    const plan = reading?.plan ?? (await sampleTable(file, form, content, reading ?? GUESS)).plan
    const table = await readTable({ file, form, content, sha256 }, { ...(reading ?? GUESS), plan }, onRows)
    const records = table.finish((done, all) => {
      if (done % TOLD_EVERY === 0) onProgress(done / all, done, 'build')
    })
    return { sha256, records, left: leftOfTable(table, labels) }
  } catch (error) {
    return asRefusal(error)
  }
}

async function readStructured(
  file: string,
  form: 'package' | 'records',
  content: Blob,
  labels: SetAsideLabels | null,
): Promise<ReadData> {
  const limit = ARCHIVE_LIMITS.bytes
  if (content.size > limit) throw new FileError(file, 'too_large', { bytes: content.size, limit })
  const sha256 = await hashContent(content)
  const bytes = new Uint8Array(await content.arrayBuffer())
  return asData(sha256, form === 'package' ? await readPackageZip(file, bytes) : readRecordsFile(file, bytes), labels)
}

async function readDatabaseContent(
  { file, content }: DatasetFile,
  labels: SetAsideLabels | null,
  onProgress: (read: number, rows: number) => void,
  openDatabase: OpenDatabase,
): Promise<ReadData> {
  const limit = ARCHIVE_LIMITS.bytes
  if (content.size > limit) throw new FileError(file, 'too_large', { bytes: content.size, limit })
  const sha256 = await hashContent(content)
  const bytes = new Uint8Array(await content.arrayBuffer())
  const tables = readDatabaseFile(await openDatabase(), bytes, onProgress)
  return asData(sha256, await readDatabase(file, tables), labels)
}

async function asData(
  sha256: string,
  { records, setAside }: SortedDataset,
  labels: SetAsideLabels | null,
): Promise<ReadData> {
  return { sha256, records, left: await leftOfDataset(setAside, labels) }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof FileError) return { kind: 'refused', problem: error.problem, facts: error.facts }
  throw error
}
