import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../src/charts/drawing.ts'
import { findingMatrix } from '../../src/charts/finding-matrix.ts'
import { findingPairDots } from '../../src/charts/finding-pair-dots.ts'
import { lagDots } from '../../src/charts/lag-dots.ts'
import { measureBar } from '../../src/charts/measure-bar.ts'
import { noticeTimeline } from '../../src/charts/notice-timeline.ts'
import { provinceGrid } from '../../src/charts/province-grid.ts'
import { resultDots } from '../../src/charts/result-dots.ts'
import { trendBands } from '../../src/charts/trend-bands.ts'
import { trendCountsBar } from '../../src/charts/trend-counts-bar.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { GROUP_CELLS, PAIR_ROWS, SINGLE_CELLS } from './invented-findings.ts'
import { MEASURE_ROWS, PROVINCE_ROWS, RESULT_ROWS, TIMELINE_ROWS } from './invented-overview.ts'
import { LAG_ROWS, TREND_BANDS, TREND_COUNTS, TREND_PERIODS, TREND_POINTS } from './invented-trends.ts'
import { drawnSvg } from './normalise-svg.ts'

const WIDTH = 820
const { trends, charts } = zh
const period = (name: string): string => name
const size = trends.size
const bandsText = { enough: trends.status.enough, few: trends.few, period, size }
const lagText = {
  ...trends.lag,
  label: (row: (typeof LAG_ROWS)[number]) => trends.lag.label(row.agency ?? charts.unnamed, `${row.least_days} 天`),
}

const matrixText = {
  finding: (key: string) => key,
  group: (group: string | null) => group ?? zh.selection.notSaid,
  size: zh.findings.matrix.size,
  mention: zh.findings.matrix.ring,
}
const pairText = {
  ...zh.findings.pairs,
  name: (row: (typeof PAIR_ROWS)[number]) => zh.findings.pairs.name(row.first, row.second),
  figure: (row: (typeof PAIR_ROWS)[number]) => zh.findings.pairs.figure(row.both, row.agencies),
}

const { overviewPanels } = zh
const provinceText = {
  name: ({ short_zh }: { readonly short_zh: string }) => short_zh,
  notice: overviewPanels.province.notice,
  figure: (row: (typeof PROVINCE_ROWS)[number]) => (row.mean_lower === null ? '不可计算' : `${row.agencies} 家`),
}
const measureText = {
  kind: (row: (typeof MEASURE_ROWS)[number]) => zh.codes.measureKind[row.kind],
  count: overviewPanels.measures.count,
  share: overviewPanels.measures.share,
}
const resultText = {
  name: (row: (typeof RESULT_ROWS)[number]) => overviewPanels.results.what[row.what],
  axis: overviewPanels.results.axisRules,
  figure: (row: (typeof RESULT_ROWS)[number]) => overviewPanels.results.bound[row.bound](`${row.value} 件`),
}
const timelineText = { ...overviewPanels.timeline, unnamed: charts.unnamed }

const DRAWINGS: readonly (readonly [string, () => Drawing & { readonly width?: number }])[] = [
  [
    'trend-counts',
    () => trendCountsBar(TREND_COUNTS, [...TREND_PERIODS.keys()], { ...trends.counts, period, size }, WIDTH),
  ],
  ['trend-bands', () => trendBands(TREND_POINTS, TREND_BANDS, TREND_PERIODS, bandsText, WIDTH)],
  [
    'trend-intervals',
    () => trendBands(TREND_POINTS, TREND_BANDS, TREND_PERIODS, { ...bandsText, interval: '95% 区间' }, WIDTH),
  ],
  ['finding-matrix-groups', () => findingMatrix(GROUP_CELLS, ['借调人员', '公车管理'], matrixText, WIDTH)],
  ['finding-matrix-agencies', () => findingMatrix(SINGLE_CELLS, ['借调人员', '公车管理'], matrixText, WIDTH)],
  ['finding-pairs', () => findingPairDots(PAIR_ROWS, pairText, WIDTH)],
  ['province-grid', () => provinceGrid(PROVINCE_ROWS, (row) => row.mean_lower, 1, provinceText, WIDTH)],
  ['measure-share', () => measureBar(MEASURE_ROWS, 'share', measureText, WIDTH)],
  ['measure-count', () => measureBar(MEASURE_ROWS, 'count', measureText, WIDTH)],
  ['results', () => resultDots(RESULT_ROWS, resultText, WIDTH)],
  ['timeline', () => noticeTimeline(TIMELINE_ROWS, timelineText, WIDTH)],
  ['lag', () => lagDots(LAG_ROWS, lagText, WIDTH)],
]

describe('the drawing of', () => {
  it.each(DRAWINGS)('%s is the accepted one', async (name, draw) => {
    const svg = drawnSvg(draw(), WIDTH)
    expect(svg).not.toMatch(/NaN|undefined/)
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg.txt`)
  })
})

describe('a line over time', () => {
  const series = trendBands(TREND_POINTS, TREND_BANDS, TREND_PERIODS, bandsText, WIDTH).option.series as readonly {
    readonly type: string
    readonly data: readonly unknown[]
  }[]
  it('is broken where a period has fewer than 5 notices, or none', () => {
    expect(series.find(({ type }) => type === 'line')?.data).toEqual([3 / 6, 6 / 8, '-', '-'])
  })
  it('gives way there to a point of its own', () => {
    const few = series.filter(({ type }) => type === 'scatter').map(({ data }) => data.length)
    // Per band: two points on the line, one beside it.
    expect(few).toEqual([2, 1, 2, 1])
  })
})
