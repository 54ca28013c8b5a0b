import type { SheetChart } from 'hucre/xlsx'
import type { Figure } from './figure.ts'
import type { FileWords } from './file-words.ts'
import type { ExportNote } from './export-note.ts'
import { footLines, headLines, labelsOf } from './export-note.ts'
import { shareFormat } from './native-chart.ts'
import { gridLines, matrixOf, nativeSheetChart } from './native-sheet.ts'
import type { CsvCell } from './to-csv.ts'
import { type SheetPlan, writeWorkbook } from './workbook.ts'

/** The chart as a workbook: native chart with its values, the rows behind it, the note, the metrics in full. */
export function toXlsx(figure: Figure, words: FileWords): Promise<Uint8Array> {
  const { note, table } = figure
  const sheets: SheetPlan[] = [
    ...chartSheet(figure, words),
    { name: words.sheets.data, lines: [table.labels, ...table.rows], head: 1 },
    { name: words.sheets.note, lines: noteLines(note, words), widths: [16, 100], wrapped: true },
    metricSheet([note], words),
  ]
  return writeWorkbook(sheets, note.title, note.date)
}

function chartSheet({ native, note }: Figure, words: FileWords): readonly SheetPlan[] {
  if (!native) return []
  const name = words.sheets.chart
  const top = [[note.title], [claimLine(note)], ['']]
  if (native.kind === 'grid') return [{ name, lines: [...top, ...gridLines(native, words)], head: top.length + 1 }]
  const charts: SheetChart[] = [nativeSheetChart(native, note, { sheet: name, row: top.length })]
  const lines = [...top, ...matrixOf(native, words)]
  return [{ name, lines, head: top.length + 1, charts, ...(native.percent ? { format: shareFormat(native) } : {}) }]
}

function claimLine(note: ExportNote): string {
  const { claim, colon } = labelsOf(note)
  return `${claim}${colon}${note.claim}`
}

/** The note as two columns, title first. */
export function noteLines(note: ExportNote, words: FileWords): readonly (readonly CsvCell[])[] {
  const lines = [...headLines(note), ...footLines(note)]
  return [[words.title, note.title], ...lines.map(({ label, text }) => [label, text])]
}

/** The metrics of some notes in full, each once. */
export function metricSheet(notes: readonly ExportNote[], words: FileWords): SheetPlan {
  const { name, definition, formula, unit, denominator, caveats } = words.metric
  const metrics = new Map(notes.flatMap((note) => note.metrics).map((metric) => [metric.name, metric]))
  return {
    name: words.sheets.metrics,
    head: 1,
    widths: [24, 50, 36, 14, 26, 50],
    wrapped: true,
    lines: [
      [name, definition, formula, unit, denominator, caveats],
      ...[...metrics.values()].map((one) => [
        one.name,
        one.definition,
        one.formula,
        one.unit,
        one.denominator,
        one.caveats.join('\n'),
      ]),
    ],
  }
}
