import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts'
import type { NoticeListRow } from '../metrics/notice-list.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { labelColumn, labelHeight, legendHeight } from './label-room.ts'
import { monthAxis } from './month-axis.ts'
import { LIGHT, type Palette } from './palette.ts'
import { rowAxis } from './row-axis.ts'
import { shaped } from './shapes.ts'

export interface NoticeTimelineText {
  readonly unnamed: string
  readonly inspection: string
  readonly feedback: string
  readonly published: string
  readonly waiting: string
  readonly undated: string
}

const DAY = 86_400_000

/**
 * One line per notice in the order of `rows`: inspection as a bar, feedback as a dot, publication as a diamond, and the
 * days between as a thin line. A date that stops at the month is as wide as the month.
 */
export function noticeTimeline(
  rows: readonly NoticeListRow[],
  text: NoticeTimelineText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const labels = rows.map((row) => (row.agency ?? text.unnamed) + (hasDate(row) ? '' : `\n${text.undated}`))
  const column = labelColumn(labels, width)
  const band = Math.max(30, labelHeight(labels, column) + 8)
  const names = [text.inspection, text.feedback, text.waiting, text.published]
  const top = legendHeight(names, width)
  const feedback = places(rows, (row) => row.feedback_date)
  const published = places(rows, (row) => row.published_date)
  const inspected = rows.flatMap((row, index) => {
    const [from, to] = [spanOf(row.inspected_from), spanOf(row.inspected_to)]
    return from && to && from.from <= to.to ? [{ from: from.from, to: to.to, index }] : []
  })
  const waited = rows.flatMap((row, index) => {
    const [from, to] = [spanOf(row.feedback_date), spanOf(row.published_date)]
    return from && to && from.from < to.to ? [{ from: from.from, to: to.to, index }] : []
  })
  return {
    height: top + rows.length * band + 40,
    option: {
      legend: { top: 0, selectedMode: false, itemWidth: 16, itemHeight: 10, data: legendOf(text) },
      grid: { left: column + 14, right: 28, top: top + 4, bottom: 30, outerBoundsMode: 'none' },
      xAxis: {
        ...monthAxis(width, palette),
        splitLine: { show: true, lineStyle: { color: palette.gridLine } },
      },
      yAxis: rowAxis(labels, column, palette),
      series: [
        bars(waited, text.waiting, 2, palette.whisker),
        bars(inspected, text.inspection, 12, palette.task),
        bars(months(feedback), text.feedback, 8, palette.accent),
        bars(months(published), text.published, 8, palette.declared),
        dots(days(feedback), text.feedback, 'circle', palette.accent),
        dots(days(published), text.published, 'diamond', palette.declared),
      ],
    },
  }
}

/** Each as it is drawn: a bar, a dot, a thin line, a diamond. */
function legendOf(text: NoticeTimelineText) {
  return [
    { name: text.inspection, icon: 'roundRect' },
    { name: text.feedback, icon: 'circle' },
    { name: text.waiting, icon: 'path://M0,4L20,4L20,6L0,6Z' },
    { name: text.published, icon: 'diamond' },
  ]
}

/** First and last millisecond day of an ISO date that may stop at the month or the year. */
interface TimeSpan {
  readonly from: number
  readonly to: number
}

interface Placed extends TimeSpan {
  readonly index: number
}

function hasDate(row: NoticeListRow): boolean {
  return [row.inspected_from, row.inspected_to, row.feedback_date, row.published_date].some((date) => date !== null)
}

function spanOf(date: string | null): TimeSpan | null {
  if (date === null) return null
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return { from: Date.UTC(year, 0, 1), to: Date.UTC(year, 11, 31) }
  if (day === undefined) return { from: Date.UTC(year, month - 1, 1), to: Date.UTC(year, month, 0) }
  const time = Date.UTC(year, month - 1, day)
  return { from: time, to: time }
}

function places(rows: readonly NoticeListRow[], dateOf: (row: NoticeListRow) => string | null): readonly Placed[] {
  return rows.flatMap((row, index) => {
    const span = spanOf(dateOf(row))
    return span ? [{ ...span, index }] : []
  })
}

const months = (placed: readonly Placed[]): readonly Placed[] => placed.filter(({ from, to }) => to - from > DAY)
const days = (placed: readonly Placed[]): readonly Placed[] => placed.filter(({ from, to }) => to - from <= DAY)

function dots(placed: readonly Placed[], name: string, symbol: string, color: string): ScatterSeriesOption {
  return {
    type: 'scatter',
    name,
    symbol,
    symbolSize: 11,
    cursor: 'pointer',
    z: 5,
    itemStyle: { color },
    data: placed.map(({ from, index }): RowPoint<number[]> => ({ value: [from, index], row: index })),
  }
}

function bars(placed: readonly Placed[], name: string, thick: number, color: string): CustomSeriesOption {
  return {
    type: 'custom',
    name,
    cursor: 'pointer',
    itemStyle: { color },
    encode: { x: [0, 1], y: 2 },
    data: placed.map(({ from, to, index }): RowPoint<number[]> => ({ value: [from, to, index], row: index })),
    ...shaped('lyingBar', { color, thick, opacity: thick === 8 ? 0.55 : 1 }),
  }
}
