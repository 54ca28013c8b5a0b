import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts'
import type { PublicationLagRow } from '../metrics/publication-lag.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { LIGHT, type Palette } from './palette.ts'

export interface LagDotsText {
  readonly exact: string
  readonly monthOnly: string
  readonly days: string
  readonly feedback: string
  readonly label: (row: PublicationLagRow) => string
}

const NAMED = 20
const HEIGHT = 360
const DAY = 86_400_000

/** One dot per notice: date of feedback across, days until publication up; a bar where a date stops at the month. */
export function lagDots(
  rows: readonly PublicationLagRow[],
  text: LagDotsText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const exact = rows.flatMap((row, index) => (row.least_days === row.most_days ? [{ row, index }] : []))
  const vague = rows.flatMap((row, index) => (row.least_days === row.most_days ? [] : [{ row, index }]))
  const names = [text.exact, ...(vague.length > 0 ? [text.monthOnly] : [])]
  const times = rows.map(timeOf)
  // Room to the right of the last dot for its name.
  const span = Math.max(...times, 0) - Math.min(...times)
  const room = rows.length <= NAMED ? Math.max(span * 0.35, 90 * DAY) : Math.max(span * 0.02, 10 * DAY)
  return {
    height: HEIGHT,
    option: {
      legend: { top: 0, selectedMode: false, itemWidth: 14, itemHeight: 10, data: names },
      grid: { left: 62, right: 24, top: 52, bottom: 48 },
      xAxis: {
        type: 'time',
        min: Math.min(...times) - 20 * DAY,
        max: Math.max(...times) + room,
        name: text.feedback,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: palette.faintInk },
        splitNumber: width < 700 ? 4 : 8,
        axisLabel: { color: palette.faintInk, hideOverlap: true, formatter: '{yyyy}-{MM}' },
        axisLine: { lineStyle: { color: palette.gridLine } },
      },
      yAxis: {
        type: 'value',
        min: (range: { readonly min: number }) => Math.min(0, range.min),
        name: text.days,
        nameTextStyle: { color: palette.faintInk, align: 'left', padding: [0, 0, 0, -50] },
        axisLabel: { color: palette.faintInk },
        splitLine: { lineStyle: { color: palette.gridLine } },
      },
      series: [bars(vague, text, palette), dots(exact, text, rows.length <= NAMED, palette)],
    },
  }
}

interface Drawn {
  readonly row: PublicationLagRow
  readonly index: number
}

function dots(drawn: readonly Drawn[], text: LagDotsText, named: boolean, palette: Palette): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: text.exact,
    symbolSize: named ? 11 : 7,
    cursor: 'pointer',
    itemStyle: { color: palette.accent, opacity: named ? 1 : 0.6 },
    label: {
      show: named,
      position: 'right',
      color: palette.ink,
      formatter: ({ dataIndex }) => nameOf(drawn[dataIndex], text),
    },
    labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' },
    data: drawn.map(({ row, index }): RowPoint<number[]> => ({ value: [timeOf(row), row.least_days], row: index })),
  }
}

/** A month is as wide as a month, and the lag as long as the days that it leaves open. */
function bars(drawn: readonly Drawn[], text: LagDotsText, palette: Palette): CustomSeriesOption {
  return {
    type: 'custom',
    name: text.monthOnly,
    cursor: 'pointer',
    itemStyle: { color: palette.whisker },
    encode: { x: 0, y: [1, 2] },
    data: drawn.map(({ row, index }): RowPoint<number[]> => ({
      value: [timeOf(row), row.least_days, row.most_days],
      row: index,
    })),
    renderItem: (_, api) => {
      const [x, from] = api.coord([api.value(0), api.value(1)]) as [number, number]
      const [, to] = api.coord([api.value(0), api.value(2)]) as [number, number]
      return {
        type: 'rect',
        shape: { x: x - 4, y: to, width: 8, height: Math.max(2, from - to), r: 3 },
        style: { fill: palette.whisker },
      }
    },
  }
}

function nameOf(drawn: Drawn | undefined, text: LagDotsText): string {
  return drawn ? text.label(drawn.row) : ''
}

/** A date that stops at the month stands in its middle. */
function timeOf(row: PublicationLagRow): number {
  return Date.parse(row.feedback_date.length === 7 ? `${row.feedback_date}-15` : row.feedback_date)
}
