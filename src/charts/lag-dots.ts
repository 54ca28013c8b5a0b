import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts'
import type { PublicationLagRow } from '../metrics/publication-lag.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { plate } from './label-plate.ts'
import { type LabelSide, labelSides } from './label-sides.ts'
import { monthAxis } from './month-axis.ts'
import { LIGHT, type Palette } from './palette.ts'
import { type NamedPoint, POINT_NAME } from './point-words.ts'
import { shaped } from './shapes.ts'

export interface LagDotsText {
  readonly exact: string
  readonly monthOnly: string
  readonly days: string
  readonly feedback: string
  readonly label: (row: PublicationLagRow) => string
}

const NAMED = 20
const HEIGHT = 360
const GRID = { left: 62, right: 24, top: 52, bottom: 48, outerBoundsMode: 'none' } as const
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
  const [first, last] = [Math.min(...times) - 20 * DAY, Math.max(...times) + room]
  const most = Math.max(1, ...rows.map(({ most_days }) => most_days))
  const named = rows.length <= NAMED
  const sides = labelSides(
    (named ? exact : []).map(({ row }) => ({
      x: GRID.left + ((timeOf(row) - first) / (last - first)) * (width - GRID.left - GRID.right),
      y: GRID.top + (1 - row.least_days / most) * (HEIGHT - GRID.top - GRID.bottom),
      label: text.label(row),
    })),
    { left: GRID.left, right: width },
  )
  return {
    height: HEIGHT,
    option: {
      legend: { top: 0, selectedMode: false, itemWidth: 14, itemHeight: 10, data: names },
      grid: GRID,
      xAxis: {
        ...monthAxis(width, palette),
        min: first,
        max: last,
        name: text.feedback,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: palette.faintInk },
      },
      yAxis: {
        type: 'value',
        min: Math.min(0, ...rows.map(({ least_days }) => least_days)),
        name: text.days,
        nameTextStyle: { color: palette.faintInk, align: 'left', padding: [0, 0, 0, -50] },
        axisLabel: { color: palette.faintInk },
        splitLine: { lineStyle: { color: palette.gridLine } },
      },
      series: [bars(vague, text, palette), dots(exact, text, named ? sides : null, palette)],
    },
  }
}

interface Drawn {
  readonly row: PublicationLagRow
  readonly index: number
}

function dots(
  drawn: readonly Drawn[],
  text: LagDotsText,
  sides: readonly LabelSide[] | null,
  palette: Palette,
): ScatterSeriesOption {
  const named = sides !== null
  return {
    type: 'scatter',
    name: text.exact,
    symbolSize: named ? 11 : 7,
    cursor: 'pointer',
    itemStyle: { color: palette.accent, opacity: named ? 1 : 0.6 },
    label: {
      show: named,
      ...plate(palette),
      fontSize: 12,
      formatter: POINT_NAME,
    },
    labelLayout: { hideOverlap: true },
    data: drawn.map(({ row, index }, at): RowPoint<number[]> & Partial<NamedPoint> & object => ({
      value: [timeOf(row), row.least_days],
      row: index,
      ...(sides ? { name: text.label(row), label: { position: sides[at] } } : {}),
    })),
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
    ...shaped('standingRange', { wide: 8, fill: palette.whisker, edge: null, radius: 3 }),
  }
}

/** A date that stops at the month stands in its middle. */
function timeOf(row: PublicationLagRow): number {
  return Date.parse(row.feedback_date.length === 7 ? `${row.feedback_date}-15` : row.feedback_date)
}
