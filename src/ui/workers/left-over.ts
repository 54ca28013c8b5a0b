import { setAsideCsv, type SetAsideLabels } from '../../export/set-aside-csv.ts'
import { RECORDS } from '../../source/dataset-form.ts'
import { packFiles } from '../../source/pack-files.ts'
import type { FlatReader } from '../../tables/flat-reader.ts'
import type { RowProblem, SetAsideRow } from '../../tables/set-aside.ts'
import type { SetAsideTable } from '../../tables/sort-tables.ts'

/** A row that was not read, and in which table of a dataset it stands ('' where there is but one). */
export type LeftRow = Omit<SetAsideRow, 'cells'> & { readonly table: string }

/** What of a dataset was not read, or not understood. */
export interface LeftOver {
  /** How many rows were set aside, and the first of them. */
  readonly rows: number
  readonly first: readonly LeftRow[]
  readonly reasons: readonly (readonly [problem: RowProblem, rows: number])[]
  /** All of them, to be mended; `null` where there is none. */
  readonly file: LeftFile | null
  /** Words that nothing gave a meaning to. */
  readonly unknown: readonly { readonly field: string; readonly word: string; readonly rows: number }[]
}

/** The rows that were set aside, as a file. */
export interface LeftFile {
  readonly content: Blob
  readonly extension: 'csv' | 'zip'
  /** Whether it can be imported by itself once it is mended; else the rows are to be mended where they stood. */
  readonly whole: boolean
}

const NOTHING_LEFT: LeftOver = { rows: 0, first: [], reasons: [], file: null, unknown: [] }
const SHOWN = 50

type Aside = Pick<SetAsideTable, 'path' | 'labels' | 'rows'>

/** What a flat table left over; without `labels` no file is made of it. */
export function leftOfTable(table: FlatReader, labels: SetAsideLabels | null): LeftOver {
  const { setAside, unknown } = table
  const aside = { path: '', labels: table.labels, rows: setAside }
  const content = labels && setAside.length > 0 ? csvOf(aside, labels) : null
  return {
    ...countLeft([aside]),
    file: content && { content, extension: 'csv', whole: true },
    unknown: (['status', 'category', 'findings'] as const).flatMap((field) =>
      [...unknown[field]].map(([word, rows]) => ({ field, word, rows })),
    ),
  }
}

/** What the tables of a dataset left over; without `labels` no file is made of it. */
export async function leftOfDataset(setAside: readonly Aside[], labels: SetAsideLabels | null): Promise<LeftOver> {
  if (setAside.length === 0) return NOTHING_LEFT
  return { ...countLeft(setAside), file: labels && (await fileOf(setAside, labels)), unknown: [] }
}

function countLeft(tables: readonly Aside[]): Pick<LeftOver, 'rows' | 'first' | 'reasons'> {
  const reasons = new Map<RowProblem, number>()
  const first: LeftRow[] = []
  for (const { path: table, rows } of tables) {
    for (const { row, column, problem, value } of rows) {
      reasons.set(problem, (reasons.get(problem) ?? 0) + 1)
      if (first.length < SHOWN) first.push({ table, row, column, problem, value })
    }
  }
  return { rows: tables.reduce((sum, { rows }) => sum + rows.length, 0), first, reasons: [...reasons] }
}

/** Lines of NDJSON as they stood, beside the list of what is wrong; of tables one CSV each. */
async function fileOf(setAside: readonly Aside[], labels: SetAsideLabels): Promise<LeftFile> {
  const [only, ...more] = setAside
  if (only?.path === RECORDS) {
    const list = csvOf({ ...only, labels: [], rows: only.rows.map((row) => ({ ...row, cells: [] })) }, labels)
    const lines = new Blob(only.rows.map(({ cells }) => `${String(cells[0])}\n`))
    const files = [
      { path: RECORDS, content: lines },
      { path: 'set-aside.csv', content: list },
    ]
    return { content: await packFiles(files), extension: 'zip', whole: true }
  }
  if (only && more.length === 0) return { content: csvOf(only, labels), extension: 'csv', whole: false }
  const files = setAside.map((table) => ({
    path: table.path.replace(/(?:\.\w+)?$/, '.csv'),
    content: csvOf(table, labels),
  }))
  return { content: await packFiles(files), extension: 'zip', whole: false }
}

function csvOf({ labels: columns, rows }: Aside, labels: SetAsideLabels): Blob {
  return new Blob([setAsideCsv(columns, rows, labels)], { type: 'text/csv' })
}
