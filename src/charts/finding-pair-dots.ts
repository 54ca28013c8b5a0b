import type { ScatterSeriesOption } from 'echarts'
import type { FindingPairRow } from '../metrics/finding-pairs.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { figureColumn } from './figure-column.ts'
import { labelColumn, labelHeight, legendHeight } from './label-room.ts'
import { LIGHT, type Palette } from './palette.ts'
import { rowAxis } from './row-axis.ts'
import { valueAxis } from './value-axis.ts'

export interface FindingPairText {
  readonly name: (row: FindingPairRow) => string
  readonly both: string
  readonly expected: string
  readonly axis: string
  readonly figure: (row: FindingPairRow) => string
}

const MARK_ROOM = 96

/** Pairs of findings: how many agencies state both, beside how many would by chance. */
export function findingPairDots(
  rows: readonly FindingPairRow[],
  text: FindingPairText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const labels = rows.map(text.name)
  const column = labelColumn(labels, width * 1.2)
  const band = Math.max(30, labelHeight(labels, column) + 8)
  const top = legendHeight([text.both, text.expected], width)
  const agencies = Math.max(1, ...rows.map((row) => row.agencies))
  const scatter = (
    name: string,
    more: ScatterSeriesOption,
    value: (row: FindingPairRow) => number,
  ): ScatterSeriesOption => ({
    type: 'scatter',
    name,
    cursor: 'pointer',
    ...more,
    data: rows.map((row, index): RowPoint<number[]> => ({ value: [value(row), index], row: index })),
  })
  return {
    height: top + rows.length * band + 50,
    option: {
      legend: { top: 0, selectedMode: false, itemWidth: 14, itemHeight: 10 },
      grid: { left: column + 14, right: MARK_ROOM, top: top + 4, bottom: 44, outerBoundsMode: 'none' },
      xAxis: { ...valueAxis(text.axis, palette), min: 0, max: agencies, minInterval: 1 },
      yAxis: rowAxis(labels, column, palette),
      series: [
        scatter(
          text.expected,
          { symbol: 'rect', symbolSize: [3, 16], z: 3, itemStyle: { color: palette.declared } },
          (row) => row.expected,
        ),
        scatter(text.both, { symbolSize: 11, z: 4, itemStyle: { color: palette.accent } }, (row) => row.both),
        figureColumn(
          rows.map((row, line) => ({ line, figure: text.figure(row) })),
          agencies,
          palette,
        ),
      ],
    },
  }
}
