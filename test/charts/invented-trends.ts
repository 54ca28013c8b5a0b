import type { TrendBand, TrendPoint } from '../../src/charts/trend-bands.ts'
import type { PublicationLagRow } from '../../src/metrics/publication-lag.ts'
import { wilson } from '../../src/metrics/statistics/wilson.ts'
import type { TrendCountsRow } from '../../src/metrics/trend-counts.ts'

const counts = (period: string | null, notices: number, problems: number, tasks: number): TrendCountsRow => ({
  period,
  notices,
  notices_with_items: notices,
  agencies: notices,
  problems,
  tasks,
})

/** Three half-years with notices, one without between them, and notices without a date. */
export const TREND_COUNTS: readonly TrendCountsRow[] = [
  counts('2021H2', 6, 120, 0),
  counts('2022H1', 8, 160, 42),
  counts('2023H1', 2, 31, 0),
  counts(null, 3, 40, 0),
]

export const TREND_PERIODS = new Map([
  ['2021H2', 6],
  ['2022H1', 8],
  ['2022H2', 0],
  ['2023H1', 2],
])

export const TREND_BANDS: readonly TrendBand[] = [
  { code: 'completed', name: '已完成', color: () => '#2f7d5b' },
  { code: 'staged', name: '取得阶段性成效/长期坚持', color: () => '#c59a2f' },
]

const point = (band: string, period: string, k: number, n: number, row: number): TrendPoint => ({
  period,
  band,
  share: k / n,
  k,
  n,
  lower: wilson(k, n)?.lower ?? null,
  upper: wilson(k, n)?.upper ?? null,
  row,
})

/** Two periods side by side with enough notices, an empty one, and one with too few for a line. */
export const TREND_POINTS: readonly TrendPoint[] = [
  point('completed', '2021H2', 3, 6, 0),
  point('completed', '2022H1', 6, 8, 1),
  point('completed', '2023H1', 1, 2, 2),
  point('staged', '2021H2', 1, 6, 3),
  point('staged', '2022H1', 0, 8, 4),
  point('staged', '2023H1', 2, 2, 5),
]

/** Two exact lags and one between dates of which one stops at the month. */
export const LAG_ROWS: readonly PublicationLagRow[] = [
  lag('n1', '云汀市水务局', '2022-01-18', '2022-06-15', 148, 148),
  lag('n2', '云汀市城市景观与公共空间综合管理服务局', '2022-08', '2022-12-01', 92, 122),
  lag('n3', null, '2023-08-23', '2024-04-08', 229, 229),
]

function lag(
  notice_id: string,
  agency: string | null,
  feedback_date: string,
  published_date: string,
  least_days: number,
  most_days: number,
): PublicationLagRow {
  return { notice_id, agency, feedback_date, published_date, least_days, most_days }
}
