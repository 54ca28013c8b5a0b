import { categoryBar } from '../../src/charts/category-bar.ts'
import { categoryHeatmap } from '../../src/charts/category-heatmap.ts'
import { completionInterval } from '../../src/charts/completion-interval.ts'
import type { Drawing } from '../../src/charts/drawing.ts'
import { findingDots } from '../../src/charts/finding-dots.ts'
import { statusMixBar } from '../../src/charts/status-mix-bar.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { CATEGORY_ROWS, COMPLETION_ROWS, findingRows, HEATMAP_ROWS, STATUS_ROWS } from './invented-rows.ts'

/** Width of the panel that they are drawn for. */
export const DRAWN_WIDTH = 820
const { codes, charts } = zh
export const statusText = { ...codes, unnamed: charts.unnamed, axis: charts.itemsAxis, aside: zh.joint.aside }
const completionText = {
  ...charts.completion,
  unnamed: charts.unnamed,
  declaredFigure: ({ declared }: (typeof COMPLETION_ROWS)[number]) =>
    declared.rate === null ? '未声明完成数' : `声明 ${declared.completed}/${declared.total}`,
  listedFigure: ({ listed }: (typeof COMPLETION_ROWS)[number]) => (listed.computable ? '列出' : '不可计算'),
}
const categoryText = {
  name: (row: { name_zh: string }) => row.name_zh,
  unit: charts.categories.unitLong,
  count: charts.categories.count,
  share: charts.categories.share,
}
const heatmapText = { unit: codes.unit, unnamed: charts.unnamed, category: (code: string) => `类别${code}` }
const findingText = {
  name: (row: { name_zh: string }) => row.name_zh,
  with_item: charts.findings.withItem,
  interval: charts.findings.interval,
  with_mentions: charts.findings.withMentions,
  axis: charts.findings.axis,
  figure: (row: { with_item: number; agencies: number; mention_only: number }) =>
    charts.findings.figure(row.with_item, row.agencies, row.mention_only),
}

/** The charts of the overview, with invented rows, by name. */
export const DRAWINGS: readonly (readonly [string, () => Drawing & { readonly width?: number }])[] = [
  ['status-mix', () => statusMixBar(STATUS_ROWS, statusText, DRAWN_WIDTH)],
  ['completion', () => completionInterval(COMPLETION_ROWS, completionText, DRAWN_WIDTH)],
  ['category-count', () => categoryBar(CATEGORY_ROWS, 'count', categoryText, DRAWN_WIDTH)],
  ['category-share', () => categoryBar(CATEGORY_ROWS, 'share', categoryText, DRAWN_WIDTH)],
  ['heatmap-share', () => categoryHeatmap(HEATMAP_ROWS, 'share', heatmapText, DRAWN_WIDTH)],
  ['heatmap-count', () => categoryHeatmap(HEATMAP_ROWS, 'count', heatmapText, DRAWN_WIDTH)],
  ['finding-few', () => findingDots(findingRows(5), findingText, DRAWN_WIDTH)],
  ['finding-many', () => findingDots(findingRows(40), findingText, DRAWN_WIDTH)],
]
