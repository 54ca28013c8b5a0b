import type { EChartsCoreOption } from 'echarts/core'
import { axisFigure } from '../charts/axis-figure.ts'
import { POINT_NAME } from '../charts/point-words.ts'
import { DRAWING_FONTS } from './drawing-fonts.ts'
import { init, zrender, zrUtil } from './echarts-parts.ts'
import { withoutForbidden } from './escape-xml.ts'
import { isLoose, listOf, type Loose } from './option-parts.ts'

/** Width and height in CSS pixels. */
export interface DrawingSize {
  readonly width: number
  readonly height: number
}

/** What a chart on the page is drawn on; `ink` is the colour of words that the option leaves open. */
export interface Paper extends DrawingSize {
  readonly ink: string
}

const PAGE_FONTS = `system-ui, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif`

/** Draws an ECharts option without a page, as the inner nodes of an SVG of `size`: still, without styles that react to a pointer. */
export function drawSvg(option: EChartsCoreOption, size: DrawingSize): string {
  const svg = draw(option, size, DRAWING_FONTS, () => null)
  return svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
}

/** Draws an ECharts option as a whole SVG for the page, whose marks say in `ROW_MARK` which rows they draw. */
export function drawPicture(option: EChartsCoreOption, paper: Paper): string {
  const series = listOf(option['series'])
  return draw(inked(option, paper.ink), paper, PAGE_FONTS, (at, point) => {
    const data = series[at]?.['data']
    const drawn: unknown = Array.isArray(data) ? data[point] : null
    return isLoose(drawn) && typeof drawn['row'] === 'number' ? drawn['row'] : null
  })
}

// Styles that react to a pointer, and the classes that they go by. Quotes in words come escaped.
const HOVERING = /<style[\s\S]*?<\/style>| class="zr\d+-cls-\d+"/g

function draw(option: EChartsCoreOption, size: DrawingSize, fontFamily: string, rowOf: RowOf): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height })
  try {
    chart.setOption({
      ...withWriters(option),
      animation: false,
      textStyle: { ...(option['textStyle'] as object | undefined), fontFamily },
    })
    const rows = rowsDrawn(chart.getZr().storage.getDisplayList(true), rowOf)
    // In place of the library's own, which tells places in the option and passes words over.
    zrender.registerSSRDataGetter((element) => rows.get(element) as never)
    return withoutForbidden(chart.renderToSVGString().replace(HOVERING, ''))
  } finally {
    zrender.registerSSRDataGetter(() => undefined as never)
    chart.dispose()
  }
}

/** The row drawn by a point, by the place of its series and its own. */
type RowOf = (series: number, point: number) => number | null

type Drawn = Parameters<typeof zrender.getElementSSRData>[0]

/** What goes into the attributes of each element that draws a row, behind `ecmeta_`. */
function rowsDrawn(elements: readonly Drawn[], rowOf: RowOf): ReadonlyMap<Drawn, unknown> {
  const rows = new Map<Drawn, unknown>()
  for (const element of elements) {
    const known = knownOf(element)
    // A legend tells places too, which are those of no points.
    if (known?.get('ssr_type') !== 'chart') continue
    const row = rowOf(Number(known.get('series_index')), Number(known.get('data_index')))
    if (row !== null) rows.set(element, zrUtil.createHashMap({ row }))
  }
  return rows
}

/** What the library says of an element, or of what it is written on; its types leave out that it may say nothing. */
function knownOf(element: Drawn): ReturnType<typeof zrender.getElementSSRData> | undefined {
  return zrender.getElementSSRData(hostOf(element))
}

/** The mark that a piece of text or its plate belongs to; anything else is its own. */
function hostOf(element: Drawn): Drawn {
  const text = element.parent as (Drawn & { readonly __hostTarget?: Drawn }) | null
  return text?.__hostTarget ?? element
}

/** The option with functions where it names them: it came as plain data. */
function withWriters(option: EChartsCoreOption): EChartsCoreOption {
  const axes = (part: unknown): unknown => (Array.isArray(part) ? part.map(withFigures) : withFigures(part))
  const { xAxis, yAxis, series } = option
  return { ...option, xAxis: axes(xAxis), yAxis: axes(yAxis), series: listOf(series).map(withNames) }
}

function withFigures(axis: unknown): unknown {
  if (!isLoose(axis) || !isLoose(axis['axisLabel'])) return axis
  const formatter = axisFigure(axis['axisLabel']['formatter'])
  return formatter ? { ...axis, axisLabel: { ...axis['axisLabel'], formatter } } : axis
}

function withNames(series: Loose): Loose {
  const { label } = series
  return isLoose(label) && label['formatter'] === POINT_NAME
    ? { ...series, label: { ...label, formatter: nameOf } }
    : series
}

// The library would look for its own placeholders in a name.
const nameOf = ({ name }: { readonly name: string }): string => name

/** The option with its legend in `ink`: a legend takes its colour from nowhere else. */
function inked(option: EChartsCoreOption, ink: string): EChartsCoreOption {
  const { legend } = option
  return isLoose(legend)
    ? { ...option, legend: { ...legend, textStyle: { color: ink, ...(legend['textStyle'] as object | undefined) } } }
    : option
}
