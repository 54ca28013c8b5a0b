import { compileCodebook } from '../../codebook/coder.ts'
import { defaultCodebook } from '../../codebook/default-codebook.ts'
import type { DatasetForm } from '../../source/dataset-form.ts'
import { fillMerged } from '../../source/merged-cells.ts'
import { openTable } from '../../source/table-file.ts'
import type { RowBlock, TableFile, TableSheet } from '../../source/table-sheet.ts'
import { findHeaderRow, type FlatHeader, readHeader } from '../../tables/flat-header.ts'
import { FlatReader } from '../../tables/flat-reader.ts'
import { NO_RULES } from '../../tables/flat-rules.ts'
import { cellText, type FlatCell } from '../../tables/flat-value.ts'
import { guessMapping } from '../../tables/guess-mapping.ts'
import type { TablePlan, TableReading } from '../storage/dataset-log.ts'
import { countWords, type TableWords } from './count-words.ts'

/** What the mapping of a flat table is decided by. */
export interface TableSample {
  readonly encoding: string
  readonly sheets: readonly string[]
  readonly sheet: string
  /** 0-based; -1 where the file names its columns itself. */
  readonly headerRow: number
  readonly labels: readonly string[]
  /** The first rows below the header, as text, each with its number. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly plan: TablePlan
  /** The words of the columns that hold codes, from the first thousands of rows. */
  readonly words: TableWords
}

const SAMPLE_ROWS = 5000
const SHOWN_ROWS = 20
const SHOWN_CELL = 200

/**
 * Opens a table so far as the mapping needs it; what `reading` leaves open is guessed.
 * @throws {FileError} where the file is not what it seems.
 */
export async function sampleTable(
  file: string,
  form: DatasetForm,
  content: Blob,
  reading: TableReading,
): Promise<TableSample> {
  const { table, sheet } = await openSheet(file, form, content, reading)
  const first: { row: number; cells: readonly FlatCell[] }[] = []
  for await (const block of fillMerged(sheet.blocks(), bodyMerges(sheet, reading.headerRow ?? 0))) {
    block.rows.forEach((cells, index) => first.push({ row: block.first + index, cells }))
    if (first.length >= SAMPLE_ROWS) break
  }
  const header = headerOf(sheet, await firstRows(sheet), reading)
  const body = first.filter(({ row }) => row > header.row + header.depth).slice(0, SAMPLE_ROWS)
  const cells = body.map((one) => one.cells)
  const plan = reading.plan ?? {
    mapping: guessMapping(header.labels, cells.slice(0, 200)),
    rules: NO_RULES,
    unit: 'problem' as const,
    fillDown: false,
  }
  return {
    encoding: table.encoding,
    sheets: table.sheets,
    sheet: sheet.name,
    headerRow: header.row,
    labels: header.labels,
    rows: body.slice(0, SHOWN_ROWS).map((one) => ({
      row: one.row,
      cells: header.labels.map((_, col) => cellText(one.cells[col]).slice(0, SHOWN_CELL)),
    })),
    plan,
    words: countWords(plan, cells, defaultCodebook()),
  }
}

/**
 * Reads the whole table as `reading` says; `sha256` is that of the file. Answers with the reader when all rows are in.
 * @throws {FileError} where the file breaks off.
 */
export async function readTable(
  source: { readonly file: string; readonly form: DatasetForm; readonly content: Blob; readonly sha256: string },
  reading: TableReading & { readonly plan: TablePlan },
  onProgress: (read: number, rows: number) => void,
): Promise<FlatReader> {
  const { file, form, content, sha256 } = source
  const { table, sheet } = await openSheet(file, form, content, reading)
  const header = headerOf(sheet, await firstRows(sheet), reading)
  const codebook = defaultCodebook()
  const plan = { ...reading.plan, labels: header.labels, strict: sheet.strict }
  const reader = new FlatReader(plan, { file, sha256, encoding: table.encoding }, codebook, compileCodebook(codebook))
  const begin = header.row + header.depth
  for await (const block of fillMerged(sheet.blocks(), bodyMerges(sheet, begin))) {
    block.rows.forEach((cells, index) => {
      if (block.first + index > begin) reader.add(block.first + index, cells)
    })
    onProgress(block.read, block.first + block.rows.length - 1 - begin)
  }
  return reader
}

async function openSheet(
  file: string,
  form: DatasetForm,
  content: Blob,
  reading: TableReading,
): Promise<{ readonly table: TableFile; readonly sheet: TableSheet }> {
  const table = await openTable(file, form, content, reading.encoding ?? undefined)
  return { table, sheet: await table.open(reading.sheet ?? undefined) }
}

/** The merged cells below the header: those of the header are names, not values. */
function bodyMerges(sheet: TableSheet, begin: number): TableSheet['merges'] {
  return sheet.merges.filter((merge) => merge.startRow >= begin)
}

async function firstRows(sheet: TableSheet): Promise<RowBlock['rows']> {
  for await (const block of sheet.blocks()) return block.rows.slice(0, 60)
  return []
}

function headerOf(sheet: TableSheet, rows: RowBlock['rows'], { headerRow }: TableReading): FlatHeader {
  if (sheet.columns !== null) return { row: -1, depth: 1, labels: sheet.columns }
  return readHeader(rows, headerRow ?? findHeaderRow(rows), sheet.merges)
}
