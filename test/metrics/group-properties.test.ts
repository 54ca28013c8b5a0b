import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { categoryByGroup } from '../../src/metrics/category-by-group.ts'
import { completionByGroup } from '../../src/metrics/completion-by-group.ts'
import { completion } from '../../src/metrics/completion.ts'
import { countsBySize } from '../../src/metrics/counts-by-size.ts'
import { declaredByGroup } from '../../src/metrics/declared-by-group.ts'
import { DIMENSION_KEYS, DIMENSIONS } from '../../src/metrics/dimension.ts'
import type { Dimension } from '../../src/metrics/dimension.ts'
import { findingByGroup, findingItemsByGroup } from '../../src/metrics/finding-by-group.ts'
import { findingDifferences } from '../../src/metrics/finding-difference.ts'
import { funnel } from '../../src/metrics/funnel.ts'
import { categoryFunnel, completionFunnel } from '../../src/metrics/funnel-groups.ts'
import { groupList, groupSearch } from '../../src/metrics/group-list.ts'
import { itemCount, itemList } from '../../src/metrics/item-list.ts'
import type { Query } from '../../src/metrics/metric.ts'
import { overview } from '../../src/metrics/overview.ts'
import { rarefiedGroups } from '../../src/metrics/rarefied-groups.ts'
import { ITEM_FIELDS, NOTICE_FIELDS, select } from '../../src/metrics/selection.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { statusByGroup } from '../../src/metrics/status-by-group.ts'
import { STATUSES } from '../../src/notice/tree.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'
import { SIX_NOTICES } from './invented-engine.ts'

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
})
afterAll(() => engine.close())

const dimension = fc.constantFrom(...DIMENSION_KEYS).map((key) => DIMENSIONS[key])

/** Every question about groups, asked by the panel `me`. */
const QUESTIONS: readonly ((selection: Selection, by: Dimension) => Query<unknown>)[] = [
  (selection, by) => completionByGroup(selection, by),
  (selection, by) => declaredByGroup(selection, by),
  (selection, by) => groupList(selection, 'me', by),
  (selection, by) => groupList(selection, 'me', by, { most: 2, also: ['甲局'] }),
  (selection, by) => groupSearch(selection, 'me', by, { named: '局', sort: 'name', limit: 3 }),
  (selection, by) => categoryFunnel(selection, 'me', by, 'B4', { unit: 'problem', most: 3 }),
  (selection, by) => categoryByGroup(selection, 'me', by, { groups: 3 }),
  (selection, by) => statusByGroup(selection, 'me', by),
  (selection, by) => findingByGroup(selection, 'me', by),
  (selection, by) => findingItemsByGroup(selection, 'me', by),
  (selection, by) => countsBySize(selection, 'me', by, 'category'),
  (selection, by) => countsBySize(selection, 'me', by, 'finding'),
]

const value = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    '990100|戊局',
    'bureau',
    '河东省',
    '东市',
    'city',
    '2022',
    '2022H1',
    '2022Q3',
    '第三轮',
    '-5',
  ),
  fc.constantFrom('2022-01-01', '2023', 'problem', 'completed', 'item', 'B4', 'X', 'secondment', "'", '?', '"; --'),
  fc.string({ maxLength: 6 }),
)
const pick = fc.record({
  by: fc.constantFrom('map', 'list', 'search'),
  field: fc.constantFrom(...NOTICE_FIELDS, ...ITEM_FIELDS),
  values: fc.array(value, { maxLength: 3 }),
})
const picks = fc.array(pick, { maxLength: 4 })

const invented = fc.record({
  agency: fc.constantFrom('甲局', '乙局', '丙局', null),
  agency_type: fc.constantFrom('bureau', 'university', null),
  province: fc.constantFrom('河东省', '河西省', null),
  city: fc.constantFrom('东市', '西市', null),
  level: fc.constantFrom('city' as const, 'county' as const, null),
  inspection_round: fc.constantFrom('第一轮', null),
  feedback_date: fc.constantFrom('2021', '2022-08', '2022-02-03', '2023-12-31', null),
  published_date: fc.constantFrom('2022-09-01', '2024-01', null),
  listing: fc.constantFrom('all' as const, 'completed_only' as const),
  items: fc.array(
    fc.record({
      status: fc.constantFrom(...STATUSES),
      unit: fc.constantFrom('problem' as const, 'task' as const),
      category: fc.constantFrom('A1', 'B4', 'B4.3', 'B10', 'X'),
      findings: fc.subarray(['secondment', 'official_vehicle']),
      same_as: fc.constantFrom('1', '2', null, null, null),
    }),
    { maxLength: 12 },
  ),
})
const notices = fc.array(invented, { maxLength: 6 })
type Invented = typeof invented extends fc.Arbitrary<infer N> ? N : never

const load = (given: readonly Invented[]) =>
  engine.load(
    buildTables(
      given.map((notice, index) => invent({ notice_id: `n${index}`, ...notice })),
      INVENTED_CODEBOOK,
    ),
  )
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

describe('whatever is picked', () => {
  it('groups bind as many values as the statement has places, and are answered', async () => {
    await engine.load(buildTables(SIX_NOTICES, INVENTED_CODEBOOK))
    await fc.assert(
      fc.asyncProperty(picks, dimension, fc.constantFrom(...QUESTIONS), async (selection, by, question) => {
        const query = question(selection, by)
        expect(query.sql.split('?')).toHaveLength(query.values.length + 1)
        await engine.ask(query)
      }),
      { numRuns: 100 },
    )
  }, 120_000)
  it('no panel changes by what it has picked itself', () => {
    fc.assert(
      fc.property(picks, pick, dimension, fc.constantFrom(...QUESTIONS.slice(2)), (selection, own, by, question) => {
        const { sql, values } = question([...selection, { ...own, by: 'me' }], by)
        expect({ sql, values }).toEqual({ sql: question(selection, by).sql, values: question(selection, by).values })
      }),
    )
  })
})

describe('whatever the notices say and whatever is picked', () => {
  it('panels, table and counts agree: items of all groups are the items of the selection', async () => {
    await fc.assert(
      fc.asyncProperty(notices, picks, dimension, async (given, selection, by) => {
        await load(given)
        const [count] = await engine.ask(itemCount(selection))
        const items = count?.items ?? NaN
        const listed = await engine.ask(itemList(selection, { limit: 1000, offset: 0, sort: 'filed' }))
        expect(listed).toHaveLength(items)
        const groups = await engine.ask(groupList(selection, '', by))
        expect(sum(groups.map((row) => row.items))).toBe(items)
        const [all] = await engine.ask(overview(selection))
        expect(sum(groups.map((row) => row.notices))).toBe(all?.notices)
        expect(sum((await engine.ask(statusByGroup(selection, '', by))).map((row) => row.items))).toBe(items)
        expect(sum((await engine.ask(categoryByGroup(selection, '', by))).map((row) => row.items))).toBe(items)
        const sizes = (await engine.ask(countsBySize(selection, '', by, 'category'))).filter(({ key }) => key === '')
        expect(sum(sizes.map((row) => row.of_items * row.notices))).toBe(items)
      }),
      { numRuns: 30 },
    )
  }, 120_000)
  it('a cell’s picks open as many items as the cell says', async () => {
    await fc.assert(
      fc.asyncProperty(notices, picks, dimension, async (given, selection, by) => {
        await load(given)
        for (const row of (await engine.ask(categoryByGroup(selection, 'me', by))).slice(0, 4)) {
          const part = { unit: row.unit, most: 100 }
          const shares = await engine.ask(categoryFunnel(selection, 'me', by, row.category, part))
          const own = shares.find(({ group }) => group === row.group)
          expect(own).toMatchObject({ category: row.category, k: row.items, n: row.of_items })
          const narrowed = [
            { by: 'me', field: by.field, values: [row.group] },
            { by: 'me', field: 'unit' as const, values: [row.unit] },
            { by: 'me', field: 'category' as const, values: [row.category] },
          ].reduce<Selection>(select, selection)
          expect(await engine.ask(itemCount(narrowed))).toEqual([{ items: row.items }])
        }
      }),
      { numRuns: 20 },
    )
  }, 120_000)
  it('rates stay within 0 and 1, bounds hold the rate, shares add up to one', async () => {
    await fc.assert(
      fc.asyncProperty(notices, dimension, async (given, by) => {
        await load(given)
        const byNotice = await engine.ask(completion([]))
        const rows = await engine.ask(completionByGroup([], by))
        const rated = byNotice.filter((row) => row.listed.computable)
        expect(sum(rows.map((row) => row.completed))).toBe(sum(rated.map((row) => row.completed)))
        expect(sum(rows.map((row) => row.items))).toBe(sum(rated.map((row) => row.listed_items)))
        for (const { items, completed, lower, upper } of rows) {
          expect(lower === null).toBe(items === 0)
          if (lower === null || upper === null) continue
          expect([0 <= lower, lower <= completed / items, completed / items <= upper, upper <= 1]).toEqual(
            Array(4).fill(true),
          )
        }
        const mix = await engine.ask(categoryByGroup([], '', by))
        for (const one of new Set(mix.map((row) => `${row.group} ${row.unit}`))) {
          const own = mix.filter((row) => `${row.group} ${row.unit}` === one)
          expect(sum(own.map((row) => row.mean_share))).toBeCloseTo(1, 9)
          expect(sum(own.map((row) => row.items))).toBe(own[0]?.of_items)
        }
      }),
      { numRuns: 30 },
    )
  }, 120_000)
  it('findings are k of n, and a difference lies within its interval', async () => {
    await fc.assert(
      fc.asyncProperty(notices, dimension, async (given, by) => {
        await load(given)
        const unit: Selection = [{ by: 'list', field: 'unit', values: ['problem'] }]
        const asked = [findingByGroup([], '', by), findingItemsByGroup(unit, '', by)]
        for (const rows of await Promise.all(asked.map((query) => engine.ask(query)))) {
          for (const { k, n } of rows) expect([0 <= k, k <= n, n > 0]).toEqual([true, true, true])
          const [one = '', two = ''] = new Set(rows.map((row) => row.group))
          for (const found of findingDifferences(rows, one, two)) {
            expect(found.lower).toBeLessThanOrEqual(found.difference)
            expect(found.upper).toBeGreaterThanOrEqual(found.difference)
            expect(found.p_adjusted).toBeGreaterThanOrEqual(found.p)
            expect(found.p_adjusted).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)
  it('a rarefied share is no more than the share of the notices that have it', async () => {
    await fc.assert(
      fc.asyncProperty(notices, dimension, fc.integer({ min: 0, max: 12 }), async (given, by, m) => {
        await load(given)
        for (const row of rarefiedGroups(await engine.ask(countsBySize([], '', by, 'finding')), m)) {
          expect(row.chance === null).toBe(row.notices === 0)
          if (row.chance === null) continue
          expect(row.chance).toBeGreaterThanOrEqual(0)
          expect(row.chance * row.notices).toBeLessThanOrEqual(row.having + 1e-9)
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)
  it('a funnel holds its common share, and each group its bounds', async () => {
    await fc.assert(
      fc.asyncProperty(notices, dimension, async (given, by) => {
        await load(given)
        const rows = (await engine.ask(completionByGroup([], by))).filter(
          (row) => row.unit === 'problem' && row.items > 0,
        )
        const groups = await engine.ask(completionFunnel([], by, { unit: 'problem', most: 100 }))
        const whole = groups[0] && { stated_k: groups[0].of_stated_k, stated_n: groups[0].of_stated_n }
        const drawn = funnel(groups, whole)
        expect(groups.map(({ group, k, silent, n }) => ({ group, k, silent, n })).sort(byGroup)).toEqual(
          rows.map((row) => ({ group: row.group, k: row.completed, silent: row.unstated, n: row.items })).sort(byGroup),
        )
        expect(drawn).toEqual(funnel(groups))
        const largest = await engine.ask(completionFunnel([], by, { unit: 'problem', most: 1 }))
        expect(largest).toEqual(groups.slice(0, 1))
        for (const { lower, upper, limits } of drawn?.points ?? []) {
          expect(inOrder([0, lower, upper, 1])).toBe(true)
          expect(inOrder([limits.inner.lower, drawn?.target ?? NaN, limits.inner.upper])).toBe(true)
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

function byGroup(a: { readonly group: string }, b: { readonly group: string }): number {
  return a.group < b.group ? -1 : 1
}

function inOrder(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? NaN))
}
