import type { SheetChart } from 'hucre/xlsx'
import type { ExportNote } from './export-note.ts'
import type { FileWords } from './file-words.ts'
import type { NativeBars, NativeGrid } from './native-chart.ts'
import type { CsvCell } from './to-csv.ts'

/** The values of a native chart: categories down, one column per series, labels first. */
export function matrixOf(chart: NativeBars, words: FileWords): readonly (readonly CsvCell[])[] {
  return [
    [words.category, ...chart.series.map(({ name }) => name)],
    ...chart.categories.map((name, row) => [oneLine(name), ...chart.series.map(({ values }) => values[row] ?? null)]),
  ]
}

/** A heat map as lines of text; a combination that does not occur is an empty cell. */
export function gridLines(grid: NativeGrid, words: FileWords): readonly (readonly CsvCell[])[] {
  return [
    [words.category, ...grid.columns.map(oneLine)],
    ...grid.rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.text ?? null)]),
  ]
}

/** A chart that draws the matrix which begins in column A of `sheet`, `row` lines down. */
export function nativeSheetChart(
  chart: NativeBars,
  note: ExportNote,
  at: { readonly sheet: string; readonly row: number },
): SheetChart {
  const last = at.row + 1 + chart.categories.length
  const range = (column: number): string => {
    const letter = columnLetter(column)
    return `'${at.sheet}'!$${letter}$${at.row + 2}:$${letter}$${last}`
  }
  const first = chart.series.length + 2
  const tall = Math.max(18, Math.min(60, chart.categories.length * 2 + 8))
  return {
    type: chart.kind === 'line' ? 'line' : chart.horizontal ? 'bar' : 'column',
    title: note.title,
    series: chart.series.map(({ name, color }, index) => ({
      name,
      values: range(index + 1),
      categories: range(0),
      ...(color === null ? {} : { color }),
    })),
    anchor: { from: { row: at.row, col: first }, to: { row: at.row + tall, col: first + 12 } },
    barGrouping: chart.stacked ? 'stacked' : 'clustered',
    gapWidth: 60,
    dispBlanksAs: 'gap',
    legend: chart.series.length > 1 ? 'top' : false,
    dataLabels: { showValue: true },
    altText: `${note.title}；${note.filter}；${note.n}；${note.claim}`,
    axes: {
      // A lying bar chart counts its categories from the bottom up.
      x: { reverse: chart.horizontal },
      y: {
        ...(chart.axis === '' ? {} : { title: chart.axis }),
        ...(chart.percent ? { numberFormat: { formatCode: '0%' } } : {}),
        ...(sharesOnly(chart) ? { scale: { min: 0, max: 1 } } : {}),
      },
    },
  }
}

/** Whether the axis can run from 0 to 1: all values are shares, and they do not pile up. */
export function sharesOnly(chart: NativeBars): boolean {
  const values = chart.series.flatMap((one) => one.values.filter((value) => value !== null))
  return chart.percent && !chart.stacked && values.every((value) => value >= 0 && value <= 1)
}

/** A name that is broken over two lines on screen. */
export function oneLine(name: string): string {
  return name.replace(/\s*\n\s*/g, ' ')
}

function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter
}
