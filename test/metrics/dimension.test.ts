import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { DIMENSION_KEYS, DIMENSIONS, groupText, isDimensionKey } from '../../src/metrics/dimension.ts'
import type { DimensionKey } from '../../src/metrics/dimension.ts'
import { noticeList } from '../../src/metrics/notice-list.ts'
import { number, textOrNull } from '../../src/metrics/raw-row.ts'
import { select, toggle } from '../../src/metrics/selection.ts'
import type { Field, Selection } from '../../src/metrics/selection.ts'
import { sql } from '../../src/metrics/sql.ts'
import { toQuery } from '../../src/metrics/to-query.ts'
import { openSixNotices } from './invented-engine.ts'

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openSixNotices()
})
afterAll(() => engine.close())

const pick = (field: Field, ...values: string[]): Selection => [{ by: 'list', field, values }]
const noticesOf = async (selection: Selection) =>
  (await engine.ask(noticeList(selection))).map((row) => row.notice_id).join('')

/** Notices per group, as every grouped metric asks for them. */
const groupsOf = (key: DimensionKey) =>
  engine.ask(
    toQuery(
      sql`SELECT ${groupText('g.grp')} AS grp, g.notices
          FROM (SELECT ${DIMENSIONS[key].column} AS grp, CAST(count(*) AS INTEGER) AS notices
                FROM notices n GROUP BY ${DIMENSIONS[key].column}) g
          ORDER BY g.grp NULLS LAST`,
      (raw) => [textOrNull(raw, 'grp'), number(raw, 'notices')] as const,
    ),
  )

describe('notices in groups', () => {
  it.each([
    ['city', [['东市', 2], ['南市', 2], ['西市', 1], [null, 1]]], // prettier-ignore
    ['province', [['河东省', 2], ['河西省', 3], [null, 1]]], // prettier-ignore
    ['level', [['city', 2], ['county', 1], [null, 3]]], // prettier-ignore
    ['year', [['2021', 1], ['2022', 2], ['2023', 1], ['2024', 1], [null, 1]]], // prettier-ignore
    ['half', [['2021H1', 1], ['2022H1', 1], ['2022H2', 1], ['2023H1', 1], ['2024H1', 1], [null, 1]]], // prettier-ignore
    ['quarter', [['2021Q2', 1], ['2022Q1', 1], ['2022Q3', 1], ['2023Q1', 1], ['2024Q2', 1], [null, 1]]], // prettier-ignore
  ] as const)('by %s are %j', async (key, groups) => {
    const found = await groupsOf(key)
    expect([...found].sort(byText)).toEqual([...groups].sort(byText))
  })
  it('by agency put 戊局, which published twice, into one group', async () => {
    expect((await groupsOf('agency')).map(([, notices]) => notices).sort()).toEqual([1, 1, 1, 1, 2])
  })
  it.each(DIMENSION_KEYS)('by %s are picked one by one, and together are all notices', async (key) => {
    const groups = await groupsOf(key)
    const picked = await Promise.all(groups.map(([group]) => noticesOf(pick(DIMENSIONS[key].field, group ?? ''))))
    expect(picked.map((notices) => notices.length)).toEqual(groups.map(([, notices]) => notices))
    expect([...picked.join('')].sort().join('')).toBe('abcdef')
  })
  it('are asked for only by a key that is one', () => {
    expect([isDimensionKey('city'), isDimensionKey('n.city; --'), isDimensionKey('toString')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

const byText = (a: readonly [string | null, number], b: readonly [string | null, number]): number =>
  (a[0] ?? '~') < (b[0] ?? '~') ? -1 : 1

describe('a range', () => {
  // a 2022-01-18 (148 days to publication), b 2022-08, c 2023-03-01, d 2021-05-05, e 2024-05-05, f says nothing
  it.each([
    ['feedback_date', '2022-01-18', '2023-03-01', 'abc'],
    ['feedback_date', '2022-01-19', '2023-02-28', 'b'],
    ['feedback_date', '', '2022', 'abd'],
    ['feedback_date', '2022-08', '2022-08', 'b'],
    ['feedback_date', '2022-08-02', '', 'ce'],
    ['feedback_date', '', '', 'abcdef'],
    ['feedback_date', '2024', '2023', ''],
    ['feedback_date', "2022' OR TRUE --", '', ''],
    ['published_date', '2022-06-15', '2022-06-15', 'a'],
    ['lag_days', '148', '', 'a'],
    ['lag_days', '', '147', ''],
    ['lag_days', '', '148', 'a'],
    ['lag_days', '-5', '1e3', ''],
  ] as const)(
    'of %s from “%s” to “%s” takes in “%s”; what says no date lies in none',
    async (field, from, to, notices) => {
      expect(await noticesOf(pick(field, from, to))).toBe(notices)
    },
  )
})

describe('several values of a field', () => {
  it('are added and taken out one by one, the last one with its pick', () => {
    const one = toggle([], 'list', 'city', '东市')
    const two = toggle(one, 'list', 'city', '南市')
    expect(two).toEqual(pick('city', '东市', '南市'))
    expect(toggle(toggle(two, 'list', 'city', '东市'), 'list', 'city', '南市')).toEqual([])
  })
  it('leave picks of other panels and fields as they were', () => {
    const other = { by: 'map', field: 'city', values: ['东市'] } as const
    expect(toggle([other], 'list', 'city', '东市')).toEqual([other, ...pick('city', '东市')])
    expect(select([other], { by: 'map', field: 'city', values: [] })).toEqual([])
  })
})
