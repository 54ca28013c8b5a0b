import type { GridComponentOption, YAXisComponentOption } from 'echarts'
import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import { PERCENT } from './axis-figure.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { foldLabel, labelColumn, labelHeight, legendHeight, PERIOD_WIDTH } from './label-room.ts'
import { plate } from './label-plate.ts'
import { LIGHT, type Palette } from './palette.ts'
import { percent } from './percent.ts'
import { periodAxis } from './period-axis.ts'
import { POINT_NAME } from './point-words.ts'
import { shaped } from './shapes.ts'

/** One mark of a trend: a share in a band (a status, a category, a finding) and a period. */
export interface TrendPoint {
  readonly period: string
  readonly band: string
  /** 0 to 1. */
  readonly share: number
  /** Notices or agencies that have it, of all of the period. */
  readonly k: number
  readonly n: number
  readonly lower: number | null
  readonly upper: number | null
  /** Index of the row it draws. */
  readonly row: number
}

/** A band of its own for every status, category or finding, so that lines never cross. */
export interface TrendBand {
  readonly code: string
  readonly name: string
  readonly color: (palette: Palette) => string
}

export interface TrendBandsText {
  /** A share of a period with enough notices, joined by a line. */
  readonly enough: string
  /** A share of a period with too few. */
  readonly few: string
  /** Given where the points carry intervals. */
  readonly interval?: string
  /** A period on two lines, narrow enough to stand side by side. */
  readonly period: (period: string) => string
  readonly size: (n: number) => string
}

/** Below so many notices (or agencies) a period has no place in a line. */
const LEAST_IN_LINE = 5

const BAND = 84
const ONLY_BAND = 170
const BAND_GAP = 26
const RIGHT = 28

/**
 * Shares over time, one band per code, on one time axis. `periods` are all periods of the axis, with how many notices
 * each has; wider than `width` where they need it. A line joins only neighbours that both have enough; other points are hollow and say k/n.
 */
export function trendBands(
  points: readonly TrendPoint[],
  bands: readonly TrendBand[],
  periods: ReadonlyMap<string, number>,
  text: TrendBandsText,
  width: number,
  palette: Palette = LIGHT,
): Drawing & { readonly width: number } {
  const names = bands.map(({ name }) => name)
  const nameWidth = labelColumn(names, width)
  const left = nameWidth + 56
  const height = bands.length === 1 ? ONLY_BAND : BAND
  const labels = [...periods].map(([period, n]) => `${text.period(period)}\n${text.size(n)}`)
  const bottom = labelHeight(labels, PERIOD_WIDTH) + 16
  const legend = [text.enough, text.few, ...(text.interval === undefined ? [] : [text.interval])]
  const top = legendHeight(legend, width) + 8
  const gridTop = (index: number): number => top + index * (height + BAND_GAP)
  const last = bands.length - 1
  return {
    width: Math.max(width, left + RIGHT + labels.length * PERIOD_WIDTH),
    height: gridTop(bands.length) + bottom,
    option: {
      legend: { top: 0, selectedMode: false, itemWidth: 18, itemHeight: 10, data: legend },
      grid: bands.map((_, index): GridComponentOption => ({
        left,
        right: RIGHT,
        top: gridTop(index),
        height,
        // All bands stand below one another, however long their names.
        outerBoundsMode: 'none',
      })),
      xAxis: bands.map((_, index) => periodAxis(labels, index, index === last, palette)),
      yAxis: bands.map((band, index) => shareAxis(foldLabel(band.name, nameWidth), index, palette)),
      series: bands.flatMap((band, index) => {
        const own = points.filter((point) => point.band === band.code)
        return bandSeries(band, index, own, [...periods.keys()], text, palette)
      }),
    },
  }
}

function shareAxis(name: string, gridIndex: number, palette: Palette): YAXisComponentOption {
  return {
    type: 'value',
    gridIndex,
    min: 0,
    max: 1,
    interval: 0.5,
    name,
    nameLocation: 'middle',
    nameRotate: 0,
    nameGap: 50,
    nameTextStyle: { align: 'right', color: palette.ink, lineHeight: 16 },
    axisLabel: { color: palette.faintInk, formatter: PERCENT },
    splitLine: { lineStyle: { color: palette.gridLine } },
  }
}

type Series = LineSeriesOption | ScatterSeriesOption | CustomSeriesOption

function bandSeries(
  band: TrendBand,
  axis: number,
  points: readonly TrendPoint[],
  periods: readonly string[],
  text: TrendBandsText,
  palette: Palette,
): readonly Series[] {
  const color = band.color(palette)
  const at = (period: string): number => periods.indexOf(period)
  const enough = points.filter(({ n }) => n >= LEAST_IN_LINE)
  const few = points.filter(({ n }) => n < LEAST_IN_LINE)
  const axes = { xAxisIndex: axis, yAxisIndex: axis }
  const placed = (point: TrendPoint): RowPoint<number[]> => ({ value: [at(point.period), point.share], row: point.row })
  const onLine = new Map(enough.map((point) => [point.period, point]))
  return [
    ...(text.interval === undefined ? [] : [whiskers(points, at, axes, text.interval, palette)]),
    {
      type: 'line',
      ...axes,
      name: text.enough,
      silent: true,
      symbol: 'none',
      connectNulls: false,
      lineStyle: { color, width: 2 },
      itemStyle: { color },
      data: periods.map((period) => onLine.get(period)?.share ?? '-'),
    },
    {
      type: 'scatter',
      ...axes,
      name: text.enough,
      symbolSize: 9,
      cursor: 'pointer',
      z: 4,
      itemStyle: { color },
      label: pointLabel(palette),
      labelLayout: { hideOverlap: true },
      data: enough.map((point) => ({ ...placed(point), name: percent(point.share) })),
    },
    {
      type: 'scatter',
      ...axes,
      name: text.few,
      symbolSize: 9,
      cursor: 'pointer',
      z: 4,
      itemStyle: { color: palette.paper, borderColor: color, borderWidth: 1.8 },
      label: pointLabel(palette),
      labelLayout: { hideOverlap: true },
      data: few.map((point) => ({ ...placed(point), name: `${point.k}/${point.n}` })),
    },
  ]
}

function pointLabel(palette: Palette): NonNullable<ScatterSeriesOption['label']> {
  return {
    show: true,
    position: 'right',
    distance: 6,
    ...plate(palette),
    formatter: POINT_NAME,
  }
}

function whiskers(
  points: readonly TrendPoint[],
  at: (period: string) => number,
  axes: { readonly xAxisIndex: number; readonly yAxisIndex: number },
  name: string,
  palette: Palette,
): CustomSeriesOption {
  return {
    type: 'custom',
    ...axes,
    name,
    silent: true,
    itemStyle: { color: palette.whisker },
    data: points.flatMap(({ period, lower, upper }) =>
      lower === null || upper === null ? [] : [[at(period), lower, upper]],
    ),
    encode: { x: 0, y: [1, 2] },
    ...shaped('standingWhisker', { color: palette.whisker }),
  }
}
