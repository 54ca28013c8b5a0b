import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { categoryByAgency } from '../../src/metrics/category-by-agency.ts'
import { categoryMix } from '../../src/metrics/category-mix.ts'
import { completion } from '../../src/metrics/completion.ts'
import type { CompletionRow } from '../../src/metrics/completion.ts'
import { findingByAgency } from '../../src/metrics/finding-by-agency.ts'
import { findingPrevalence } from '../../src/metrics/finding-prevalence.ts'
import { itemCount, itemList } from '../../src/metrics/item-list.ts'
import type { Query } from '../../src/metrics/metric.ts'
import { noticeList } from '../../src/metrics/notice-list.ts'
import { overview } from '../../src/metrics/overview.ts'
import { ITEM_FIELDS, NOTICE_FIELDS } from '../../src/metrics/selection.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { statusMix } from '../../src/metrics/status-mix.ts'
import { STATUSES } from '../../src/notice/tree.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'
import { SIX_NOTICES } from './invented-engine.ts'

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
})
afterAll(() => engine.close())

/** Every question that heeds a selection, asked by the panel `me`. */
const QUESTIONS: readonly ((selection: Selection) => Query<unknown>)[] = [
  overview,
  noticeList,
  completion,
  (selection) => statusMix(selection, 'me', { notices: 3 }),
  (selection) => categoryMix(selection, 'me', 'group'),
  (selection) => categoryByAgency(selection, 'me'),
  (selection) => findingPrevalence(selection, 'me'),
  (selection) => findingByAgency(selection, 'me'),
  (selection) => itemList(selection, { limit: 20, offset: 0, sort: 'agency' }, 'me'),
  (selection) => itemCount(selection, 'me'),
]

const value = fc.oneof(
  fc.constantFrom('', 'a', 'b', '河东省', '东市', 'city', '2022', 'problem', 'completed', 'item', 'B', 'B4', 'B1', 'X'),
  fc.constantFrom('secondment', '人员 借用', "'", '?', '%', '_', '\\', '"; --', '\u0000', '\uD800'),
  fc.string({ maxLength: 6 }),
)
const pick = fc.record({
  by: fc.constantFrom('map', 'list', 'search'),
  field: fc.constantFrom(...NOTICE_FIELDS, ...ITEM_FIELDS),
  values: fc.array(value, { maxLength: 3 }),
})
const picks = fc.array(pick, { maxLength: 4 })

const notices = fc.array(
  fc.record({
    agency: fc.constantFrom('甲局', '乙局', null),
    listing: fc.constantFrom('all' as const, 'completed_only' as const),
    items: fc.array(
      fc.record({
        status: fc.constantFrom(...STATUSES),
        unit: fc.constantFrom('problem' as const, 'task' as const),
        category: fc.constantFrom('A1', 'B', 'B4', 'B4.3', 'B10', 'X'),
        findings: fc.subarray(['secondment', 'official_vehicle']),
      }),
      { maxLength: 12 },
    ),
    declared: fc.array(
      fc.record({
        what: fc.constantFrom('completed', 'problems', 'tasks'),
        value: fc.integer({ min: 0, max: 9 }),
        unit: fc.constantFrom('problems', 'tasks', null),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 5 },
)

type Invented = typeof notices extends fc.Arbitrary<readonly (infer N)[]> ? N : never

const tablesOf = (given: readonly Invented[]) =>
  buildTables(
    given.map((notice, index) => invent({ notice_id: `n${index}`, ...notice })),
    INVENTED_CODEBOOK,
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
      { numRuns: 150 },
    )
  })
  it('never changes by what the panel itself has picked', () => {
    fc.assert(
      fc.property(picks, pick, fc.constantFrom(...QUESTIONS.slice(3)), (selection, own, question) => {
        const { sql, values } = question([...selection, { ...own, by: 'me' }])
        expect({ sql, values }).toEqual({ sql: question(selection).sql, values: question(selection).values })
      }),
    )
  })
})

function checkCompletion(row: CompletionRow): void {
  expect(sum(STATUSES.map((status) => row[status]))).toBe(row.listed_items)
  const { lower, upper, lenient_lower, lenient_upper, computable } = row.listed
  const rates = [lower, upper, lenient_lower, lenient_upper].filter((rate) => rate !== null)
  expect(rates).toHaveLength(computable ? 4 : 0)
  if (computable) {
    expect(inOrder([0, Number(lower), Number(upper), Number(lenient_upper), 1])).toBe(true)
    expect(inOrder([Number(lower), Number(lenient_lower), Number(lenient_upper)])).toBe(true)
  }
  const { rate, reason } = row.declared
  expect((rate === null) === (reason !== null)).toBe(true)
  expect(inOrder([0, rate ?? 0, 1])).toBe(true)
}

function inOrder(rates: readonly number[]): boolean {
  return rates.every((rate, index) => index === 0 || rate >= (rates[index - 1] ?? 0))
}

describe('whatever the notices say', () => {
  it('statuses add up to the items, rates stay within bounds, shares add up to one', async () => {
    await fc.assert(
      fc.asyncProperty(notices, async (given) => {
        await engine.load(tablesOf(given))
        const [all] = await engine.ask(overview([]))
        expect(sum((await engine.ask(statusMix([], ''))).map((row) => row.items))).toBe(all?.items)
        const mix = await engine.ask(categoryMix([], '', 'group'))
        expect(sum(mix.map((row) => row.items))).toBe(all?.items)
        if (mix.length > 0) expect(sum(mix.map((row) => row.mean_share))).toBeCloseTo(1, 9)
        const rows = await engine.ask(completion([]))
        expect(sum(rows.map((row) => row.listed_items + row.other_unit_items))).toBe(all?.items)
        for (const row of rows) checkCompletion(row)
        for (const row of await engine.ask(findingPrevalence([], ''))) {
          expect(row.with_item + row.mention_only).toBeLessThanOrEqual(row.agencies)
          expect(row.lower ?? 0).toBeLessThanOrEqual(row.upper ?? 1)
        }
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})
