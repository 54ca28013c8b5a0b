import type { Drawing } from '../../charts/drawing.ts'
import type { ExportNote } from '../../export/export-note.ts'
import type { Figure, FigureTable } from '../../export/figure.ts'
import type { FileWords } from '../../export/file-words.ts'
import type { TwinColumn } from './twin-column.ts'

/** What a panel hands to the export menu. */
export interface PanelTake<Row> {
  readonly note: ExportNote
  /** The chart at the size of a page; `null` where the panel is a table only. */
  readonly drawing: (Drawing & { readonly width: number }) | null
  readonly columns: readonly TwinColumn<Row>[]
  readonly rows: readonly Row[]
}

/** The panel as a figure: plain data that crosses to a worker and into storage. The drawing code is loaded for it. */
export async function figureOf<Row>(take: PanelTake<Row>, words: FileWords): Promise<Figure> {
  const { note, drawing, columns, rows } = take
  const table = tableOf({ columns, rows })
  if (!drawing) return { note, table, native: null, svg: null }
  const [{ toPlainSvg }, { readNativeChart }] = await Promise.all([
    import('../../export/to-svg.ts'),
    import('../../export/read-native-chart.ts'),
  ])
  const { option, width, height } = drawing
  const svg = { markup: toPlainSvg(option, { width, height }), width, height }
  return { note, table, native: readNativeChart(option, words), svg }
}

/** The rows of a panel in words. */
export function tableOf<Row>({ columns, rows }: Pick<PanelTake<Row>, 'columns' | 'rows'>): FigureTable {
  return {
    labels: columns.map(({ label }) => label),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  }
}
