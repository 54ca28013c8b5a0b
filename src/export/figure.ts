import type { ExportNote } from './export-note.ts'
import type { NativeChart } from './native-chart.ts'
import type { CsvCell } from './to-csv.ts'

/** The rows behind a chart, in words. */
export interface FigureTable {
  readonly labels: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
  /** The cells as the screen shows them, for documents and slides. */
  readonly texts: readonly (readonly string[])[]
}

/** One chart with all that a file needs of it. Plain data: it crosses to a worker and into storage. */
export interface Figure {
  readonly note: ExportNote
  readonly table: FigureTable
  /** What an office program can draw itself; `null` where the chart travels as a picture, or there is none. */
  readonly native: NativeChart | null
  /** The drawing alone, without the lines of the note; `null` for a table without a chart. */
  readonly svg: FigureDrawing | null
  /** The same chart drawn for half the width of a page. */
  readonly narrow: FigureDrawing | null
}

export interface FigureDrawing {
  /** A standalone SVG. */
  readonly markup: string
  readonly width: number
  readonly height: number
}
