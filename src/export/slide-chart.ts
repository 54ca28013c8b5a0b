import type PptxGenJS from 'pptxgenjs'
import { type NativeBars, type NativeGrid, shareFormat } from './native-chart.ts'
import { oneLine, sharesOnly } from './native-sheet.ts'
import { OFFICE_SANS } from './office-font.ts'
import { dealRows, rowHeight } from './table-room.ts'

/** Where something stands on a slide, in inches. */
export interface SlidePlace {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const GREY = '5A6069'
// The colours that pptxgenjs falls back on are loud; these follow the screen.
const SPARE = ['3568A0', '2F7D5B', 'C59A2F', 'A8662C', '7D5596', '2B7A82', '8D949E', 'B23B36']

/** Puts a chart on `slide` that PowerPoint draws itself, with the values in a workbook behind it. */
export function addNativeChart(slide: PptxGenJS.Slide, chart: NativeBars, place: SlidePlace, title: string): void {
  const labels = chart.categories.map(oneLine)
  // A gap has no value; the type of pptxgenjs knows numbers only.
  const data = chart.series.map(({ name, values }) => ({ name, labels, values: values as number[] }))
  const small = Math.max(7, Math.min(12, Math.floor((place.h * 60) / Math.max(1, labels.length))))
  const type = chart.kind === 'line' ? 'line' : 'bar'
  const face = { catAxisLabelFontFace: OFFICE_SANS, valAxisLabelFontFace: OFFICE_SANS, dataLabelFontFace: OFFICE_SANS }
  const axis = { valAxisTitleFontFace: OFFICE_SANS, valAxisTitleFontSize: 11, valAxisTitleColor: GREY }
  slide.addChart(type as PptxGenJS.CHART_NAME, data, {
    ...place,
    ...face,
    ...(chart.axis === '' ? {} : { ...axis, showValAxisTitle: true, valAxisTitle: chart.axis }),
    barDir: chart.horizontal ? 'bar' : 'col',
    barGrouping: chart.stacked ? 'stacked' : 'clustered',
    barGapWidthPct: 50,
    // A lying bar chart counts its categories from the bottom up.
    catAxisOrientation: (chart.horizontal ? 'maxMin' : 'minMax') as 'minMax',
    valAxisLabelPos: chart.horizontal ? 'high' : 'nextTo',
    catAxisLabelFontSize: small,
    catAxisLabelFrequency: '1',
    valAxisLabelFontSize: 10,
    valAxisLabelFormatCode: !chart.percent ? 'General' : chart.over === null ? '0%' : shareFormat(chart),
    ...(chart.over === null ? {} : { valAxisMajorUnit: 1 / chart.over }),
    ...(sharesOnly(chart) ? { valAxisMinVal: 0, valAxisMaxVal: 1 } : {}),
    chartColors: chart.series.map(({ color }, at) => color ?? SPARE[at % SPARE.length] ?? GREY),
    displayBlanksAs: 'gap',
    showLegend: chart.series.length > 1,
    legendPos: 't',
    legendFontFace: OFFICE_SANS,
    legendFontSize: 11,
    showValue: true,
    dataLabelFontSize: small,
    dataLabelFormatCode: chart.percent ? shareFormat(chart) : 'General',
    dataLabelColor: '2B3038',
    valGridLine: { color: 'E4E7EB', size: 0.75 },
    catGridLine: { style: 'none' },
    lineDataSymbolSize: 7,
    altText: title,
  })
}

// Points of the letters in a heat map: as large as lets it stand on one slide.
const GRID_SIZES = [11, 10, 9, 8, 7] as const
const SMALLEST = 7

interface GridShape {
  readonly size: number
  readonly widths: readonly number[]
  readonly heights: readonly number[]
}

function gridShape(grid: NativeGrid, { w }: SlidePlace, size: number): GridShape {
  const first = Math.min(3.2, w * 0.3)
  const rest = (w - first) / Math.max(1, grid.columns.length)
  const widths = [first, ...grid.columns.map(() => rest)]
  const lines = [
    ['', ...grid.columns.map(oneLine)],
    ...grid.rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.text ?? '')]),
  ]
  return { size, widths, heights: lines.map((line) => rowHeight(line, widths, size)) }
}

function bestShape(grid: NativeGrid, place: SlidePlace): GridShape {
  const shapes = GRID_SIZES.map((size) => gridShape(grid, place, size))
  const fits = ({ heights }: GridShape): boolean => heights.reduce((sum, one) => sum + one, 0) <= place.h
  return shapes.find(fits) ?? gridShape(grid, place, SMALLEST)
}

/** The parts of a heat map that fit a slide each. */
export function gridPages(grid: NativeGrid, place: SlidePlace): readonly NativeGrid[] {
  const { heights } = bestShape(grid, place)
  const [head = 0, ...body] = heights
  const rows = grid.rows.map((row, at) => ({ row, height: body[at] ?? 0 }))
  return dealRows(rows, ({ height }) => height, place.h - head).map((page) => ({
    ...grid,
    rows: page.map(({ row }) => row),
  }))
}

/** Puts a heat map on `slide` as a table with coloured cells. */
export function addGrid(slide: PptxGenJS.Slide, grid: NativeGrid, place: SlidePlace): void {
  const { size, widths, heights } = bestShape(grid, place)
  const font = { fontFace: OFFICE_SANS, fontSize: size, valign: 'middle' as const }
  const head = ['', ...grid.columns.map(oneLine)].map((text) => ({ text, options: { ...font, bold: true } }))
  const rows = grid.rows.map(({ label, cells }) => [
    { text: label, options: font },
    ...cells.map((cell) => ({
      text: cell?.text ?? '',
      options: cell
        ? { ...font, align: 'center' as const, color: cell.ink, fill: { color: cell.fill } }
        : { ...font, align: 'center' as const },
    })),
  ])
  slide.addTable([head, ...rows], {
    x: place.x,
    y: place.y,
    w: place.w,
    colW: [...widths],
    rowH: [...heights],
    margin: [0.01, 0.05, 0.01, 0.05],
    border: { type: 'solid', pt: 0.75, color: 'FFFFFF' },
  })
}
