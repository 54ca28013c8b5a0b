import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { categoryByAgency } from '../../src/metrics/category-by-agency.ts'
import { categoryMix } from '../../src/metrics/category-mix.ts'
import { completion } from '../../src/metrics/completion.ts'
import { findingByAgency } from '../../src/metrics/finding-by-agency.ts'
import { findingPrevalence } from '../../src/metrics/finding-prevalence.ts'
import { firstView } from '../../src/metrics/first-view.ts'
import { noticeList } from '../../src/metrics/notice-list.ts'
import { overview } from '../../src/metrics/overview.ts'
import type { Field, Pick, Selection } from '../../src/metrics/selection.ts'
import { statusMix } from '../../src/metrics/status-mix.ts'
import { openSixNotices } from './invented-engine.ts'

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openSixNotices()
})
afterAll(() => engine.close())

const pick = (field: Field, ...values: readonly string[]): Pick => ({ by: 'other', field, values })

describe('the overview', () => {
  it('counts six notices of five agencies in two provinces, and three cities of which two share a name', async () => {
    // 东市 lies in 河东 and in 河西: two cities; with 西市 and 南市 four.
    expect(await engine.ask(overview([]))).toEqual([
      {
        notices: 6,
        agencies: 5,
        provinces: 2,
        cities: 4,
        notices_with_items: 5,
        agencies_with_items: 4,
        items: 12, // 3 + 4 + 2 + 1 + 2
        problems: 8,
        tasks: 4,
        stated_items: 9, // all but a3, d1, e2
        first_feedback: '2021-05-05',
        last_feedback: '2024-05-05',
      },
    ])
  })
  it('keeps notices and narrows items when items are picked', async () => {
    const [row] = await engine.ask(overview([pick('finding', 'secondment')]))
    expect(row).toMatchObject({ notices: 6, agencies: 5, notices_with_items: 2, agencies_with_items: 2, items: 3 })
  })
  it('of a city that no notice names is zero, not an error', async () => {
    const [row] = await engine.ask(overview([pick('city', '无此市')]))
    expect(row).toMatchObject({ notices: 0, items: 0, first_feedback: null })
  })
})

describe('the status mix', () => {
  it('counts each status with its basis, in notice order', async () => {
    expect(await engine.ask(statusMix([pick('notice', 'b')], 'status'))).toEqual([
      row('completed', 'item', 1),
      row('completed', 'section', 1),
      row('mostly_completed', 'item', 1),
      row('staged', 'item', 1),
    ])
    function row(status: string, status_basis: string, items: number): object {
      return { notice_id: 'b', agency: '乙局', unit: 'task', status, status_basis, items }
    }
  })
  it('can be kept to the notices with most items', async () => {
    const rows = await engine.ask(statusMix([], 'status', { notices: 2 }))
    expect([...new Set(rows.map((row) => row.notice_id))]).toEqual(['a', 'b'])
  })
})

describe('completion', () => {
  const of = async (notice: string) => (await engine.ask(completion([pick('notice', notice)])))[0]

  it('is a range where the notice is partly silent: 1 of 3 completed, 1 unstated', async () => {
    expect(await of('a')).toMatchObject({
      listed_items: 3,
      completed: 1,
      ongoing: 1,
      unstated: 1,
      listed: {
        computable: true,
        reason: null,
        lower: 1 / 3,
        upper: 2 / 3,
        lenient_lower: 1 / 3,
        lenient_upper: 2 / 3,
      },
    })
  })
  it('counts mostly completed in the lenient rate only, and staged in neither', async () => {
    expect((await of('b'))?.listed).toMatchObject({ lower: 0.5, upper: 0.5, lenient_lower: 0.75, lenient_upper: 0.75 })
  })
  it('is not computable where only completed items are listed', async () => {
    expect((await of('c'))?.listed).toEqual({
      computable: false,
      reason: 'completed_only',
      lower: null,
      upper: null,
      lenient_lower: null,
      lenient_upper: null,
    })
  })
  it('is not computable where nothing is listed', async () => {
    expect(await of('f')).toMatchObject({
      unit: null,
      listed_items: 0,
      listed: { computable: false, reason: 'no_items' },
    })
  })
  it('is [0, 1] where no status is stated', async () => {
    expect((await of('d'))?.listed).toMatchObject({ computable: true, lower: 0, upper: 1 })
  })
  it.each([
    ['a', { total: 25, completed: null, unit: 'problems', rate: null, reason: 'not_declared' }],
    ['b', { total: 42, completed: 36, unit: 'tasks', rate: 36 / 42, reason: null }],
    ['c', { total: null, completed: null, unit: null, rate: null, reason: 'not_declared' }],
    ['d', { total: 23, completed: 22, unit: 'problems', rate: 22 / 23, reason: null }],
    ['e', { total: null, completed: null, unit: null, rate: null, reason: 'unit_differs' }],
    ['f', { total: null, completed: null, unit: null, rate: null, reason: 'contradictory' }],
  ])('as notice %s declares it is %o', async (notice, declared) => {
    expect((await of(notice))?.declared).toEqual(declared)
  })
  it('is not touched by picks on items', async () => {
    expect(await engine.ask(completion([pick('status', 'completed'), pick('category', 'B4')]))).toEqual(
      await engine.ask(completion([])),
    )
  })
})

describe('the category mix', () => {
  it('averages the share within each notice at the second level', async () => {
    // B4: a 2 of 3, b 1 of 4, c 1 of 2, d 1 of 1, e 0 of 2
    const rows = await engine.ask(categoryMix([], 'category', 'group'))
    expect(rows[0]).toMatchObject({
      category: 'B4',
      name_zh: '作风',
      items: 5,
      problems: 4,
      tasks: 1,
      notices: 4,
      of_notices: 5,
    })
    expect(rows[0]?.mean_share).toBeCloseTo((2 / 3 + 1 / 4 + 1 / 2 + 1) / 5, 12)
    expect(rows.map((row) => [row.category, row.items])).toEqual([
      ['B4', 5],
      ['B1', 3],
      ['X', 2],
      ['A1', 1],
      ['B10', 1],
    ])
  })
  it('keeps B4 and B4.3 apart as leaves and puts all under B as a section', async () => {
    const leaves = await engine.ask(categoryMix([], 'category', 'leaf'))
    expect(leaves.find((row) => row.category === 'B4')).toMatchObject({ items: 1, parent: 'B' })
    expect(leaves.find((row) => row.category === 'B4.3')).toMatchObject({ items: 3, parent: 'B4' })
    const sections = await engine.ask(categoryMix([], 'category', 'section'))
    expect(sections.map((row) => [row.category, row.items])).toEqual([
      ['B', 9],
      ['X', 2],
      ['A', 1],
    ])
  })
})

describe('categories by agency', () => {
  it('share out the items of one notice and unit', async () => {
    expect(await engine.ask(categoryByAgency([pick('notice', 'a')], 'heatmap'))).toEqual([
      { notice_id: 'a', agency: '甲局', unit: 'problem', category: 'B1', items: 1, of_items: 3, share: 1 / 3 },
      { notice_id: 'a', agency: '甲局', unit: 'problem', category: 'B4', items: 2, of_items: 3, share: 2 / 3 },
    ])
  })
})

describe('the prevalence of findings', () => {
  it('counts each agency once, cross-references once, and mentions apart', async () => {
    // 借调: 甲 (a1; a3 is 同1) and 戊 (d1): 2 of the 4 that list items. 公车: 乙; 戊 names it only in measures.
    const rows = await engine.ask(findingPrevalence([], 'findings'))
    expect(rows).toMatchObject([
      { finding: 'secondment', name_zh: '借调人员', with_item: 2, mention_only: 0, agencies: 4, items: 2 },
      { finding: 'official_vehicle', name_zh: '公车管理', with_item: 1, mention_only: 1, agencies: 4, items: 1 },
    ])
    // Wilson 95 % of 2/4
    expect(rows[0]?.lower).toBeCloseTo(0.15004, 5)
    expect(rows[0]?.upper).toBeCloseTo(0.84996, 5)
  })
  it('keeps its denominator when items are picked, except by unit', async () => {
    const completed = await engine.ask(findingPrevalence([pick('status', 'completed')], 'findings'))
    expect(completed).toMatchObject([{ finding: 'secondment', with_item: 1, agencies: 4, items: 1 }])
    const tasks = await engine.ask(findingPrevalence([pick('unit', 'task')], 'findings'))
    expect(tasks).toMatchObject([{ finding: 'official_vehicle', with_item: 1, agencies: 1 }])
  })
  it('is the same from items as from the table made at load time', async () => {
    // Every status: a pick on items that leaves everything.
    const every = pick('status', 'completed', 'mostly_completed', 'staged', 'ongoing', 'not_completed', 'unstated')
    expect(await engine.ask(findingPrevalence([every], 'f'))).toEqual(await engine.ask(findingPrevalence([], 'f')))
    expect(await engine.ask(findingByAgency([every]))).toEqual(await engine.ask(findingByAgency([])))
  })
  it('is told apart by notice', async () => {
    expect(await engine.ask(findingByAgency([]))).toEqual([
      { notice_id: 'a', agency: '甲局', finding: 'secondment', items: 1, mentions: 0 },
      { notice_id: 'b', agency: '乙局', finding: 'official_vehicle', items: 1, mentions: 0 },
      { notice_id: 'd', agency: '戊局', finding: 'secondment', items: 1, mentions: 0 },
      { notice_id: 'e', agency: '戊局', finding: 'official_vehicle', items: 0, mentions: 1 },
    ])
  })
})

describe('the list of notices', () => {
  it('says what each notice says, and null where it does not', async () => {
    const rows = await engine.ask(noticeList([]))
    expect(rows.map((row) => [row.notice_id, row.items, row.stated_items, row.lag_days, row.feedback_year])).toEqual([
      ['a', 3, 2, 148, 2022],
      ['b', 4, 4, null, 2022],
      ['c', 2, 2, null, 2023],
      ['d', 1, 0, null, 2021],
      ['e', 2, 1, null, 2024],
      ['f', 0, 0, null, null],
    ])
    expect(await engine.ask(noticeList([], { notices: 2 }))).toEqual(rows.slice(0, 2))
  })
})

describe('picks', () => {
  const noticesOf = async (selection: Selection) =>
    (await engine.ask(noticeList(selection))).map((row) => row.notice_id)
  it.each([
    [[pick('province', '河东省')], ['a', 'b']],
    [
      [pick('province', '河东省', '河西省'), pick('city', '东市')],
      ['a', 'c'],
    ],
    [[pick('feedback_year', '2022')], ['a', 'b']],
    [[pick('feedback_year', '2022', '')], ['a', 'b', 'f']],
    [[pick('level', '')], ['d', 'e', 'f']],
    [[pick('province', '')], ['f']],
    [[pick('city')], ['a', 'b', 'c', 'd', 'e', 'f']],
    [[pick('city', "东市' OR TRUE --")], []],
    [[pick('feedback_year', 'abc')], []],
  ])('%j leave the notices %j', async (selection, notices) => {
    expect(await noticesOf(selection)).toEqual(notices)
  })
})

describe('the first view', () => {
  it('is what the engine answers with nothing picked, and plain JSON', async () => {
    const rows = await firstView(engine)
    expect(rows.completion).toHaveLength(6)
    expect(rows.categoryMix).toEqual(await engine.ask(categoryMix([], 'any', 'group')))
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  })
})
