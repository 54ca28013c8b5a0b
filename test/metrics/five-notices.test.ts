import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { categoryMix } from '../../src/metrics/category-mix.ts'
import { completion } from '../../src/metrics/completion.ts'
import { declaredAgainstListed } from '../../src/metrics/declared-against-listed.ts'
import { findingPrevalence } from '../../src/metrics/finding-prevalence.ts'
import { noticeList } from '../../src/metrics/notice-list.ts'
import { overview } from '../../src/metrics/overview.ts'
import { statusByGroup } from '../../src/metrics/status-by-group.ts'
import { statusMix } from '../../src/metrics/status-mix.ts'
import { statusTotals } from '../../src/metrics/status-totals.ts'
import { DIMENSIONS } from '../../src/metrics/dimension.ts'
import { openFiveNotices } from './five-engine.ts'

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openFiveNotices()
})
afterAll(() => engine.close())

async function completionIn(city: string) {
  return (await engine.ask(completion([]))).find((row) => row.city === city)
}

describe('the five notices', () => {
  it('list 138 items, the 42 of Shenzhen as tasks', async () => {
    const [row] = await engine.ask(overview([]))
    expect(row).toMatchObject({ notices: 5, agencies: 5, cities: 5, items: 138, problems: 96, tasks: 42 })
  })
  it('show Nantong as anything from 0 to 100 %: no status is stated', async () => {
    const row = await completionIn('南通市')
    expect(row?.unstated).toBe(row?.listed_items)
    expect(row?.listed).toMatchObject({ computable: true, lower: 0, upper: 1 })
  })
  it('show Dali as not computable: only completed items are listed', async () => {
    const row = (await engine.ask(completion([]))).find((one) => one.listed.reason === 'completed_only')
    expect(row).toMatchObject({
      listed_items: 10,
      completed: 10,
      listed: { computable: false, lower: null, upper: null },
    })
  })
  it('show Wuhan as 22 of 23 problems declared, and nothing stated at the items', async () => {
    expect(await completionIn('武汉市')).toMatchObject({
      listed: { lower: 0, upper: 1 },
      declared: { total: 23, completed: 22, unit: 'problems', rate: 22 / 23, reason: null },
    })
  })
  it('show Shenzhen as 36 of 42 tasks declared', async () => {
    expect(await completionIn('深圳市')).toMatchObject({
      unit: 'task',
      declared: { total: 42, completed: 36, unit: 'tasks', rate: 36 / 42, reason: null },
    })
  })
  it('show Jinan as 34 of 38 listed', async () => {
    expect(await completionIn('济南市')).toMatchObject({
      listed_items: 38,
      completed: 34,
      unstated: 0,
      listed: { lower: 34 / 38, upper: 34 / 38 },
    })
  })
  it('name 借调人员 in 3 of 5 agencies', async () => {
    const rows = await engine.ask(findingPrevalence([], 'findings'))
    expect(rows.find((row) => row.finding === 'secondment')).toMatchObject({ with_item: 3, agencies: 5 })
  })
  it('name 公车管理 in 2 of 5 agencies, and in one more only in the measures', async () => {
    const rows = await engine.ask(findingPrevalence([], 'findings'))
    const car = rows.find((row) => row.finding === 'official_vehicle')
    expect(car).toMatchObject({ name_zh: '公车管理', with_item: 2, mention_only: 1, agencies: 5 })
  })
  it('were published 148, 229, 292 and 242 days after the feedback; Dali does not say', async () => {
    const lags = (await engine.ask(noticeList([]))).map((row) => row.lag_days)
    expect(lags.filter((days) => days !== null).toSorted((a, b) => a - b)).toEqual([148, 229, 242, 292])
    expect(lags).toHaveLength(5)
  })
  // By hand from the notices: Jinan says it at each of 38 items, 34 done and 4 staged; Shenzhen's two headings say 36 done
  // and 6 staged; Dali's heading says its 10 are done; Wuhan gives totals only; Nantong says nothing.
  it('state their statuses where they do: at the item, by the heading, in totals, or nowhere', async () => {
    const said = (await engine.ask(statusMix([], ''))).map((row) => [
      row.agency?.slice(0, 2),
      row.unit,
      row.status,
      row.status_basis,
      row.items,
    ])
    expect(said.toSorted()).toEqual(
      [
        ['大荔', 'problem', 'completed', 'section', 10],
        ['济南', 'problem', 'completed', 'item', 34],
        ['济南', 'problem', 'staged', 'item', 4],
        ['南通', 'problem', 'unstated', 'none', 25],
        ['深圳', 'task', 'completed', 'section', 36],
        ['深圳', 'task', 'staged', 'section', 6],
        ['武汉', 'problem', 'unstated', 'summary', 23],
      ].toSorted(),
    )
    const cities = await engine.ask(statusByGroup([], '', DIMENSIONS.city))
    expect(cities.find((row) => row.group === '深圳市' && row.status === 'staged')?.items).toBe(6)
  })
  // 34 + 10 + 36 done, 4 + 6 staged, 25 + 23 unsaid: 138 in all.
  it('add up to 80 completed, 10 staged and 48 unstated items', async () => {
    const totals = new Map<string, number>()
    for (const row of await engine.ask(statusTotals([], ''))) {
      totals.set(row.status, (totals.get(row.status) ?? 0) + row.items)
    }
    expect(Object.fromEntries(totals)).toEqual({ completed: 80, staged: 10, unstated: 48 })
  })
  // A3 stands at 2 of Dali's 10 items, 10 of Jinan's 38, 6 of Nantong's 25, 3 of Shenzhen's 42 tasks, 4 of Wuhan's 23.
  it('give A3 22 problems and 3 tasks, and the mean of the five shares', async () => {
    const row = (await engine.ask(categoryMix([], '', 'group'))).find(({ category }) => category === 'A3')
    expect(row).toMatchObject({ problems: 22, tasks: 3, items: 25, notices: 5, of_notices: 5 })
    expect(row?.mean_share).toBeCloseTo((2 / 10 + 10 / 38 + 6 / 25 + 3 / 42 + 4 / 23) / 5, 12)
  })
  // Nantong says 8 aspects and lists 7 (七 is missing); Wuhan says 22 done and 1 under way, but at no item.
  it('differ from what they declare in the aspects of Nantong alone', async () => {
    const rows = await engine.ask(declaredAgainstListed([], { oddOnly: false, limit: 50, offset: 0 }))
    const differing = rows.filter(({ verdict }) => verdict === 'differs')
    expect(differing.map(({ agency, what, declared, listed }) => [agency, what, declared, listed])).toEqual([
      ['南通市市政和园林局', 'aspects', 8, 7],
    ])
    const [done] = rows.filter((row) => row.agency?.startsWith('武汉') && row.what === 'completed')
    expect(done).toMatchObject({ declared: 22, listed: 0, verdict: 'unstated' })
    const shenzhen = rows.filter((row) => row.agency?.startsWith('深圳'))
    expect(shenzhen.map((row) => [row.what, row.declared, row.listed, row.verdict])).toEqual([
      ['tasks', 42, 42, 'agrees'],
      ['completed', 36, 36, 'agrees'],
      ['staged', 6, 6, 'agrees'],
    ])
  })
})
