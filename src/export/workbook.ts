import { type CellStyle, type CellValue, type SheetChart, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { guardCell } from '../base/guard-cell.ts'
import { stillArchive } from './still-archive.ts'
import type { CsvCell } from './to-csv.ts'
import { textWidth } from './wrap-text.ts'

/** One sheet: lines of cells from A1 on. */
export interface SheetPlan {
  readonly name: string
  readonly lines: readonly (readonly CsvCell[])[]
  /** How many lines at the top stay in sight, the last of them bold. */
  readonly head?: number
  /** Widths in characters; as wide as what stands in the column where not given. */
  readonly widths?: readonly number[]
  /** Whether long words go on in the next line of their cell. */
  readonly wrapped?: boolean
  readonly charts?: readonly SheetChart[]
  /** Number format of all numbers on the sheet, as `0.0%`. */
  readonly format?: string
}

// What Excel takes in one cell, less the room for a guard and for the words that say so.
const LONGEST = 32_700
const CUT = '…（此格过长，余下从略；CSV 与 Parquet 中是全文 / cut here, whole in CSV and Parquet）'
// A column is measured by its first lines; a wider one is cut on screen, as long texts are.
const MEASURED = 200
const NARROWEST = 8
const WIDEST = 44
// Characters of the width of a figure per em.
const PER_EM = 2
const HEAD_STYLE: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF5' } },
  alignment: { wrapText: true, vertical: 'center' },
}
const WRAPPED_STYLE: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }

/**
 * An XLSX workbook with text that never runs as a formula. The same sheets and date always give the same bytes.
 * @throws {Error} on a number that is not finite.
 */
export async function writeWorkbook(sheets: readonly SheetPlan[], title: string, date: string): Promise<Uint8Array> {
  const day = new Date(`${date}T00:00:00Z`)
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, lines, head = 0, widths = [], wrapped = false, charts, format }) => ({
      name,
      rows: lines.map((line) => line.map(cellOf)),
      columns: columnsOf(lines, widths, format),
      cells: new Map([...(wrapped ? stylesOf(lines, WRAPPED_STYLE) : []), ...stylesOf(lines, HEAD_STYLE, head - 1)]),
      pageSetup: pageOf(head),
      ...(head > 0 ? { freezePane: { rows: head } } : {}),
      ...(charts ? { charts: [...charts] } : {}),
    })),
    properties: { title, created: day, modified: day },
  })
  return stillArchive(new Uint8Array(bytes), date)
}

function columnsOf(
  lines: SheetPlan['lines'],
  widths: readonly number[],
  format: string | undefined,
): { width: number; numFmt?: string }[] {
  const count = lines.reduce((most, line) => Math.max(most, line.length), 0)
  return Array.from({ length: count }, (_, at) => ({
    width: widths[at] ?? measured(lines, at),
    ...(format !== undefined && at > 0 ? { numFmt: format } : {}),
  }))
}

/** The width of column `at`; a line of a single cell, as a title is, runs on over the columns beside it. */
function measured(lines: SheetPlan['lines'], at: number): number {
  const cells = lines.slice(0, MEASURED).flatMap((line) => (line.length > 1 ? String(line[at] ?? '').split('\n') : []))
  const widest = cells.reduce((most, text) => Math.max(most, textWidth(text.slice(0, WIDEST)) * PER_EM), 0)
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest) + 2))
}

/** Style by place; of line `only` alone where it is given. */
function stylesOf(
  lines: SheetPlan['lines'],
  style: CellStyle,
  only?: number,
): readonly (readonly [string, { style: CellStyle }])[] {
  return lines.flatMap((line, row) =>
    only === undefined || row === only ? line.map((_, col) => [`${row},${col}`, { style }] as const) : [],
  )
}

/** A4 across, all columns on one page, the head again on every page. */
function pageOf(head: number): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(head > 0 ? { printTitlesRow: `$1:$${head}` } : {}),
  }
}

function cellOf(cell: CsvCell): CellValue {
  if (typeof cell === 'number' && !Number.isFinite(cell)) throw new Error('not a finite number')
  return typeof cell === 'string' ? cellText(cell) : cell
}

/** Guarded, whole or cut where Excel would refuse it; `_x0041_` is an escape in a workbook and must not be read as one. */
function cellText(text: string): string {
  const whole = guardCell(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - CUT.length)}${CUT}` : whole
}
