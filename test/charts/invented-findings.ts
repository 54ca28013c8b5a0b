import type { FindingGridRow } from '../../src/metrics/finding-grid.ts'
import type { FindingPairRow } from '../../src/metrics/finding-pairs.ts'

const cell = (
  group: string | null,
  finding: string,
  with_item: number,
  mention_only: number,
  agencies: number,
  items: number,
): FindingGridRow => ({ group, finding, with_item, mention_only, agencies, items, of_groups: 3, of_agencies: 26 })

/** A group of many, one of few, and one that the notices do not say; a mention; a gap. */
export const GROUP_CELLS: readonly FindingGridRow[] = [
  cell('云汀省', '借调人员', 12, 1, 20, 15),
  cell('云汀省', '公车管理', 4, 2, 20, 4),
  cell('青屿省', '借调人员', 2, 0, 5, 2),
  cell(null, '公车管理', 0, 1, 1, 0),
]

/** Each group one agency: cells count items. */
export const SINGLE_CELLS: readonly FindingGridRow[] = [
  cell('云汀市水务局', '借调人员', 1, 0, 1, 4),
  cell('云汀市城市景观与公共空间综合管理服务局', '借调人员', 1, 0, 1, 1),
  cell('云汀市城市景观与公共空间综合管理服务局', '公车管理', 0, 1, 1, 0),
]

/** One pair above chance, one below it. */
export const PAIR_ROWS: readonly FindingPairRow[] = [
  {
    first: '借调人员',
    second: '公车管理',
    both: 8,
    with_first: 10,
    with_second: 9,
    agencies: 20,
    expected: 4.5,
    jaccard: 8 / 11,
    agency_ids: null,
  },
  {
    first: '全面从严治党主体责任与“一岗双责”',
    second: '形式主义、文山会海与不担当',
    both: 6,
    with_first: 15,
    with_second: 11,
    agencies: 20,
    expected: 8.25,
    jaccard: 6 / 20,
    agency_ids: null,
  },
]
