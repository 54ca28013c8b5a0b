import { describe, expect, it } from 'vitest'
import { categoryBar } from '../../src/charts/category-bar.ts'
import { categoryHeatmap } from '../../src/charts/category-heatmap.ts'
import { completionInterval } from '../../src/charts/completion-interval.ts'
import type { Drawing } from '../../src/charts/drawing.ts'
import { findingDots } from '../../src/charts/finding-dots.ts'
import { statusMixBar } from '../../src/charts/status-mix-bar.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { CATEGORY_ROWS, COMPLETION_ROWS, findingRows, HEATMAP_ROWS, STATUS_ROWS } from './invented-rows.ts'
import { drawnSvg } from './normalise-svg.ts'

const WIDTH = 820
const { codes, charts } = zh
const statusText = { ...codes, unnamed: charts.unnamed, axis: charts.itemsAxis, aside: zh.joint.aside }
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

const DRAWINGS: readonly (readonly [string, () => Drawing & { readonly width?: number }])[] = [
  ['status-mix', () => statusMixBar(STATUS_ROWS, statusText, WIDTH)],
  ['completion', () => completionInterval(COMPLETION_ROWS, completionText, WIDTH)],
  ['category-count', () => categoryBar(CATEGORY_ROWS, 'count', categoryText, WIDTH)],
  ['category-share', () => categoryBar(CATEGORY_ROWS, 'share', categoryText, WIDTH)],
  ['heatmap-share', () => categoryHeatmap(HEATMAP_ROWS, 'share', heatmapText, WIDTH)],
  ['heatmap-count', () => categoryHeatmap(HEATMAP_ROWS, 'count', heatmapText, WIDTH)],
  ['finding-few', () => findingDots(findingRows(5), findingText, WIDTH)],
  ['finding-many', () => findingDots(findingRows(40), findingText, WIDTH)],
]

describe('the drawing of', () => {
  it.each(DRAWINGS)('%s is the accepted one', async (name, draw) => {
    const svg = drawnSvg(draw(), WIDTH)
    expect(svg).not.toMatch(/NaN|undefined/)
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg.txt`)
  })
})

describe('the status of an item is drawn with its basis', () => {
  const series = (statusMixBar(STATUS_ROWS, statusText, WIDTH).option.series ?? []) as readonly {
    readonly name: string
    readonly itemStyle: Readonly<Record<string, unknown>>
  }[]
  const styleOf = (name: string): Readonly<Record<string, unknown>> | undefined =>
    series.find((one) => one.name === name)?.itemStyle

  it('solid where the item says it, hatched where the heading does', () => {
    expect(styleOf('已完成（本事项写明）')).not.toHaveProperty('decal')
    expect(styleOf('已完成（所在标题写明）')).toHaveProperty('decal')
  })

  it('empty where only a total is given, and empty and dotted where nothing is said', () => {
    expect(styleOf('未说明（仅有总数）')).toMatchObject({ color: '#ffffff' })
    expect(styleOf('未说明（仅有总数）')).not.toHaveProperty('borderType')
    expect(styleOf('未说明')).toMatchObject({ color: '#ffffff', borderType: 'dotted' })
  })
})

describe('problems and tasks', () => {
  it('have bars of their own, even where one notice lists both', () => {
    const axis = statusMixBar(STATUS_ROWS, statusText, WIDTH).option.yAxis as { readonly data: readonly string[] }
    expect(axis.data.filter((label) => label.startsWith('云汀市城市景观'))).toHaveLength(2)
  })
})
