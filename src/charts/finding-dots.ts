import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts'
import { FEW } from '../metrics/few.ts'
import type { FindingPrevalenceRow } from '../metrics/finding-prevalence.ts'
import { PERCENT, shareOf } from './axis-figure.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { figureColumn } from './figure-column.ts'
import { labelColumn, labelHeight, legendHeight } from './label-room.ts'
import { LIGHT, type Palette } from './palette.ts'
import { rowAxis } from './row-axis.ts'
import { shaped } from './shapes.ts'
import { valueAxis } from './value-axis.ts'

export interface FindingDotsText {
  readonly name: (row: FindingPrevalenceRow) => string
  readonly with_item: string
  readonly interval: string
  readonly with_mentions: string
  readonly axis: string
  /** The figure beside a dot: `3/5`, with the agencies that only mention it. */
  readonly figure: (row: FindingPrevalenceRow) => string
}

const MARK_ROOM = 190

/** Findings as dots (agencies with an item) with Wilson whiskers; agencies that only mention it are the hollow dot. */
export function findingDots(
  rows: readonly FindingPrevalenceRow[],
  text: FindingDotsText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const labels = rows.map(text.name)
  const column = labelColumn(labels, width)
  const band = Math.max(30, labelHeight(labels, column) + 8)
  const top = legendHeight([text.with_item, text.interval, text.with_mentions], width)
  const agencies = Math.max(1, ...rows.map((row) => row.agencies))
  // The axis counts agencies then.
  const few = agencies < FEW
  return {
    height: top + rows.length * band + 50,
    option: {
      legend: { top: 0, selectedMode: false, itemWidth: 18, itemHeight: 10 },
      grid: { left: column + 14, right: MARK_ROOM, top: top + 4, bottom: 44, outerBoundsMode: 'none' },
      xAxis: {
        ...valueAxis(text.axis, palette, few ? shareOf(agencies) : PERCENT),
        min: 0,
        max: 1,
        ...(few ? { interval: 1 / agencies } : {}),
      },
      yAxis: rowAxis(labels, column, palette),
      series: [
        whiskers(rows, text, palette),
        hollowDots(rows, text, palette),
        dots(rows, text, palette),
        figureColumn(
          rows.map((row, line) => ({ line, figure: text.figure(row) })),
          1,
          palette,
        ),
      ],
    },
  }
}

function dots(rows: readonly FindingPrevalenceRow[], text: FindingDotsText, palette: Palette): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: text.with_item,
    symbolSize: 11,
    cursor: 'pointer',
    z: 4,
    itemStyle: { color: palette.accent },
    data: rows.map((row, index): RowPoint<number[]> => ({ value: [share(row.with_item, row), index], row: index })),
  }
}

function hollowDots(
  rows: readonly FindingPrevalenceRow[],
  text: FindingDotsText,
  palette: Palette,
): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: text.with_mentions,
    symbolSize: 10,
    cursor: 'pointer',
    z: 3,
    itemStyle: { color: palette.paper, borderColor: palette.accent, borderWidth: 1.5 },
    data: rows.flatMap((row, index): RowPoint<number[]>[] =>
      row.mention_only > 0 ? [{ value: [share(row.with_item + row.mention_only, row), index], row: index }] : [],
    ),
  }
}

function whiskers(rows: readonly FindingPrevalenceRow[], text: FindingDotsText, palette: Palette): CustomSeriesOption {
  return {
    type: 'custom',
    name: text.interval,
    silent: true,
    itemStyle: { color: palette.whisker },
    data: rows.flatMap((row, index) =>
      row.lower === null || row.upper === null ? [] : [[row.lower, row.upper, index]],
    ),
    encode: { x: [0, 1], y: 2 },
    ...shaped('lyingWhisker', { color: palette.whisker }),
  }
}

function share(count: number, row: FindingPrevalenceRow): number {
  return count / row.agencies
}
