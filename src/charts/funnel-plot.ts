import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import type { Funnel, FunnelPoint } from '../metrics/funnel.ts'
import { type FunnelLimits, funnelLimits } from '../metrics/statistics/funnel-limits.ts'
import { PERCENT } from './axis-figure.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { plate, PLATE_SIZE } from './label-plate.ts'
import { legendHeight, textWidth } from './label-room.ts'
import { LIGHT, type Palette } from './palette.ts'
import { POINT_NAME } from './point-words.ts'
import { shaped } from './shapes.ts'

export interface FunnelPlotText {
  readonly axis: string
  readonly size: string
  readonly target: string
  readonly inner: string
  readonly outer: string
  readonly point: string
  readonly range: string
  readonly few: string
  readonly name: (point: FunnelPoint) => string
}

const HEIGHT = 420
const LEFT = 70
const RIGHT = 28
// More names than these would lie on one another.
const NAMED = 12

/** Groups by size (across) and share (up), with the limits of chance round the common share. No order among groups. */
export function funnelPlot(drawn: Funnel, text: FunnelPlotText, width: number, palette: Palette = LIGHT): Drawing {
  const { points, target } = drawn
  const most = Math.max(10, ...points.map(({ n }) => n))
  const reach = Math.ceil(most * 1.08)
  const legend = legendOf(drawn, text)
  const top = legendHeight(
    legend.map(({ name }) => name),
    width,
  )
  return {
    height: top + HEIGHT,
    option: {
      legend: { top: 0, selectedMode: false, itemWidth: 20, itemHeight: 10, data: [...legend] },
      grid: { left: LEFT, right: RIGHT, top: top + 10, bottom: 46, outerBoundsMode: 'none' },
      xAxis: {
        type: 'value',
        min: 0,
        max: reach,
        name: text.size,
        nameLocation: 'middle',
        nameGap: 26,
        minInterval: 1,
        nameTextStyle: { color: palette.faintInk },
        axisLabel: { color: palette.faintInk, showMaxLabel: false },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: topOf(drawn),
        name: text.axis,
        nameLocation: 'middle',
        nameGap: 46,
        nameTextStyle: { color: palette.faintInk },
        axisLabel: { color: palette.faintInk, formatter: PERCENT },
        splitLine: { lineStyle: { color: palette.gridLine } },
      },
      series: [
        ...limitLines(target, reach, text, palette),
        ranges(points, text, palette),
        rangeNames(points, { reach, pixels: (width - LEFT - RIGHT) / reach }, text, palette),
        dots(points, reach, text, palette, false),
        dots(points, reach, text, palette, true),
      ],
    },
  }
}

// Lines show in the legend as they are drawn: whole, dashed, dotted.
const WHOLE = 'path://M0,4L20,4L20,6L0,6Z'
const DASHED = 'path://M0,4L8,4L8,6L0,6ZM12,4L20,4L20,6L12,6Z'
const DOTTED = 'path://M0,4L2,4L2,6L0,6ZM6,4L8,4L8,6L6,6ZM12,4L14,4L14,6L12,6ZM18,4L20,4L20,6L18,6Z'

/** What is in the plot: a legend of what is not there has the reader look for it. */
function legendOf(
  { points }: Funnel,
  text: FunnelPlotText,
): readonly { readonly name: string; readonly icon?: string }[] {
  const ranges = points.some(({ lower, upper }) => lower < upper)
  const few = points.some(({ place, lower, upper }) => place === 'few' && lower === upper)
  return [
    { name: text.point, icon: 'circle' },
    ...(few ? [{ name: text.few }] : []),
    ...(ranges ? [{ name: text.range, icon: 'roundRect' }] : []),
    { name: text.target, icon: WHOLE },
    { name: text.inner, icon: DASHED },
    { name: text.outer, icon: DOTTED },
  ]
}

/** Shares near nothing need no axis up to 100 %. */
function topOf({ points, target }: Funnel): number {
  const highest = Math.max(target, ...points.map(({ upper }) => upper))
  return highest > 0.5 ? 1 : Math.min(1, Math.ceil(highest * 12) / 10)
}

function limitLines(
  target: number,
  reach: number,
  text: FunnelPlotText,
  palette: Palette,
): readonly LineSeriesOption[] {
  const sizes = sizesUpTo(reach).map((n) => ({ n, limits: funnelLimits(target, n) }))
  const line = (
    name: string,
    type: 'solid' | 'dashed' | 'dotted',
    at: (limits: FunnelLimits | null) => number | undefined,
  ): LineSeriesOption => ({
    type: 'line',
    name,
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.faintInk, type, width: type === 'solid' ? 1.5 : 1.2 },
    itemStyle: { color: palette.faintInk },
    data: sizes.map(({ n, limits }) => [n, at(limits) ?? target]),
  })
  return [
    line(text.target, 'solid', () => target),
    line(text.inner, 'dashed', (limits) => limits?.inner.lower),
    line(text.inner, 'dashed', (limits) => limits?.inner.upper),
    line(text.outer, 'dotted', (limits) => limits?.outer.lower),
    line(text.outer, 'dotted', (limits) => limits?.outer.upper),
  ]
}

/** Sizes close together where the limits bend, wider apart further out. */
function sizesUpTo(reach: number): readonly number[] {
  const sizes = new Set<number>()
  for (let n = 1; n <= reach; n = Math.max(n + 1, Math.floor(n * 1.08))) sizes.add(n)
  return [...sizes.add(reach)]
}

function dots(
  points: readonly FunnelPoint[],
  reach: number,
  text: FunnelPlotText,
  palette: Palette,
  few: boolean,
): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: few ? text.few : text.point,
    symbolSize: 11,
    cursor: 'pointer',
    z: 4,
    itemStyle: few
      ? { color: palette.paper, borderColor: palette.accent, borderWidth: 1.5 }
      : { color: palette.accent },
    label: { formatter: POINT_NAME },
    labelLayout: { hideOverlap: true },
    // A range has no dot of its own: nobody knows where in it the share lies.
    data: points.flatMap((point, row): (RowPoint<number[]> & object)[] =>
      (point.place === 'few') === few && point.lower === point.upper
        ? [{ value: [point.n, point.lower], row, ...lookOf(point, points.length, reach, text, palette) }]
        : [],
    ),
  }
}

function lookOf(point: FunnelPoint, groups: number, reach: number, text: FunnelPlotText, palette: Palette): object {
  const named = groups <= NAMED || point.place === 'far'
  // Above a share near the top there is no room left.
  const upright = point.lower > 0.9 ? 'bottom' : 'top'
  const position = point.n > reach * 0.85 ? 'left' : point.n < reach * 0.15 ? 'right' : upright
  return {
    ...(point.place === 'far' ? { symbol: 'diamond', itemStyle: { color: palette.declared } } : {}),
    name: text.name(point),
    label: { show: named, position, ...plate(palette) },
  }
}

function ranges(points: readonly FunnelPoint[], text: FunnelPlotText, palette: Palette): CustomSeriesOption {
  const open = points.flatMap((point, row) => (point.lower < point.upper ? [{ point, row }] : []))
  return {
    type: 'custom',
    name: text.range,
    cursor: 'pointer',
    z: 3,
    itemStyle: { color: palette.whisker },
    encode: { x: 0, y: [1, 2] },
    data: open.map(({ point, row }): RowPoint<number[]> => ({ value: [point.n, point.lower, point.upper], row })),
    ...shaped('standingRange', { wide: 10, fill: `${palette.accent}2e`, edge: palette.accent, radius: 5 }),
  }
}

/** Names beside the ranges, one above the other where ranges stand close. */
function rangeNames(
  points: readonly FunnelPoint[],
  axis: SizeAxis,
  text: FunnelPlotText,
  palette: Palette,
): ScatterSeriesOption {
  const open = points.filter((point) => point.lower < point.upper)
  return {
    type: 'scatter',
    symbolSize: 0.1,
    silent: true,
    // Above the ranges, which must not run through a name.
    z: 5,
    label: { formatter: POINT_NAME },
    labelLayout: { hideOverlap: true },
    data: (points.length <= NAMED ? open : []).map((point, index) => {
      const height = (index + 1) / (open.length + 1)
      return {
        value: [point.n, point.lower + (point.upper - point.lower) * height],
        name: text.name(point),
        label: {
          show: true,
          position: sideOf(point, open, text.name(point), axis),
          distance: 8,
          ...plate(palette),
        },
      }
    }),
  }
}

/** The axis of sizes: how far it reaches, and CSS pixels a unit. */
interface SizeAxis {
  readonly reach: number
  readonly pixels: number
}

/** The side of a range where its name has room: away from the edge, and from other ranges where it can be. */
function sideOf(
  { n }: FunnelPoint,
  others: readonly FunnelPoint[],
  name: string,
  { reach, pixels }: SizeAxis,
): 'left' | 'right' {
  const room = (textWidth(name, PLATE_SIZE) + 24) / pixels
  const free = (from: number, to: number): boolean =>
    from >= 0 && to <= reach && !others.some((other) => other.n !== n && other.n > from && other.n < to)
  if (free(n, n + room)) return 'right'
  return free(n - room, n) || n > reach * 0.6 ? 'left' : 'right'
}
