import type { BarSeriesOption, GridComponentOption, YAXisComponentOption } from 'echarts'
import type { TrendCountsRow } from '../metrics/trend-counts.ts'
import type { ItemUnit } from '../notice/tree.ts'
import { type Drawing, type RowPoint, unitMark } from './drawing.ts'
import { labelHeight, legendHeight, PERIOD_WIDTH } from './label-room.ts'
import { LIGHT, type Palette } from './palette.ts'
import { decorated, type DecoratedStyle, unitLines } from './pattern.ts'
import { periodAxis } from './period-axis.ts'

export interface TrendCountsText {
  readonly notices: string
  readonly problems: string
  readonly tasks: string
  readonly period: (period: string) => string
  readonly size: (n: number) => string
}

const LEFT = 64
const RIGHT = 20
const PART = 120
const GAP = 44

/** Notices above, items below, problems and tasks as bars of their own, on one time axis of all `periods`; wider than `width` where they need it. */
export function trendCountsBar(
  rows: readonly TrendCountsRow[],
  periods: readonly string[],
  text: TrendCountsText,
  width: number,
  palette: Palette = LIGHT,
): Drawing & { readonly width: number } {
  const byPeriod: ByPeriod = new Map(rows.map((row, index) => [row.period, { row, index }]))
  const labels = periods.map((period) => `${text.period(period)}\n${text.size(byPeriod.get(period)?.row.notices ?? 0)}`)
  const drawn = Math.max(width, LEFT + RIGHT + periods.length * PERIOD_WIDTH)
  const withTasks = rows.some(({ tasks }) => tasks > 0)
  const names = [text.notices, text.problems, ...(withTasks ? [text.tasks] : [])]
  const top = legendHeight(names, width) + 22
  const below = top + PART + GAP
  const bars = (name: string, unit: ItemUnit | null, style: DecoratedStyle, count: (row: TrendCountsRow) => number) => {
    const markAt = (index: number): number => (unit === null ? index : unitMark(index, unit, rows.length))
    return barsOf(name, unit === null ? 0 : 1, style, pointsOf(periods, byPeriod, count, markAt), palette)
  }
  return {
    width: drawn,
    height: below + PART + labelHeight(labels, PERIOD_WIDTH) + 16,
    option: {
      legend: { top: 0, selectedMode: false, itemWidth: 18, itemHeight: 10, data: names },
      grid: [gridAt(top), gridAt(below)],
      xAxis: [periodAxis(labels, 0, false, palette), periodAxis(labels, 1, true, palette)],
      yAxis: [
        countAxis(text.notices, 0, palette),
        countAxis(withTasks ? `${text.problems} / ${text.tasks}` : text.problems, 1, palette),
      ],
      series: [
        bars(text.notices, null, { color: palette.declared }, (row) => row.notices),
        bars(text.problems, 'problem', { color: palette.problem }, (row) => row.problems),
        ...(withTasks
          ? [bars(text.tasks, 'task', decorated(palette.task, unitLines('task', palette)), (row) => row.tasks)]
          : []),
      ],
    },
  }
}

type ByPeriod = ReadonlyMap<string | null, { readonly row: TrendCountsRow; readonly index: number }>

function gridAt(top: number): GridComponentOption {
  return { left: LEFT, right: RIGHT, top, height: PART, outerBoundsMode: 'none' }
}

function countAxis(name: string, gridIndex: number, palette: Palette): YAXisComponentOption {
  return {
    type: 'value',
    gridIndex,
    minInterval: 1,
    splitNumber: 3,
    name,
    nameTextStyle: { color: palette.faintInk, align: 'left', padding: [0, 0, 0, -LEFT + 8] },
    axisLabel: { color: palette.faintInk },
    splitLine: { lineStyle: { color: palette.gridLine } },
  }
}

/** A period without a notice is an empty place; 0 is drawn only where there are notices. */
function pointsOf(
  periods: readonly string[],
  byPeriod: ByPeriod,
  count: (row: TrendCountsRow) => number,
  markAt: (index: number) => number,
): (RowPoint<number> | '-')[] {
  return periods.map((period) => {
    const found = byPeriod.get(period)
    return found ? { value: count(found.row), row: markAt(found.index) } : '-'
  })
}

function barsOf(
  name: string,
  part: number,
  style: DecoratedStyle,
  data: (RowPoint<number> | '-')[],
  palette: Palette,
): BarSeriesOption {
  return {
    type: 'bar',
    name,
    xAxisIndex: part,
    yAxisIndex: part,
    cursor: 'pointer',
    barMaxWidth: 36,
    barGap: '8%',
    itemStyle: style,
    label: { show: true, position: 'top', fontSize: 11, color: palette.ink },
    data,
  }
}
