import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { declaredResults, declaredSums } from '../../src/metrics/declared-results.ts'
import { DIMENSION_KEYS, DIMENSIONS } from '../../src/metrics/dimension.ts'
import { findingGrid } from '../../src/metrics/finding-grid.ts'
import { findingPairs } from '../../src/metrics/finding-pairs.ts'
import { findingMatters, findingSentences } from '../../src/metrics/finding-sentences.ts'
import { itemCount } from '../../src/metrics/item-list.ts'
import { measureMix } from '../../src/metrics/measure-mix.ts'
import type { Query } from '../../src/metrics/metric.ts'
import { overview } from '../../src/metrics/overview.ts'
import { GRAINS } from '../../src/metrics/period.ts'
import { provinceCounts, type ProvinceCountsRow } from '../../src/metrics/province-counts.ts'
import { datesSaid, publicationLag } from '../../src/metrics/publication-lag.ts'
import { ITEM_FIELDS, NOTICE_FIELDS } from '../../src/metrics/selection.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { trendCounts } from '../../src/metrics/trend-counts.ts'
import { trendFinding } from '../../src/metrics/trend-finding.ts'
import { trendCategory, trendStatus } from '../../src/metrics/trend-shares.ts'
import { STATUSES } from '../../src/notice/tree.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'
import { SIX_NOTICES } from './invented-engine.ts'

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
})
afterAll(() => engine.close())

/** Every question of these screens that heeds a selection, asked by the panel `me`. */
const QUESTIONS: readonly ((selection: Selection) => Query<unknown>)[] = [
  ...GRAINS.flatMap((grain) => [
    (selection: Selection) => trendCounts(selection, 'me', grain),
    (selection: Selection) => trendStatus(selection, 'me', grain),
    (selection: Selection) => trendCategory(selection, 'me', grain),
    (selection: Selection) => trendFinding(selection, 'me', grain, 'secondment'),
  ]),
  (selection) => publicationLag(selection, 'me', { notices: 3 }),
  (selection) => datesSaid(selection, 'me'),
  ...DIMENSION_KEYS.map((key) => (selection: Selection) => findingGrid(selection, 'me', key, 5)),
  (selection) => findingPairs(selection, 'me', 10),
  (selection) => provinceCounts(selection, 'me', 'secondment'),
  (selection) => measureMix(selection, 'me'),
  (selection) => declaredResults(selection, 'me', 2),
  (selection) => declaredSums(selection, 'me'),
  (selection) => findingSentences(selection, 'me', 'secondment', 'problem', { limit: 5, offset: 0 }),
  (selection) => findingMatters(selection, 'me', 'secondment', 'measure'),
]

const value = fc.oneof(
  fc.constantFrom('', 'a', 'b', '河东省', '东市', 'city', '2022', '2022Q1', 'problem', 'completed', 'item', 'B', 'X'),
  fc.constantFrom('secondment', '人员 借用', "'", '?', '%', '_', '\\', '"; --', '\u0000'),
  fc.string({ maxLength: 6 }),
)
const pick = fc.record({
  by: fc.constantFrom('map', 'list', 'search'),
  field: fc.constantFrom(...NOTICE_FIELDS, ...ITEM_FIELDS),
  values: fc.array(value, { maxLength: 3 }),
})
const picks = fc.array(pick, { maxLength: 4 })

const month = fc.tuple(fc.integer({ min: 2021, max: 2024 }), fc.integer({ min: 1, max: 12 }))
const date = fc.oneof(
  month.map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
  month.map(([y, m]) => `${y}-${String(m).padStart(2, '0')}-28`),
  fc.constantFrom(null, '2022'),
)
const notices = fc.array(
  fc.record({
    agency: fc.constantFrom('甲局', '乙局', null),
    province: fc.constantFrom('山东省', '江苏省', null),
    listing: fc.constantFrom('all' as const, 'completed_only' as const),
    inspection_round: fc.constantFrom('第一轮', '第二轮', null),
    feedback_date: date,
    published_date: date,
    items: fc.array(
      fc.record({
        status: fc.constantFrom(...STATUSES),
        unit: fc.constantFrom('problem' as const, 'task' as const),
        category: fc.constantFrom('A1', 'B', 'B4', 'B4.3', 'B10', 'X'),
        findings: fc.subarray(['secondment', 'official_vehicle']),
      }),
      { maxLength: 8 },
    ),
  }),
  { maxLength: 6 },
)
type Invented = typeof notices extends fc.Arbitrary<readonly (infer N)[]> ? N : never
const load = (given: readonly Invented[]): Promise<void> =>
  engine.load(
    buildTables(
      given.map((notice, index) => invent({ notice_id: `n${index}`, ...notice })),
      INVENTED_CODEBOOK,
    ),
  )
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

describe('whatever is picked', () => {
  it('binds as many values as the statement has places, and is answered', async () => {
    await engine.load(buildTables(SIX_NOTICES, INVENTED_CODEBOOK))
    await fc.assert(
      fc.asyncProperty(picks, fc.constantFrom(...QUESTIONS), async (selection, question) => {
        const query = question(selection)
        expect(query.sql.split('?')).toHaveLength(query.values.length + 1)
        await engine.ask(query)
      }),
      { numRuns: 120 },
    )
  }, 120_000)
  it('never changes by what the panel itself has picked', () => {
    fc.assert(
      fc.property(picks, pick, fc.constantFrom(...QUESTIONS), (selection, own, question) => {
        const { sql, values } = question([...selection, { ...own, by: 'me' }])
        expect({ sql, values }).toEqual({ sql: question(selection).sql, values: question(selection).values })
      }),
    )
  })
})

describe('whatever the notices say, in every grain', () => {
  it('no notice and no item is lost or counted twice, and the shares of a period add up to one', async () => {
    await fc.assert(
      fc.asyncProperty(notices, fc.constantFrom(...GRAINS), async (given, grain) => {
        await load(given)
        const [all] = await engine.ask(overview([]))
        const counts = await engine.ask(trendCounts([], '', grain))
        expect(sum(counts.map((row) => row.notices))).toBe(all?.notices)
        expect(sum(counts.map((row) => row.problems + row.tasks))).toBe(all?.items)
        const shares = await engine.ask(trendCategory([], '', grain))
        expect(sum(shares.map((row) => row.items))).toBe(all?.items)
        for (const row of shares) {
          const own = shares.filter(({ period, unit }) => period === row.period && unit === row.unit)
          expect(sum(own.map(({ mean_share }) => mean_share))).toBeCloseTo(1, 9)
        }
        for (const row of await engine.ask(trendFinding([], '', grain, 'secondment'))) {
          expect(row.with_item + row.mention_only).toBeLessThanOrEqual(row.agencies)
          expect(row.lower ?? 0).toBeLessThanOrEqual(row.upper ?? 1)
        }
        for (const row of await engine.ask(publicationLag([], ''))) {
          expect(row.least_days).toBeLessThanOrEqual(row.most_days)
        }
      }),
      { numRuns: 15 },
    )
  }, 120_000)
  it('a period has as many items as the list that it opens', async () => {
    await fc.assert(
      fc.asyncProperty(notices, fc.constantFrom(...GRAINS), async (given, grain) => {
        await load(given)
        for (const row of await engine.ask(trendCategory([], 'me', grain))) {
          const mark: Selection = [
            { by: 'me', field: DIMENSIONS[grain].field, values: [row.period ?? ''] },
            { by: 'me', field: 'unit', values: [row.unit] },
            { by: 'me', field: 'category', values: [row.code] },
          ]
          expect((await engine.ask(itemCount(mark)))[0]?.items).toBe(row.items)
        }
      }),
      { numRuns: 10 },
    )
  }, 120_000)
})

describe('whatever is found where', () => {
  it('every matter has its sentence, and every agency with the finding is in one group', async () => {
    await fc.assert(
      fc.asyncProperty(notices, async (given) => {
        await load(given)
        const [stated] = await engine.ask(findingMatters([], '', 'secondment', 'problem'))
        const told = await engine.ask(findingSentences([], '', 'secondment', 'problem', { limit: 1000, offset: 0 }))
        expect(told).toHaveLength(stated?.matters ?? 0)
        const cells = (await engine.ask(findingGrid([], '', 'agency', 1000))).filter(
          ({ finding }) => finding === 'secondment',
        )
        expect(sum(cells.map(({ with_item }) => with_item))).toBe(stated?.agencies)
        expect(sum(cells.map(({ items }) => items))).toBe(stated?.matters)
        for (const pair of await engine.ask(findingPairs([], '', 100))) {
          expect(pair.both).toBeLessThanOrEqual(Math.min(pair.with_first, pair.with_second))
          expect(Math.max(pair.with_first, pair.with_second)).toBeLessThanOrEqual(pair.agencies)
          expect(pair.jaccard).toBeGreaterThan(0)
          expect(pair.jaccard).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 15 },
    )
  }, 120_000)
})

/** The rates are shares, and a part is never more than its whole. */
function checkProvince({ with_item, agencies_with_items, agencies, mean_lower, mean_upper }: ProvinceCountsRow): void {
  expect([with_item, agencies_with_items, agencies].toSorted((a, b) => a - b)).toEqual([
    with_item,
    agencies_with_items,
    agencies,
  ])
  expect(mean_lower === null).toBe(mean_upper === null)
  const bounds = [0, mean_lower ?? 0, mean_upper ?? 0, 1]
  expect(bounds.toSorted((a, b) => a - b)).toEqual(bounds)
}

describe('whatever provinces the notices name', () => {
  it('every notice is in one of them, or in none said', async () => {
    await fc.assert(
      fc.asyncProperty(notices, async (given) => {
        await load(given)
        const provinces = await engine.ask(provinceCounts([], '', 'secondment'))
        expect(sum(provinces.map((row) => row.notices))).toBe(given.length)
        provinces.forEach(checkProvince)
      }),
      { numRuns: 15 },
    )
  }, 120_000)
})
