import { type CellValue, type SheetChart, writeXlsx } from 'hucre/xlsx'
import { guardCell } from '../base/guard-cell.ts'
import { stillArchive } from './still-archive.ts'
import type { CsvCell } from './to-csv.ts'

/** One sheet: lines of cells from A1 on. */
export interface SheetPlan {
  readonly name: string
  readonly lines: readonly (readonly CsvCell[])[]
  /** How many lines at the top stay in sight, the last of them bold. */
  readonly head?: number
  /** Widths in characters; 14 where not given. */
  readonly widths?: readonly number[]
  readonly charts?: readonly SheetChart[]
  /** Number format of all numbers on the sheet, as `0.0%`. */
  readonly format?: string
}

// What Excel takes in one cell, less the room for a guard and for the words that say so.
const LONGEST = 32_700
const CUT = '…（此格过长，余下从略；CSV 与 Parquet 中是全文 / cut here, whole in CSV and Parquet）'
const WIDTH = 14
const HEAD_STYLE = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF5' } },
} as const

/**
 * An XLSX workbook with text that never runs as a formula. The same sheets and date always give the same bytes.
 * @throws {Error} on a number that is not finite.
 */
export async function writeWorkbook(sheets: readonly SheetPlan[], title: string, date: string): Promise<Uint8Array> {
  const day = new Date(`${date}T00:00:00Z`)
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, lines, head = 0, widths = [], charts, format }) => ({
      name,
      rows: lines.map((line) => line.map(cellOf)),
      columns: columnsOf(lines, widths, format),
      cells: headCells(lines, head),
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
    width: widths[at] ?? WIDTH,
    ...(format !== undefined && at > 0 ? { numFmt: format } : {}),
  }))
}

function headCells(lines: SheetPlan['lines'], head: number): Map<string, { style: typeof HEAD_STYLE }> {
  const cells = lines[head - 1]?.map((_, at): [string, { style: typeof HEAD_STYLE }] => [
    `${head - 1},${at}`,
    { style: HEAD_STYLE },
  ])
  return new Map(cells ?? [])
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
