import type { HeatmapSeriesOption } from 'echarts'
import type { CategoryByAgencyRow } from '../metrics/category-by-agency.ts'
import { byCode } from '../metrics/category-order.ts'
import type { ItemUnit } from '../notice/tree.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { heatGrid } from './heat-grid.ts'
import { heatInk, heatScale } from './heat-scale.ts'
import { LIGHT, type Palette } from './palette.ts'
import { type NamedPoint, POINT_NAME } from './point-words.ts'
import { shareFigure } from './share-figure.ts'

export interface CategoryHeatmapText {
  readonly unit: Readonly<Record<ItemUnit, string>>
  readonly unnamed: string
  /** Names of second-level categories by code. */
  readonly category: (code: string) => string
}

export type HeatmapMeasure = 'share' | 'count'

const LEAST_SHARE = 0.05

/**
 * Categories (down) by notice (across). Only combinations that occur are drawn: a gap is a gap.
 * Wider than `width` when the notices need it; the panel scrolls then.
 */
export function categoryHeatmap(
  rows: readonly CategoryByAgencyRow[],
  measure: HeatmapMeasure,
  text: CategoryHeatmapText,
  width: number,
  palette: Palette = LIGHT,
): Drawing & { readonly width: number } {
  const codes = [...new Set(rows.map((row) => row.category))].sort(byCode)
  const notices = columnsOf(rows, text)
  const categories = codes.map((code) => `${code} ${text.category(code)}`)
  const heads = notices.map((notice) => notice.label)
  const { axes, ...size } = heatGrid(categories, heads, width, palette)
  const most = Math.max(...rows.map((row) => measured(row, measure)), measure === 'share' ? LEAST_SHARE : 1)
  return {
    ...size,
    option: {
      ...axes,
      visualMap: heatScale(most, palette),
      series: [seriesOf(rows, measure, codes, notices, palette)],
    },
  }
}

interface Column {
  readonly key: string
  readonly label: string
}

function columnsOf(rows: readonly CategoryByAgencyRow[], text: CategoryHeatmapText): readonly Column[] {
  const columns = new Map<string, Column>()
  for (const row of rows) {
    const label = `${row.agency ?? text.unnamed}\n${row.of_items} ${text.unit[row.unit]}`
    if (!columns.has(columnKey(row))) columns.set(columnKey(row), { key: columnKey(row), label })
  }
  return [...columns.values()]
}

function columnKey(row: CategoryByAgencyRow): string {
  return `${row.notice_id} ${row.unit}`
}

function seriesOf(
  rows: readonly CategoryByAgencyRow[],
  measure: HeatmapMeasure,
  codes: readonly string[],
  notices: readonly Column[],
  palette: Palette,
): HeatmapSeriesOption {
  const highest = Math.max(0, ...rows.map((row) => measured(row, measure)))
  const across = new Map(notices.map(({ key }, at) => [key, at]))
  const down = new Map(codes.map((code, at) => [code, at]))
  const data = rows.map((row, index): RowPoint<number[]> & NamedPoint & { label: { color: string } } => ({
    value: [across.get(columnKey(row)) ?? -1, down.get(row.category) ?? -1, measured(row, measure)],
    name: cellText(row, measure),
    row: index,
    label: { color: heatInk(measured(row, measure), highest, palette) },
  }))
  return {
    type: 'heatmap',
    cursor: 'pointer',
    data,
    itemStyle: { borderColor: palette.paper, borderWidth: 2 },
    label: {
      show: true,
      fontSize: 11,
      formatter: POINT_NAME,
    },
  }
}

function measured(row: CategoryByAgencyRow, measure: HeatmapMeasure): number {
  return measure === 'share' ? row.share : row.items
}

function cellText(row: CategoryByAgencyRow, measure: HeatmapMeasure): string {
  if (measure === 'count') return String(row.items)
  return shareFigure(row.items, row.of_items, row.share)
}
