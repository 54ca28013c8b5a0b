import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts'
import type { FindingDifference } from '../metrics/finding-difference.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { figureColumn } from './figure-column.ts'
import { brokenLabel, labelColumn, labelHeight, textWidth } from './label-room.ts'
import { LIGHT, type Palette } from './palette.ts'

export interface DifferenceForestText {
  readonly axis: string
  readonly finding: (key: string) => string
  /** `3/40 对 9/52，差异在统计上不能确定`. */
  readonly figure: (row: FindingDifference) => string
}

/** Differences of two groups, finding by finding, with their intervals round the line of no difference. */
export function differenceForest(
  rows: readonly FindingDifference[],
  text: DifferenceForestText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const labels = rows.map((row) => text.finding(row.finding))
  const column = labelColumn(labels, width)
  const figures = rows.map(text.figure)
  const room = Math.min(Math.max(100, ...figures.map((figure) => textWidth(figure) + 30)), Math.round(width * 0.4))
  const band = Math.max(30, labelHeight(labels, column) + 8, labelHeight(figures, room - 20) + 8)
  const reach = reachOf(rows)
  return {
    height: rows.length * band + 66,
    option: {
      grid: { left: column + 26, right: room, top: 8, bottom: 56, outerBoundsMode: 'none' },
      xAxis: {
        type: 'value',
        min: -reach,
        max: reach,
        name: text.axis,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: palette.faintInk, width: Math.max(200, width - column - room), overflow: 'break' },
        axisLabel: { color: palette.faintInk, formatter: points },
        splitLine: { lineStyle: { color: palette.gridLine } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: labels,
        axisTick: { show: false },
        // The words stay at the left edge; the line of no difference is drawn apart.
        axisLine: { onZero: false, lineStyle: { color: palette.gridLine } },
        axisLabel: { ...brokenLabel(column, palette), interval: 0, margin: 18 },
      },
      series: [
        noDifference(palette),
        whiskers(rows, palette),
        dots(rows, palette),
        figureColumn(
          figures.map((figure, line) => ({ line, figure })),
          reach,
          palette,
          { width: room - 18, overflow: 'break' },
        ),
      ],
    },
  }
}

/** Half the width of the axis: as far as the widest interval, rounded up to a tenth. */
function reachOf(rows: readonly FindingDifference[]): number {
  const widest = Math.max(0.1, ...rows.flatMap(({ lower, upper }) => [-lower, upper]))
  return Math.min(1, Math.ceil(widest * 10) / 10)
}

function points(share: number): string {
  const value = Math.round(share * 100)
  return value > 0 ? `+${value}` : String(value).replace('-', '−')
}

function noDifference(palette: Palette): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: [[0, 0]],
    encode: { x: 0, y: 1 },
    renderItem: (params, api) => {
      const [x] = api.coord([0, 0]) as [number, number]
      const { y, height } = params.coordSys as unknown as { readonly y: number; readonly height: number }
      return {
        type: 'line',
        shape: { x1: x, y1: y, x2: x, y2: y + height },
        style: { stroke: palette.ink, lineWidth: 1.2 },
      }
    },
  }
}

function certain({ verdict }: FindingDifference): boolean {
  return verdict === 'higher' || verdict === 'lower'
}

function colorOf(row: FindingDifference, palette: Palette): string {
  return certain(row) ? palette.declared : palette.accent
}

function dots(rows: readonly FindingDifference[], palette: Palette): ScatterSeriesOption {
  return {
    type: 'scatter',
    symbolSize: 11,
    cursor: 'pointer',
    z: 4,
    data: rows.map((row, index): RowPoint<number[]> & { itemStyle: object; symbol: string } => ({
      value: [row.difference, index],
      row: index,
      symbol: certain(row) ? 'diamond' : 'circle',
      itemStyle:
        row.verdict === 'few'
          ? { color: palette.paper, borderColor: palette.accent, borderWidth: 1.5 }
          : { color: colorOf(row, palette) },
    })),
  }
}

function whiskers(rows: readonly FindingDifference[], palette: Palette): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    // Under ten k/n only: an interval would pretend to more than there is.
    data: rows.flatMap((row, index) => (row.verdict === 'few' ? [] : [[row.lower, row.upper, index]])),
    encode: { x: [0, 1], y: 2 },
    renderItem: (_, api) => {
      const [from, y] = api.coord([api.value(0), api.value(2)]) as [number, number]
      const [to] = api.coord([api.value(1), api.value(2)]) as [number, number]
      const row = rows[Number(api.value(2))]
      const style = { stroke: row ? `${colorOf(row, palette)}90` : palette.accent, lineWidth: 2.5 }
      return { type: 'line', shape: { x1: from, y1: y, x2: to, y2: y }, style }
    },
  }
}
