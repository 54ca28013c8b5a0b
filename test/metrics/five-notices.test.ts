import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { completion } from '../../src/metrics/completion.ts'
import { findingPrevalence } from '../../src/metrics/finding-prevalence.ts'
import { noticeList } from '../../src/metrics/notice-list.ts'
import { overview } from '../../src/metrics/overview.ts'
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
})
