import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { declaredResults, declaredSums } from '../../src/metrics/declared-results.ts'
import { itemCount } from '../../src/metrics/item-list.ts'
import { measureMix } from '../../src/metrics/measure-mix.ts'
import { provinceCounts } from '../../src/metrics/province-counts.ts'
import { PROVINCE_TILES } from '../../src/metrics/province-tiles.ts'
import type { Field, Pick } from '../../src/metrics/selection.ts'
import type { Bound } from '../../src/notice/tree.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'
import { openFiveNotices } from './five-engine.ts'
import { openSixNotices } from './invented-engine.ts'

let five: ColumnEngine
let six: ColumnEngine
let own: Engine
beforeAll(async () => {
  five = await openFiveNotices()
  six = await openSixNotices()
  own = await openNodeEngine()
})
afterAll(async () => {
  await five.close()
  await six.close()
  await own.close()
})

const pick = (field: Field, ...values: readonly string[]): Pick => ({ by: 'other', field, values })

describe('the tile grid', () => {
  it('has a place of its own for each of the 34 province-level units', () => {
    const regions = JSON.parse(readFileSync('data/regions/regions.json', 'utf8')) as {
      readonly provinces: readonly (readonly [string, string])[]
    }
    expect(PROVINCE_TILES.map(({ province }) => province)).toEqual(regions.provinces.map(([, name]) => name))
    expect(new Set(PROVINCE_TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(34)
  })
})

describe('the provinces', () => {
  it('count agencies, the finding asked for, and the bounds of what is completed', async () => {
    // 河东: a 1 of 3 completed and 1 unstated [1/3, 2/3], b 2 of 4 [1/2, 1/2]: means 5/12 and 7/12.
    // 河西: c lists completed items only; d 0 of 1, unstated [0, 1]; e 0 of 2, one unstated [0, 1/2]: means 0 and 3/4.
    // f names no province and lists nothing.
    expect(await six.ask(provinceCounts([], '', 'secondment'))).toEqual([
      province('河东省', [2, 2, 2, 1, 2], 5 / 12, 7 / 12),
      province('河西省', [3, 2, 2, 1, 2], 0, 3 / 4),
      province(null, [1, 1, 0, 0, 0], null, null),
    ])
    function province(name: string | null, counts: readonly number[], lower: number | null, upper: number | null) {
      const [notices, agencies, agencies_with_items, with_item, rated_notices] = counts
      const near = (share: number | null): unknown => (share === null ? null : (expect.closeTo(share, 12) as unknown))
      return {
        province: name,
        notices,
        agencies,
        agencies_with_items,
        with_item,
        rated_notices,
        mean_lower: near(lower),
        mean_upper: near(upper),
      }
    }
  })
  it('of the five are five, one agency each; 陕西 has no rate, for Dali lists completed items only', async () => {
    const rows = await five.ask(provinceCounts([], '', 'secondment'))
    expect(rows.map((row) => row.agencies)).toEqual([1, 1, 1, 1, 1])
    expect(rows.reduce((sum, row) => sum + row.with_item, 0)).toBe(3)
    const bounds = Object.fromEntries(rows.map((row) => [row.province, [row.mean_lower, row.mean_upper]]))
    expect(bounds).toMatchObject({
      陕西省: [null, null],
      江苏省: [0, 1],
      湖北省: [0, 1],
      山东省: [34 / 38, 34 / 38],
    })
  })
})

describe('the measures', () => {
  it('of the five are as many as their kinds together, and the mean shares add up to one', async () => {
    const rows = await five.ask(measureMix([], ''))
    const counted = rows.reduce((sum, row) => sum + row.measures, 0)
    // 313 measures in the five notices.
    expect(counted).toBe(313)
    expect(rows[0]?.kind).toBe('rule_making')
    expect(rows.reduce((sum, row) => sum + row.mean_share, 0)).toBeCloseTo(1, 9)
    expect(new Set(rows.map((row) => row.of_notices))).toEqual(new Set([5]))
  })
  it('of a kind stand behind items that have one', async () => {
    const [row] = await five.ask(measureMix([pick('measure', 'recovery')], ''))
    const [items] = await five.ask(itemCount([pick('measure', 'recovery')]))
    expect(row).toBeDefined()
    // Three measures of recovery in all, so at most three items.
    expect(items?.items).toBeGreaterThan(0)
    expect(items?.items).toBeLessThanOrEqual(3)
  })
  it('of nothing picked are none, not an error', async () => {
    expect(await six.ask(measureMix([], ''))).toEqual([])
  })
})

describe('the declared results', () => {
  it('of Shenzhen are at least 90 rules; of Wuhan 7 revised and money of two spans of time', async () => {
    const rows = await five.ask(declaredResults([], '', 40))
    expect(rows.map((row) => [row.what, row.value, row.bound]).sort()).toEqual([
      ['recovered_yuan_during', 23000, 'exact'],
      ['recovered_yuan_since', 274930, 'exact'],
      ['rules_made', 90, 'at_least'],
      ['rules_revised', 7, 'exact'],
    ])
  })
  it('are added within one scope only', async () => {
    const sums = await five.ask(declaredSums([], ''))
    expect(sums.filter(({ what }) => what.startsWith('recovered'))).toEqual([
      { what: 'recovered_yuan_during', facts: 1, notices: 1, of_notices: 1, sum: 23000, bound: 'exact' },
      { what: 'recovered_yuan_since', facts: 1, notices: 1, of_notices: 1, sum: 274930, bound: 'exact' },
    ])
    expect(
      sums.filter(({ what }) => what.startsWith('rules')).map(({ what, of_notices }) => [what, of_notices]),
    ).toEqual([
      ['rules_made', 2],
      ['rules_revised', 2],
    ])
  })

  // Two notices declare rules made, one of them money too.
  async function declaring(first: Bound, second: Bound): Promise<Engine> {
    const rules = (value: number, bound: Bound) => ({ what: 'rules_made' as const, value, bound })
    const notices = [
      invent({ notice_id: 'a', declared: [rules(90, first), { what: 'recovered_yuan', value: 7 }] }),
      invent({ notice_id: 'b', declared: [rules(5, second)] }),
    ]
    await own.load(buildTables(notices, INVENTED_CODEBOOK))
    return own
  }
  it.each([
    ['exact numbers make an exact sum', ['exact', 'exact'], 'exact'],
    ['at least 90 and 5 are at least 95', ['at_least', 'exact'], 'at_least'],
    ['at least and at most are only about so much', ['at_least', 'at_most'], 'about'],
    ['about stays about', ['about', 'exact'], 'about'],
  ] as const)('%s', async (_, [first, second], bound) => {
    const engine = await declaring(first, second)
    const sums = await engine.ask(declaredSums([], ''))
    const [most] = await engine.ask(declaredResults([], '', 1))
    expect(sums).toEqual([
      { what: 'recovered_yuan', facts: 1, notices: 1, of_notices: 1, sum: 7, bound: 'exact' },
      { what: 'rules_made', facts: 2, notices: 2, of_notices: 2, sum: 95, bound },
    ])
    expect(most).toMatchObject({ what: 'recovered_yuan', notice_id: 'a' })
  })
  it('are the first of either kind, where only so many are asked for', async () => {
    const engine = await declaring('exact', 'exact')
    const rows = await engine.ask(declaredResults([], '', 1))
    expect(rows.map(({ what, value }) => [what, value])).toEqual([
      ['recovered_yuan', 7],
      ['rules_made', 90],
    ])
  })
})
