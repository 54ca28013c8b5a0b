import type { EChartsCoreOption } from 'echarts/core'
import { sharedBy } from '../charts/axis-figure.ts'
import { POINT_NAME } from '../charts/point-words.ts'
import { blend, officeColor } from './office-color.ts'
import type { NativeBars, NativeChart, NativeGrid, NativeSeries } from './native-chart.ts'
import { isLoose, listOf, type Loose } from './option-parts.ts'

/** Words for the two ends of an interval, which a native chart draws as two series. */
export interface IntervalWords {
  readonly lower: string
  readonly upper: string
}

/**
 * What an office program can draw of an ECharts option: bars, lines, dots along a category axis, intervals as their two
 * ends, a heat map as a table. `null` for anything else (maps, tiles, free points, dates): that travels as a picture.
 */
export function readNativeChart(option: EChartsCoreOption, words: IntervalWords): NativeChart | null {
  const [x, y] = [axisOf(option['xAxis']), axisOf(option['yAxis'])]
  const series = listOf(option['series'])
  if (!x || !y || series.length === 0) return null
  const [xNames, yNames] = [categoriesOf(x), categoriesOf(y)]
  if (series.every(({ type }) => type === 'heatmap')) {
    return xNames && yNames && series[0] ? readGrid(series[0], xNames, yNames, option['visualMap']) : null
  }
  if (xNames && yNames) return null
  if (yNames) return readBars(series, { names: yNames, along: 1 }, x, words)
  return xNames && readBars(series, { names: xNames, along: 0 }, y, words)
}

const MOST_INTERVALS = 8

function readBars(series: readonly Loose[], place: Place, scale: Loose, words: IntervalWords): NativeBars | null {
  // The two ends of an interval as bars: of many categories nobody could read them. They stay in the rows behind the chart.
  const many =
    place.names.length > MOST_INTERVALS &&
    series.some(({ type, name }) => type !== 'custom' && typeof name === 'string')
  const drawn = many ? series.filter(({ type }) => type !== 'custom') : series
  const read = drawn.map((one) => readSeries(one, place, words))
  const rows = read.flatMap((one) => one ?? [])
  if (read.includes(null) || rows.length === 0) return null
  return {
    kind: series.every(({ type }) => type === 'line') ? 'line' : 'bar',
    horizontal: place.along === 1,
    stacked: series.some(({ stack }) => typeof stack === 'string'),
    percent: isShare(scale, rows),
    over: isLoose(scale['axisLabel']) ? sharedBy(scale['axisLabel']['formatter']) : null,
    axis: typeof scale['name'] === 'string' ? scale['name'] : '',
    categories: place.names,
    series: rows,
  }
}

interface Place {
  readonly names: readonly string[]
  /** Which part of a point `[x, y]` tells the category. */
  readonly along: 0 | 1
}

/** The rows of one series; none for a series that only carries labels, `null` for one that cannot be drawn natively. */
function readSeries(series: Loose, place: Place, words: IntervalWords): readonly NativeSeries[] | null {
  const name = series['name']
  if (series['silent'] === true && typeof name !== 'string') return []
  const points = listOfUnknown(series['data'])
  const color = colorOf(series['itemStyle']) ?? colorOf(series['lineStyle'])
  const row = (title: string, values: readonly (number | null)[]): NativeSeries => ({ name: title, color, values })
  switch (series['type']) {
    case 'bar':
    case 'line':
    case 'scatter':
      return [row(String(name ?? ''), valuesOf(points, place, 1 - place.along))]
    case 'custom': {
      const ends = intervalOf(series['encode'], place.along)
      if (!ends) return null
      const [from, to, along] = ends
      const end = (at: number): readonly (number | null)[] => valuesOf(points, { ...place, along }, at)
      const title = String(name ?? '')
      const pale = color === null ? null : blend([`#${color}`, '#ffffff'], HATCHED)
      return [{ ...row(`${title} ${words.lower}`, end(from)), color: pale }, row(`${title} ${words.upper}`, end(to))]
    }
    default:
      return null
  }
}

/** Places of lower end, upper end and category in a point, of `encode: { x: [0, 1], y: 2 }` or its mirror. */
function intervalOf(encode: unknown, along: number): readonly [number, number, number] | null {
  if (!isLoose(encode)) return null
  const [ends, category] = along === 1 ? [encode['x'], encode['y']] : [encode['y'], encode['x']]
  if (!Array.isArray(ends) || ends.length !== 2 || typeof category !== 'number') return null
  return [Number(ends[0]), Number(ends[1]), category]
}

function valuesOf(
  points: readonly unknown[],
  place: { readonly names: readonly string[]; readonly along: number },
  at: number,
): readonly (number | null)[] {
  const values: (number | null)[] = place.names.map(() => null)
  points.forEach((point, index) => {
    const value = isLoose(point) ? point['value'] : point
    if (!Array.isArray(value)) return void (values[index] = numberOf(value))
    const named: unknown = value[place.along]
    const spot = typeof named === 'string' ? place.names.indexOf(named) : Number(named)
    if (spot >= 0 && spot < values.length) values[spot] = numberOf(value[at])
  })
  return values
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Shares stand on an axis that ends at 1, or are fractions none of which goes over 1. */
function isShare(scale: Loose, rows: readonly NativeSeries[]): boolean {
  if (scale['max'] === 1) return true
  const values = rows.flatMap((row) => row.values.filter((value) => value !== null))
  return values.some((value) => !Number.isInteger(value)) && values.every((value) => Math.abs(value) <= 1)
}

function readGrid(
  series: Loose,
  columns: readonly string[],
  names: readonly string[],
  visualMap: unknown,
): NativeGrid | null {
  const points = listOfUnknown(series['data'])
  const scale = onlyOne(visualMap)
  const named = isLoose(series['label']) && series['label']['formatter'] === POINT_NAME
  const rows = names.map((name) => ({
    label: name,
    cells: columns.map((): NativeGrid['rows'][number]['cells'][number] => null),
  }))
  points.forEach((point) => {
    const value = isLoose(point) ? point['value'] : point
    if (!Array.isArray(value)) return
    const [column, row, measured] = value.map(Number)
    const cells = rows[row ?? -1]?.cells
    if (!cells || column === undefined || measured === undefined) return
    const text: unknown = named && isLoose(point) ? point['name'] : measured
    cells[column] = { text: String(text), ...colorsOf(measured, scale) }
  })
  return { kind: 'grid', columns, rows }
}

function colorsOf(value: number, scale: Loose | null): { readonly fill: string; readonly ink: string } {
  const range = scale && isLoose(scale['inRange']) ? listOfUnknown(scale['inRange']['color']).map(String) : []
  const [low, high] = [Number(scale?.['min'] ?? 0), Number(scale?.['max'] ?? 1)]
  const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0
  return { fill: blend(range, share), ink: share > 0.5 ? 'FFFFFF' : '2B3038' }
}

/** The only axis there is; none where it has dates, which a native chart would show as numbers of milliseconds. */
function axisOf(part: unknown): Loose | null {
  const axis = onlyOne(part)
  return axis?.['type'] === 'time' ? null : axis
}

function categoriesOf(axis: Loose): readonly string[] | null {
  if (axis['type'] !== 'category') return null
  return listOfUnknown(axis['data']).map((name) => String(isLoose(name) ? name['value'] : name))
}

// What is hatched or only outlined on screen gets a paler fill, so that it stays apart from the solid one.
const HATCHED = 0.4
const OUTLINED = 0.5
const DOTTED = 0.75

function colorOf(style: unknown): string | null {
  if (!isLoose(style)) return null
  const { color, borderColor, borderType, decal } = style
  const outlined = typeof color === 'string' && /^#f{3,6}$/i.test(color) && borderColor !== undefined
  const plain = officeColor(outlined ? borderColor : color)
  if (plain === null || (!outlined && !decal)) return plain
  return blend([`#${plain}`, '#ffffff'], outlined ? (borderType === 'dotted' ? DOTTED : OUTLINED) : HATCHED)
}

function onlyOne(part: unknown): Loose | null {
  const list = listOf(part)
  return list.length === 1 ? (list[0] ?? null) : null
}

function listOfUnknown(part: unknown): readonly unknown[] {
  return Array.isArray(part) ? (part as readonly unknown[]) : []
}
