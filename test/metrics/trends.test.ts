import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { periodsBetween } from '../../src/metrics/period.ts'
import { datesSaid, publicationLag } from '../../src/metrics/publication-lag.ts'
import type { Field, Pick } from '../../src/metrics/selection.ts'
import { wilson } from '../../src/metrics/statistics/wilson.ts'
import { trendCounts } from '../../src/metrics/trend-counts.ts'
import { trendFinding } from '../../src/metrics/trend-finding.ts'
import { trendCategory, trendStatus } from '../../src/metrics/trend-shares.ts'
import { openFiveNotices } from './five-engine.ts'
import { openSixNotices } from './invented-engine.ts'

let five: ColumnEngine
let six: ColumnEngine
beforeAll(async () => {
  five = await openFiveNotices()
  six = await openSixNotices()
})
afterAll(async () => {
  await five.close()
  await six.close()
})

const pick = (field: Field, ...values: readonly string[]): Pick => ({ by: 'other', field, values })

describe('the axis of time', () => {
  it('runs from the first to the last quarter, those without a notice among them', () => {
    expect(periodsBetween('quarter', ['2022Q3', '2021Q4'])).toEqual(['2021Q4', '2022Q1', '2022Q2', '2022Q3'])
    expect(periodsBetween('half', ['2021H2', '2022H2'])).toEqual(['2021H2', '2022H1', '2022H2'])
    expect(periodsBetween('year', ['2024', '2021'])).toEqual(['2021', '2022', '2023', '2024'])
  })
  it('is not stretched by a date that was misread', () => {
    expect(periodsBetween('quarter', ['1022Q1', '2022Q1'])).toEqual(['1022Q1', '2022Q1'])
  })
  it('has rounds in the order of their numbers, one without a number last', () => {
    expect(periodsBetween('round', ['第十轮', '巡察“回头看”', '第二轮', '第3轮'])).toEqual([
      '第二轮',
      '第3轮',
      '第十轮',
      '巡察“回头看”',
    ])
  })
  it('of nothing is empty', () => {
    expect(periodsBetween('half', [])).toEqual([])
  })
})

describe('notices and items over time', () => {
  it('are those of the five by half-year: Wuhan, then Nantong with Shenzhen, Dali in December, Jinan', async () => {
    // Feedback: Wuhan 2021-07-30 (23 problems), Nantong 2022-01-18 (25), Shenzhen 2022-06-23 (42 tasks), Dali 2022-12-08, Jinan 2023-08-23.
    const rows = await five.ask(trendCounts([], '', 'half'))
    expect(rows.map((row) => [row.period, row.notices, row.problems, row.tasks])).toEqual([
      ['2021H2', 1, 23, 0],
      ['2022H1', 2, 25, 42],
      ['2022H2', 1, 10, 0],
      ['2023H2', 1, 38, 0],
    ])
  })
  it('stand apart without a date, last', async () => {
    // f says no date of feedback and lists nothing.
    expect((await six.ask(trendCounts([], '', 'year'))).at(-1)).toEqual({
      period: null,
      notices: 1,
      notices_with_items: 0,
      agencies: 1,
      problems: 0,
      tasks: 0,
    })
  })
  it('place a date that stops at the month in its quarter', async () => {
    // b: 2022-08.
    const rows = await six.ask(trendCounts([pick('notice', 'b')], '', 'quarter'))
    expect(rows.map((row) => [row.period, row.tasks])).toEqual([['2022Q3', 4]])
  })
  it('go by what the round is called; four of the five name none', async () => {
    const rows = await five.ask(trendCounts([], '', 'round'))
    expect(rows.map((row) => [row.period, row.notices])).toEqual([
      ['第三轮', 1],
      [null, 4],
    ])
  })
})

describe('the shares of statuses over time', () => {
  it('are means of the shares within the notices, problems and tasks apart', async () => {
    // 2022: a has 3 problems (completed, ongoing, unstated: 1/3 each), b has 4 tasks (2 completed, 1 mostly, 1 staged).
    const rows = await six.ask(trendStatus([pick('feedback_year', '2022')], '', 'year'))
    expect(rows.map((row) => [row.unit, row.code, row.notices, row.of_notices, row.mean_share])).toEqual([
      ['problem', 'completed', 1, 1, 1 / 3],
      ['problem', 'ongoing', 1, 1, 1 / 3],
      ['problem', 'unstated', 1, 1, 1 / 3],
      ['task', 'completed', 1, 1, 0.5],
      ['task', 'mostly_completed', 1, 1, 0.25],
      ['task', 'staged', 1, 1, 0.25],
    ])
  })
  it('have no row for 2023, when only a list of completed items was published', async () => {
    const rows = await six.ask(trendStatus([], '', 'year'))
    expect(rows.filter((row) => row.period === '2023')).toEqual([])
    expect(rows.some((row) => row.period === '2024')).toBe(true)
  })
  it('are zero, not missing, in a year whose notices have none of a status that occurs elsewhere', async () => {
    // d (2021) has one problem, unstated.
    const row = (await six.ask(trendStatus([], '', 'year'))).find(
      ({ period, unit, code }) => period === '2021' && unit === 'problem' && code === 'ongoing',
    )
    expect(row).toMatchObject({ notices: 0, of_notices: 1, items: 0, of_items: 1, mean_share: 0 })
  })
  it('of Jinan are 34 of 38 completed and 4 of another status', async () => {
    const rows = (await five.ask(trendStatus([], '', 'year'))).filter(({ period }) => period === '2023')
    expect(rows.find(({ code }) => code === 'completed')).toMatchObject({
      items: 34,
      of_items: 38,
      mean_share: 34 / 38,
    })
    expect(rows.reduce((sum, { items }) => sum + items, 0)).toBe(38)
  })
})

describe('the shares of categories over time', () => {
  it('take the notice as one, however long: 2022 of a and b', async () => {
    // a: B B B; b (tasks): B B B X.
    const rows = await six.ask(trendCategory([pick('feedback_year', '2022')], '', 'year'))
    expect(rows.map((row) => [row.unit, row.code, row.items, row.of_items, row.mean_share])).toEqual([
      ['problem', 'B', 3, 3, 1],
      ['task', 'B', 3, 4, 0.75],
      ['task', 'X', 1, 4, 0.25],
    ])
  })
  it('include lists of completed items: what they are about is said all the same', async () => {
    const rows = await six.ask(trendCategory([pick('feedback_year', '2023')], '', 'year'))
    expect(rows.map((row) => [row.code, row.mean_share])).toEqual([
      ['A', 0.5],
      ['B', 0.5],
    ])
  })
})

describe('the prevalence of a finding over time', () => {
  it('counts each agency once a period: 借调 in 2021 and 2022, not in 2023 or 2024', async () => {
    // 2021: 戊局 1 of 1; 2022: 甲局 of 甲局 and 乙局; 2023: 丙局 lists none; 2024: 戊局 none.
    const rows = await six.ask(trendFinding([], '', 'year', 'secondment'))
    expect(rows.map((row) => [row.period, row.with_item, row.agencies])).toEqual([
      ['2021', 1, 1],
      ['2022', 1, 2],
      ['2023', 0, 1],
      ['2024', 0, 1],
    ])
    expect(rows[1]).toMatchObject({ lower: wilson(1, 2)?.lower, upper: wilson(1, 2)?.upper })
  })
  // None says its round: 甲局 and 戊局 name it, of 甲乙丙戊; 戊局 published twice and counts once, 己局 lists nothing.
  it('counts an agency that published twice in a period once: 借调 2 of 4', async () => {
    const rows = await six.ask(trendFinding([], '', 'round', 'secondment'))
    expect(rows.map((row) => [row.period, row.with_item, row.agencies])).toEqual([[null, 2, 4]])
    const [counts] = await six.ask(trendCounts([], '', 'round'))
    expect(counts).toMatchObject({ period: null, notices: 6, notices_with_items: 5, agencies: 5 })
  })
  it('keeps apart who names it only in measures: 公车 in 2024', async () => {
    const rows = await six.ask(trendFinding([], '', 'year', 'official_vehicle'))
    expect(rows.find(({ period }) => period === '2024')).toMatchObject({ with_item: 0, mention_only: 1, agencies: 1 })
  })
  it('over all periods of the five comes to 3 of 5 for 借调', async () => {
    const rows = await five.ask(trendFinding([], '', 'quarter', 'secondment'))
    const sum = (count: (row: (typeof rows)[number]) => number): number =>
      rows.reduce((all, row) => all + count(row), 0)
    expect([sum((row) => row.with_item), sum((row) => row.agencies)]).toEqual([3, 5])
  })
})

describe('the days from feedback to publication', () => {
  it('are 148, 292, 242 and 229 for Nantong, Shenzhen, Wuhan and Jinan; Dali names no day of publication', async () => {
    const rows = await five.ask(publicationLag([], ''))
    // Latest feedback first: Jinan 2023-08, Shenzhen 2022-06, Nantong 2022-01, Wuhan 2021-07.
    expect(rows.map((row) => [row.least_days, row.most_days])).toEqual([
      [229, 229],
      [292, 292],
      [148, 148],
      [242, 242],
    ])
    expect(await five.ask(datesSaid([], ''))).toEqual([{ notices: 5, both: 4, no_feedback: 0, no_published: 1 }])
  })
  it('are a range where a date stops at the month: from 31 or from 1 August to 1 December', async () => {
    const [row] = await six.ask(publicationLag([pick('notice', 'b')], ''))
    expect(row).toMatchObject({ feedback_date: '2022-08', least_days: 92, most_days: 122 })
  })
  it('are kept to the latest where there are too many', async () => {
    const rows = await five.ask(publicationLag([], '', { notices: 1 }))
    expect(rows.map((row) => row.feedback_date)).toEqual(['2023-08-23'])
  })
  it('are counted as silent where a date is missing', async () => {
    // a and b name both; c, d, e no publication; f neither.
    expect(await six.ask(datesSaid([], ''))).toEqual([{ notices: 6, both: 2, no_feedback: 1, no_published: 4 }])
  })
})
