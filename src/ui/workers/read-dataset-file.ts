import { readPackageZip, readRecordsFile } from '../../dataset.ts'
import { setAsideCsv, type SetAsideLabels } from '../../export/set-aside-csv.ts'
import { ARCHIVE_LIMITS } from '../../source/archive.ts'
import type { DatasetForm } from '../../source/dataset-form.ts'
import { hashContent } from '../../source/hash-content.ts'
import { openTable } from '../../source/table-file.ts'
import { FileError } from '../../source/source-text.ts'
import type { FlatReader } from '../../tables/flat-reader.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { RowProblem, SetAsideRow } from '../../tables/set-aside.ts'
import type { TableReading } from '../storage/dataset-log.ts'
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

/** What of a table was not read, or not understood. */
export interface LeftOver {
  /** How many rows were set aside, and the first of them. */
  readonly rows: number
  readonly first: readonly Omit<SetAsideRow, 'cells'>[]
  readonly reasons: readonly (readonly [problem: RowProblem, rows: number])[]
  /** All of them, to mend and import again; `null` where there is none. */
  readonly csv: Blob | null
  /** Words that nothing gave a meaning to. */
  readonly unknown: readonly { readonly field: string; readonly word: string; readonly rows: number }[]
}

/** What reading a dataset came to. */
export interface ReadData {
  readonly sha256: string
  readonly records: readonly NoticeRecord[]
  readonly left: LeftOver
}

const NOTHING_LEFT: LeftOver = { rows: 0, first: [], reasons: [], csv: null, unknown: [] }
const SHOWN = 50

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

const GUESS: TableReading = { encoding: null, sheet: null, headerRow: null, plan: null }

/** All records of a dataset. */
export async function readData(
  source: DatasetFile,
  labels: SetAsideLabels | null,
  onProgress: (read: number, rows: number) => void,
): Promise<ReadData | Refusal> {
  const { file, form, content, reading } = source
  try {
    if (form === 'package' || form === 'records') return await readStructured(file, form, content)
    const sha256 = await hashContent(content)
    if (reading === null && (await isWhole(file, form, content))) {
      return { sha256, records: await readWorkbook(file, content), left: NOTHING_LEFT }
    }
    const plan = reading?.plan ?? (await sampleTable(file, form, content, reading ?? GUESS)).plan
    const table = await readTable({ file, form, content, sha256 }, { ...(reading ?? GUESS), plan }, onProgress)
    return { sha256, records: table.finish(), left: leftOver(table, labels) }
  } catch (error) {
    return asRefusal(error)
  }
}

async function readStructured(file: string, form: 'package' | 'records', content: Blob): Promise<ReadData> {
  const limit = ARCHIVE_LIMITS.bytes
  if (content.size > limit) throw new FileError(file, 'too_large', { bytes: content.size, limit })
  const sha256 = await hashContent(content)
  const bytes = new Uint8Array(await content.arrayBuffer())
  const records = form === 'package' ? await readPackageZip(file, bytes) : readRecordsFile(file, bytes)
  return { sha256, records, left: NOTHING_LEFT }
}

function leftOver(table: FlatReader, labels: SetAsideLabels | null): LeftOver {
  const { setAside, unknown } = table
  const reasons = new Map<RowProblem, number>()
  for (const { problem } of setAside) reasons.set(problem, (reasons.get(problem) ?? 0) + 1)
  return {
    rows: setAside.length,
    first: setAside.slice(0, SHOWN).map(({ row, column, problem, value }) => ({ row, column, problem, value })),
    reasons: [...reasons],
    csv:
      setAside.length === 0 || labels === null
        ? null
        : new Blob([setAsideCsv(table.labels, setAside, labels)], { type: 'text/csv' }),
    unknown: (['status', 'category', 'findings'] as const).flatMap((field) =>
      [...unknown[field]].map(([word, rows]) => ({ field, word, rows })),
    ),
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof FileError) return { kind: 'refused', problem: error.problem, facts: error.facts }
  throw error
}
