import type { BarSeriesOption, GridComponentOption } from 'echarts'
import type { TrendCountsRow } from '../metrics/trend-counts.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { labelHeight, legendHeight, PERIOD_WIDTH, periodLabel } from './label-room.ts'
import { LIGHT, type Palette } from './palette.ts'
import { decorated, type DecoratedStyle, unitLines } from './pattern.ts'

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
  const byPeriod = new Map(rows.map((row, index) => [row.period, { row, index }]))
  const labels = periods.map((period) => `${text.period(period)}\n${text.size(byPeriod.get(period)?.row.notices ?? 0)}`)
  const drawn = Math.max(width, LEFT + RIGHT + periods.length * PERIOD_WIDTH)
  const withTasks = rows.some(({ tasks }) => tasks > 0)
  const names = [text.notices, text.problems, ...(withTasks ? [text.tasks] : [])]
  const top = legendHeight(names, width) + 22
  const below = top + PART + GAP
  const bars = (
    name: string,
    axis: number,
    style: DecoratedStyle,
    count: (row: TrendCountsRow) => number,
  ): BarSeriesOption => ({
    type: 'bar',
    name,
    xAxisIndex: axis,
    yAxisIndex: axis,
    cursor: 'pointer',
    barMaxWidth: 36,
    barGap: '8%',
    itemStyle: style,
    label: { show: true, position: 'top', fontSize: 11, color: palette.ink },
    // A period without a notice is an empty place; 0 is drawn only where there are notices.
    data: periods.map((period): RowPoint<number> | '-' => {
      const found = byPeriod.get(period)
      return found ? { value: count(found.row), row: found.index } : '-'
    }),
  })
  const grid = (from: number): GridComponentOption => ({ left: LEFT, right: RIGHT, top: from, height: PART })
  return {
    width: drawn,
    height: below + PART + labelHeight(labels, PERIOD_WIDTH) + 16,
    option: {
      legend: { top: 0, selectedMode: false, itemWidth: 18, itemHeight: 10, data: names },
      grid: [grid(top), grid(below)],
      xAxis: [0, 1].map((gridIndex) => ({
        type: 'category',
        gridIndex,
        data: labels,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: palette.gridLine } },
        axisLabel: gridIndex === 1 ? periodLabel(palette) : { show: false },
      })),
      yAxis: [text.notices, withTasks ? `${text.problems} / ${text.tasks}` : text.problems].map((name, gridIndex) => ({
        type: 'value',
        gridIndex,
        minInterval: 1,
        splitNumber: 3,
        name,
        nameTextStyle: { color: palette.faintInk, align: 'left', padding: [0, 0, 0, -LEFT + 8] },
        axisLabel: { color: palette.faintInk },
        splitLine: { lineStyle: { color: palette.gridLine } },
      })),
      series: [
        bars(text.notices, 0, { color: palette.declared }, (row) => row.notices),
        bars(text.problems, 1, { color: palette.problem }, (row) => row.problems),
        ...(withTasks
          ? [bars(text.tasks, 1, decorated(palette.task, unitLines('task', palette)), (row) => row.tasks)]
          : []),
      ],
    },
  }
}
