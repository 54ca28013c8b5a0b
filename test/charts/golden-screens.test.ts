import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../src/charts/drawing.ts'
import { findingMatrix } from '../../src/charts/finding-matrix.ts'
import { findingPairDots } from '../../src/charts/finding-pair-dots.ts'
import { lagDots } from '../../src/charts/lag-dots.ts'
import { trendBands } from '../../src/charts/trend-bands.ts'
import { trendCountsBar } from '../../src/charts/trend-counts-bar.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { GROUP_CELLS, PAIR_ROWS, SINGLE_CELLS } from './invented-findings.ts'
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
