import type { Drawing } from '../../charts/drawing.ts'
import type { ExportNote } from '../../export/export-note.ts'
import type { Figure, FigureDrawing, FigureTable } from '../../export/figure.ts'
import type { FileWords } from '../../export/file-words.ts'
import type { CsvCell } from '../../export/to-csv.ts'
import { inTurns } from '../library/in-turns.ts'
import { drawSvgAway } from '../workers/open-drawing.ts'
import { shownCell, type TwinColumn } from './twin-column.ts'

/** The chart drawn for `width`, or wider where it needs more. */
export type DrawAt = (width: number) => Drawing & { readonly width: number }

/** Pictures of their own are as wide as a slide, whatever the window. */
export const PICTURE_WIDTH = 960
// On A4, text of 12 pixels comes out at 8 points; in half the width, at 6.
const PAGE_WIDTH = 640
const HALF_WIDTH = 400

/** What a panel hands to the export menu. */
export interface PanelTake<Row> {
  readonly note: ExportNote
  /** The chart drawn for a width in CSS pixels; `null` where the panel is a table only. */
  readonly drawing: DrawAt | null
  readonly columns: readonly TwinColumn<Row>[]
  readonly rows: readonly Row[]
}

/** Which pictures a figure takes along: all, one only where an office program cannot draw the chart itself, or none. */
export type FigurePictures = 'all' | 'fallback' | 'none'

/** The panel as a figure: plain data that crosses to a worker and into storage. */
export async function figureOf<Row>(
  take: PanelTake<Row>,
  words: FileWords,
  pictures: FigurePictures = 'all',
): Promise<Figure> {
  const { note, drawing, columns, rows } = take
  // Before anything is waited for: what the screen holds later may be of another selection.
  const page = drawing?.(PAGE_WIDTH)
  const half = pictures === 'all' ? drawing?.(HALF_WIDTH) : undefined
  const table = await tableOf({ columns, rows })
  if (!page) return { note, table, native: null, svg: null, narrow: null }
  const { readNativeChart } = await import('../../export/read-native-chart.ts')
  const native = readNativeChart(page.option, words)
  const bare = { note, table, native, svg: null, narrow: null }
  if (pictures === 'none' || (pictures === 'fallback' && native)) return bare
  const svg = await pictureOf(page)
  return half ? { ...bare, svg, narrow: await pictureOf(half) } : { ...bare, svg }
}

async function pictureOf({ option, width, height }: ReturnType<DrawAt>): Promise<FigureDrawing> {
  const { toPlainSvg } = await import('../../export/to-svg.ts')
  const size = { width, height }
  return { markup: toPlainSvg(await drawSvgAway(option, size), size), ...size }
}

/** The rows of a panel in words, made some at a time. */
export async function tableOf<Row>({ columns, rows }: Pick<PanelTake<Row>, 'columns' | 'rows'>): Promise<FigureTable> {
  const cells: (readonly CsvCell[])[] = []
  const texts: (readonly string[])[] = []
  await inTurns(rows, (row) => {
    const own = columns.map(({ cell }) => cell(row))
    cells.push(own)
    texts.push(own.map((cell, at) => columns[at]?.show?.(row) ?? shownCell(cell)))
  })
  return { labels: columns.map(({ label }) => label), rows: cells, texts }
}
