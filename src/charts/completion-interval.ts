import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts'
import type { CompletionRow } from '../metrics/completion.ts'
import { PERCENT } from './axis-figure.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { figureColumn } from './figure-column.ts'
import { labelColumn, labelHeight, legendHeight, textWidth } from './label-room.ts'
import { LIGHT, type Palette } from './palette.ts'
import { rowAxis } from './row-axis.ts'
import { shaped } from './shapes.ts'
import { valueAxis } from './value-axis.ts'

export interface CompletionText {
  readonly declared: string
  readonly listed: string
  readonly axis: string
  readonly unnamed: string
  /** `声明 36/42 项任务，85.7%`, or why there is no such rate. */
  readonly declaredFigure: (row: CompletionRow) => string
  /** `列出 34/38 项问题，89.5%`, the bounds for silence, or why it is not computable. */
  readonly listedFigure: (row: CompletionRow) => string
}

const BAND = 52
// Declared stands above the middle of a row, listed below: two answers that are never blended.
const OFFSET = 10

/** Completion as the notices report it: declared as a diamond, listed as a dot or, with silence, an interval. */
export function completionInterval(
  rows: readonly CompletionRow[],
  text: CompletionText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const labels = rows.map((row) => row.agency ?? text.unnamed)
  const column = labelColumn(labels, width)
  const words = rows.flatMap((row) => [text.declaredFigure(row), text.listedFigure(row)])
  const room = Math.min(Math.max(120, ...words.map((word) => textWidth(word) + 36)), Math.round(width * 0.42))
  const top = legendHeight([text.declared, text.listed], width)
  const band = Math.max(BAND, labelHeight(labels, column) + 10)
  return {
    height: top + rows.length * band + 50,
    option: {
      legend: {
        top: 0,
        selectedMode: false,
        itemWidth: 16,
        itemHeight: 11,
        data: [
          { name: text.declared, icon: 'diamond' },
          { name: text.listed, icon: 'circle' },
        ],
      },
      grid: { left: column + 14, right: room, top: top + 4, bottom: 44, outerBoundsMode: 'none' },
      xAxis: { ...valueAxis(text.axis, palette, PERCENT), min: 0, max: 1 },
      yAxis: rowAxis(labels, column, palette),
      series: [
        bounds(rows, text, palette),
        diamonds(rows, text, palette),
        figures(rows.map(text.declaredFigure), -OFFSET, room, palette),
        figures(rows.map(text.listedFigure), OFFSET, room, palette),
      ],
    },
  }
}

function diamonds(rows: readonly CompletionRow[], text: CompletionText, palette: Palette): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: text.declared,
    symbol: 'diamond',
    symbolSize: 14,
    symbolOffset: [0, -OFFSET],
    cursor: 'pointer',
    z: 4,
    itemStyle: { color: palette.declared },
    data: rows.flatMap((row, index): RowPoint<number[]>[] =>
      row.declared.rate === null ? [] : [{ value: [row.declared.rate, index], row: index }],
    ),
  }
}

function bounds(rows: readonly CompletionRow[], text: CompletionText, palette: Palette): CustomSeriesOption {
  return {
    type: 'custom',
    name: text.listed,
    cursor: 'pointer',
    itemStyle: { color: palette.listed },
    encode: { x: [0, 1], y: 2 },
    data: rows.flatMap((row, index): RowPoint<number[]>[] =>
      row.listed.lower === null || row.listed.upper === null
        ? []
        : [{ value: [row.listed.lower, row.listed.upper, index], row: index }],
    ),
    ...shaped('lyingRange', { color: palette.listed, below: OFFSET }),
  }
}

function figures(words: readonly string[], offset: number, room: number, palette: Palette): ScatterSeriesOption {
  const figures = words.map((figure, line) => ({ line, figure }))
  return figureColumn(figures, 1, palette, {
    distance: 14,
    offset: [0, offset],
    width: room - 18,
    overflow: 'break',
  })
}
