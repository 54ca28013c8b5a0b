import { describe, expect, it } from 'vitest'
import { categoryBar } from '../../src/charts/category-bar.ts'
import { categoryHeatmap } from '../../src/charts/category-heatmap.ts'
import { completionInterval } from '../../src/charts/completion-interval.ts'
import { findingDots } from '../../src/charts/finding-dots.ts'
import { noticeTimeline } from '../../src/charts/notice-timeline.ts'
import { statusMixBar } from '../../src/charts/status-mix-bar.ts'
import { type NativeBars, shareFormat } from '../../src/export/native-chart.ts'
import { readNativeChart } from '../../src/export/read-native-chart.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { TIMELINE_ROWS } from '../charts/invented-overview.ts'
import { CATEGORY_ROWS, COMPLETION_ROWS, findingRows, HEATMAP_ROWS, STATUS_ROWS } from '../charts/invented-rows.ts'

const WORDS = { lower: '下限', upper: '上限' }
const { codes, charts } = zh
const statusText = { ...codes, unnamed: charts.unnamed, axis: charts.itemsAxis, aside: zh.joint.aside }
const categoryText = {
  unit: charts.categories.unitLong,
  count: '事项数',
  share: '占比',
  name: (row: { readonly name_zh: string }) => row.name_zh,
}

const findingText = {
  with_item: '指出',
  interval: '区间',
  with_mentions: '含提及',
  axis: '占比',
  figure: () => '',
  name: () => '某事项',
}

function bars(option: Parameters<typeof readNativeChart>[0]): NativeBars {
  const chart = readNativeChart(option, WORDS)
  if (chart === null || chart.kind === 'grid') throw new Error('no bars')
  return chart
}

describe('a chart as an office program draws it', () => {
  it('has one stacked series per status and basis, which add up to the items of each notice', () => {
    const chart = bars(statusMixBar(STATUS_ROWS, statusText, 820).option)
    expect(chart).toMatchObject({ kind: 'bar', horizontal: true, stacked: true, percent: false })
    const drawn = chart.series.flatMap(({ values }) => values).reduce<number>((sum, value) => sum + (value ?? 0), 0)
    expect(drawn).toBe(STATUS_ROWS.reduce((sum, row) => sum + row.items, 0))
  })

  it('keeps a gap a gap: a notice without that status has no value, not 0', () => {
    const values = bars(statusMixBar(STATUS_ROWS, statusText, 820).option).series.flatMap((one) => one.values)
    expect(values).toContain(null)
    expect(values).not.toContain(0)
  })

  it('reads k/n where there are too few for a percentage', () => {
    const dots = (agencies: number) => bars(findingDots(findingRows(agencies), findingText, 820).option)
    expect([dots(5).over, shareFormat(dots(5))]).toEqual([5, '?/5'])
    expect([dots(40).over, shareFormat(dots(40))]).toEqual([null, '0.0%'])
  })

  it('has no dates: they would be numbers of milliseconds', () => {
    const text = { ...zh.overviewPanels.timeline, unnamed: charts.unnamed }
    expect(readNativeChart(noticeTimeline(TIMELINE_ROWS, text, 820).option, WORDS)).toBeNull()
  })

  it('paints what a heading says paler than what the item says', () => {
    const row = STATUS_ROWS[0]
    if (!row) throw new Error('no row')
    const rows = [
      { ...row, status: 'completed' as const, status_basis: 'item' as const },
      { ...row, status: 'completed' as const, status_basis: 'section' as const },
    ]
    const [plain, hatched] = bars(statusMixBar(rows, statusText, 820).option).series
    expect(plain?.color).toBe('2F7D5B')
    expect(hatched?.color).not.toBe(plain?.color)
  })

  it('has problems and tasks as two series, with the number of each category', () => {
    const chart = bars(categoryBar(CATEGORY_ROWS, 'count', categoryText, 820).option)
    const named = (name: string) => chart.series.find((one) => one.name === name)?.values
    expect(named(categoryText.unit.problem)).toEqual(CATEGORY_ROWS.map((row) => row.problems || null))
    expect(chart.categories).toEqual(CATEGORY_ROWS.map((row) => `${row.category} ${row.name_zh}`))
  })

  it('knows shares from counts', () => {
    expect(bars(categoryBar(CATEGORY_ROWS, 'share', categoryText, 820).option)).toMatchObject({
      percent: true,
      axis: '占比',
    })
  })

  it('draws an interval as its two ends and the declared rate beside them', () => {
    const text = {
      ...charts.completion,
      unnamed: charts.unnamed,
      declaredFigure: () => '',
      listedFigure: () => '',
    }
    const chart = bars(completionInterval(COMPLETION_ROWS, text, 820).option)
    expect(chart.series.map(({ name }) => name)).toEqual([`${text.listed} 下限`, `${text.listed} 上限`, text.declared])
    expect(chart.series[0]?.values).toEqual(COMPLETION_ROWS.map(({ listed }) => listed.lower))
    expect(chart.series[2]?.values).toEqual(COMPLETION_ROWS.map(({ declared }) => declared.rate))
  })

  it('puts the dots of findings where their categories stand', () => {
    const rows = findingRows(12)
    const chart = bars(findingDots(rows, findingText, 820).option)
    expect(chart.series.find(({ name }) => name === '指出')?.values).toEqual(
      rows.map((row) => row.with_item / row.agencies),
    )
  })

  it.each([
    [1, ['区间 下限', '区间 上限', '含提及', '指出']],
    [3, ['含提及', '指出']],
  ])('leaves the ends of intervals out where %i times three categories make too many bars', (times, names) => {
    const rows = Array.from({ length: times }, () => findingRows(12)).flat()
    expect(bars(findingDots(rows, findingText, 820).option).series.map(({ name }) => name)).toEqual(names)
  })

  it('makes a heat map a table whose cells say what the picture says', () => {
    const text = { unit: codes.unit, unnamed: charts.unnamed, category: (code: string) => `类别${code}` }
    const chart = readNativeChart(categoryHeatmap(HEATMAP_ROWS, 'count', text, 820).option, WORDS)
    if (chart?.kind !== 'grid') throw new Error('no grid')
    const cells = chart.rows.flatMap((row) => row.cells).flatMap((cell) => (cell ? [Number(cell.text)] : []))
    expect(cells.sort()).toEqual(HEATMAP_ROWS.map((row) => row.items).sort())
  })

  it.each([
    [
      'free points',
      { xAxis: { type: 'value' }, yAxis: { type: 'value' }, series: [{ type: 'scatter', data: [[1, 2]] }] },
    ],
    ['tiles without axes', { series: [{ type: 'custom', data: [[1, 2]] }] }],
    ['two pairs of axes', { xAxis: [{}, {}], yAxis: [{}, {}], series: [{ type: 'bar', data: [1] }] }],
  ])('leaves %s to a picture', (_, option) => {
    expect(readNativeChart(option, WORDS)).toBeNull()
  })
})
