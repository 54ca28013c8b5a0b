import type { DeclaredResultRow } from '../../src/metrics/declared-results.ts'
import type { MeasureMixRow } from '../../src/metrics/measure-mix.ts'
import type { NoticeListRow } from '../../src/metrics/notice-list.ts'
import type { ProvinceCountsRow } from '../../src/metrics/province-counts.ts'

const province = (name: string | null, agencies: number, lower: number | null): ProvinceCountsRow => ({
  province: name,
  notices: agencies,
  agencies,
  agencies_with_items: agencies,
  with_item: 0,
  rated_notices: lower === null ? 0 : agencies,
  mean_lower: lower,
  mean_upper: lower === null ? null : 1,
})

/** Shaded, not computable, not said; all other provinces are silent. */
export const PROVINCE_ROWS: readonly ProvinceCountsRow[] = [
  province('山东省', 12, 0.9),
  province('江苏省', 4, 0.2),
  province('陕西省', 1, null),
  province(null, 2, 0.5),
]

const measures = (kind: MeasureMixRow['kind'], count: number, share: number): MeasureMixRow => ({
  kind,
  measures: count,
  notices: 2,
  of_notices: 3,
  mean_share: share,
})

export const MEASURE_ROWS: readonly MeasureMixRow[] = [
  measures('rule_making', 40, 0.5),
  measures('study', 30, 0.3),
  measures('recovery', 3, 0.2),
]

const result = (value: number, bound: DeclaredResultRow['bound']): DeclaredResultRow => ({
  notice_id: `n${value}`,
  agency: '云汀市水务局',
  what: 'rules_made',
  value,
  bound,
})

/** Every bound once. */
export const RESULT_ROWS: readonly DeclaredResultRow[] = [
  result(7, 'exact'),
  result(90, 'at_least'),
  result(30, 'at_most'),
  result(50, 'about'),
]

const NOTICE: NoticeListRow = {
  notice_id: 'n1',
  agency_id: 'n1',
  title: null,
  agency: '云汀市水务局',
  party_body: null,
  agency_type: null,
  region_code: null,
  province: null,
  city: null,
  county: null,
  level: null,
  inspection_kind: null,
  inspection_body: null,
  inspection_round: null,
  inspected_from: '2021-10-18',
  inspected_to: '2021-12-17',
  feedback_date: '2022-01-18',
  feedback_year: 2022,
  feedback_half: '2022H1',
  feedback_quarter: '2022Q1',
  published_date: '2022-06-15',
  published_basis: null,
  lag_days: 148,
  unit: 'problem',
  listing: 'all',
  length: 1000,
  file: 'n1.txt',
  sha256: 'ab',
  encoding: 'utf-8',
  codebook_id: 'invented',
  codebook_version: '1',
  items: 10,
  problems: 10,
  tasks: 0,
  stated_items: 10,
  diagnostics: 0,
}

/** All dates; a month only and no publication; no date at all. */
export const TIMELINE_ROWS: readonly NoticeListRow[] = [
  NOTICE,
  {
    ...NOTICE,
    notice_id: 'n2',
    agency: '云汀市城市景观与公共空间综合管理服务局',
    inspected_to: null,
    feedback_date: '2022-08',
    published_date: null,
  },
  {
    ...NOTICE,
    notice_id: 'n3',
    agency: null,
    inspected_from: null,
    inspected_to: null,
    feedback_date: null,
    published_date: null,
  },
]
