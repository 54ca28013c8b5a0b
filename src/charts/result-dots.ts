import type { DeclaredResultRow } from '../metrics/declared-results.ts'
import type { Bound } from '../notice/tree.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { labelColumn, labelHeight } from './label-room.ts'
import { LIGHT, type Palette } from './palette.ts'
import { type NamedPoint, POINT_NAME } from './point-words.ts'
import { rowAxis } from './row-axis.ts'
import { valueAxis } from './value-axis.ts'

export interface ResultDotsText {
  readonly name: (row: DeclaredResultRow) => string
  readonly axis: string
  /** The number with its bound: `至少 90 件`. */
  readonly figure: (row: DeclaredResultRow) => string
}

// An arrow points to where the true number lies; a ring is a number said to be rough.
const SYMBOLS: Readonly<Record<Bound, { readonly symbol: string; readonly symbolRotate?: number }>> = {
  exact: { symbol: 'circle' },
  at_least: { symbol: 'triangle', symbolRotate: -90 },
  at_most: { symbol: 'triangle', symbolRotate: 90 },
  about: { symbol: 'emptyCircle' },
}

/** Declared numbers, one row each, with their bounds. */
export function resultDots(
  rows: readonly DeclaredResultRow[],
  text: ResultDotsText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const labels = rows.map(text.name)
  const column = labelColumn(labels, width)
  const band = Math.max(30, labelHeight(labels, column) + 8)
  const axis = valueAxis(text.axis, palette)
  return {
    height: rows.length * band + 56,
    option: {
      grid: { left: column + 14, right: 130, top: 6, bottom: 44, outerBoundsMode: 'none' },
      xAxis: { ...axis, min: 0, axisLabel: { ...axis.axisLabel, hideOverlap: true } },
      yAxis: rowAxis(labels, column, palette),
      series: [
        {
          type: 'scatter',
          symbolSize: 12,
          cursor: 'pointer',
          itemStyle: { color: palette.accent },
          label: {
            show: true,
            position: 'right',
            distance: 8,
            color: palette.ink,
            formatter: POINT_NAME,
          },
          data: rows.map((row, index): RowPoint<number[]> & NamedPoint & (typeof SYMBOLS)[Bound] => ({
            value: [row.value, index],
            name: text.figure(row),
            row: index,
            ...SYMBOLS[row.bound],
          })),
        },
      ],
    },
  }
}
