import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts'
import type { FindingDifference } from '../metrics/finding-difference.ts'
import { POINTS } from './axis-figure.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { figureColumn } from './figure-column.ts'
import { brokenLabel, labelColumn, labelHeight, textWidth } from './label-room.ts'
import { LIGHT, type Palette } from './palette.ts'
import { shaped } from './shapes.ts'

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
        axisLabel: { color: palette.faintInk, formatter: POINTS },
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

function noDifference(palette: Palette): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: [[0, 0]],
    encode: { x: 0, y: 1 },
    ...shaped('upright', { color: palette.ink }),
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
  // Under ten k/n only: an interval would pretend to more than there is.
  const drawn = rows.flatMap((row, index) => (row.verdict === 'few' ? [] : [{ row, index }]))
  return {
    type: 'custom',
    silent: true,
    data: drawn.map(({ row, index }) => [row.lower, row.upper, index]),
    encode: { x: [0, 1], y: 2 },
    ...shaped('lyingLine', { colors: drawn.map(({ row }) => `${colorOf(row, palette)}90`), below: 0 }),
  }
}
