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
import { DRAWN_WIDTH } from './drawings.ts'
import { GROUP_CELLS, PAIR_ROWS, SINGLE_CELLS } from './invented-findings.ts'
import { MEASURE_ROWS, PROVINCE_ROWS, RESULT_ROWS, TIMELINE_ROWS } from './invented-overview.ts'
import { LAG_ROWS, TREND_BANDS, TREND_COUNTS, TREND_PERIODS, TREND_POINTS } from './invented-trends.ts'

const { trends, charts } = zh
const period = (name: string): string => name
const size = trends.size
export const bandsText = { enough: trends.status.enough, few: trends.few, period, size }
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

/** The charts of the other screens, but for comparisons, with invented rows, by name. */
export const SCREEN_DRAWINGS: readonly (readonly [string, () => Drawing & { readonly width?: number }])[] = [
  [
    'trend-counts',
    () => trendCountsBar(TREND_COUNTS, [...TREND_PERIODS.keys()], { ...trends.counts, period, size }, DRAWN_WIDTH),
  ],
  ['trend-bands', () => trendBands(TREND_POINTS, TREND_BANDS, TREND_PERIODS, bandsText, DRAWN_WIDTH)],
  [
    'trend-intervals',
    () => trendBands(TREND_POINTS, TREND_BANDS, TREND_PERIODS, { ...bandsText, interval: '95% 区间' }, DRAWN_WIDTH),
  ],
  ['finding-matrix-groups', () => findingMatrix(GROUP_CELLS, ['借调人员', '公车管理'], matrixText, DRAWN_WIDTH)],
  ['finding-matrix-agencies', () => findingMatrix(SINGLE_CELLS, ['借调人员', '公车管理'], matrixText, DRAWN_WIDTH)],
  ['finding-pairs', () => findingPairDots(PAIR_ROWS, pairText, DRAWN_WIDTH)],
  ['province-grid', () => provinceGrid(PROVINCE_ROWS, (row) => row.mean_lower, 1, provinceText, DRAWN_WIDTH)],
  ['measure-share', () => measureBar(MEASURE_ROWS, 'share', measureText, DRAWN_WIDTH)],
  ['measure-count', () => measureBar(MEASURE_ROWS, 'count', measureText, DRAWN_WIDTH)],
  ['results', () => resultDots(RESULT_ROWS, resultText, DRAWN_WIDTH)],
  ['timeline', () => noticeTimeline(TIMELINE_ROWS, timelineText, DRAWN_WIDTH)],
  ['lag', () => lagDots(LAG_ROWS, lagText, DRAWN_WIDTH)],
]
