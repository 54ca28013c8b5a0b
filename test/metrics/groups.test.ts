import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { categoryByGroup } from '../../src/metrics/category-by-group.ts'
import { completionByGroup } from '../../src/metrics/completion-by-group.ts'
import { countsBySize } from '../../src/metrics/counts-by-size.ts'
import { declaredByGroup } from '../../src/metrics/declared-by-group.ts'
import { DIMENSIONS } from '../../src/metrics/dimension.ts'
import { findingByGroup, findingItemsByGroup } from '../../src/metrics/finding-by-group.ts'
import { categoryFunnel, completionFunnel } from '../../src/metrics/funnel-groups.ts'
import { groupList, groupSearch } from '../../src/metrics/group-list.ts'
import { rarefiedGroups, rarefiedKindsOf } from '../../src/metrics/rarefied-groups.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { statusByGroup } from '../../src/metrics/status-by-group.ts'
import { openSixNotices } from './invented-engine.ts'

// 河东省: a (3 problems), b (4 tasks). 河西省: c (2 problems, completed ones only), d and e of one agency (1 and 2
// problems). f names no province and lists nothing.
let engine: ColumnEngine
beforeAll(async () => {
  engine = await openSixNotices()
})
afterAll(() => engine.close())

const { province, city, year } = DIMENSIONS
const problems: Selection = [{ by: 'list', field: 'unit', values: ['problem'] }]

describe('the groups to choose from', () => {
  const plain = { agency: null, namesakes: 1, of_groups: 3, of_listed: 2, of_problems: 8, of_tasks: 4 }
  it('stand with what they hold, most items first; two notices of one agency are one agency', async () => {
    expect(await engine.ask(groupList([], '', province))).toEqual([
      { group: '河东省', ...plain, region: null, notices: 2, agencies: 2, items: 7, problems: 3, tasks: 4 },
      { group: '河西省', ...plain, region: '990100', notices: 3, agencies: 2, items: 5, problems: 5, tasks: 0 },
      { group: '', ...plain, region: null, notices: 1, agencies: 1, items: 0, problems: 0, tasks: 0 },
    ])
  })
  it('may be the largest alone and those that are named, and still say how many there are', async () => {
    const part = { most: 1, also: ['南市', 'nowhere'] }
    // 东市 has a (3 problems) and c (2), 西市 b (4 tasks), 南市 d and e (1 and 2 problems), f says no city. The largest is
    // 东市; 东市 and 南市 have most problems; 西市 has most tasks, and the next, without any, most items: 东市.
    const rows = await engine.ask(groupList([], '', city, part))
    expect(rows.map((row) => [row.group, row.items])).toEqual([
      ['东市', 5],
      ['西市', 4],
      ['南市', 3],
    ])
    for (const row of rows) expect(row).toMatchObject({ of_groups: 4, of_listed: 3, of_problems: 8, of_tasks: 4 })
  })
  it('that are agencies say their names, and how many are called so', async () => {
    const rows = await engine.ask(groupList([], '', DIMENSIONS.agency))
    expect(rows.map(({ agency, namesakes }) => [agency, namesakes])).toEqual(
      expect.arrayContaining([
        ['甲局', 1],
        ['己局', 1],
      ]),
    )
    expect(rows).toHaveLength(5)
  })
  it('are found by their names, in the order that is asked for', async () => {
    const find = async (named: string, sort: 'name' | 'size' | 'region', limit = 10) =>
      (await engine.ask(groupSearch([], '', DIMENSIONS.agency, { named, sort, limit }))).map(({ agency }) => agency)
    // 丙 bing, 己 ji, 甲 jia, 戊 wu, 乙 yi.
    expect(await find('局', 'name')).toEqual(['丙局', '己局', '甲局', '戊局', '乙局'])
    expect(await find('局', 'size', 2)).toEqual(['乙局', '甲局'])
    expect((await find('局', 'region'))[0]).toBe('戊局')
    expect(await find('戊', 'name')).toEqual(['戊局'])
    expect(await find("%_'", 'name')).toEqual([])
    const [row] = await engine.ask(groupSearch([], '', city, { named: '市', sort: 'name', limit: 1 }))
    expect(row).toMatchObject({ of_groups: 3, of_listed: 3 })
  })
  it('stay when a pick on items leaves them none', async () => {
    const tasks: Selection = [{ by: 'list', field: 'unit', values: ['task'] }]
    const rows = await engine.ask(groupList(tasks, '', province))
    expect(rows.map((row) => [row.group, row.items])).toEqual([
      ['河东省', 4],
      ['', 0],
      ['河西省', 0],
    ])
  })
})

describe('categories by group', () => {
  // 河西省 has c (B4, A1), d (B4), e (B1, X): B4 is 2 of 5 items, and on average (1/2 + 1/1 + 0/2) / 3 = 1/2 of a
  // notice; A1, B1 and X each 1 of 5 and 1/2 / 3 = 1/6.
  it('count items, and take the mean of the shares within each notice', async () => {
    const rows = await engine.ask(categoryByGroup([], '', province))
    const west = rows.filter((row) => row.group === '河西省')
    expect(west.map((row) => [row.category, row.items, row.of_items, row.of_notices])).toEqual([
      ['A1', 1, 5, 3],
      ['B1', 1, 5, 3],
      ['B4', 2, 5, 3],
      ['X', 1, 5, 3],
    ])
    const shares = [1 / 6, 1 / 6, 1 / 2, 1 / 6]
    west.forEach((row, index) => expect(row.mean_share).toBeCloseTo(shares[index] ?? NaN, 12))
  })
  it('keep problems and tasks apart within a group', async () => {
    const rows = await engine.ask(categoryByGroup([], '', province))
    expect(
      rows.filter((row) => row.group === '河东省').map((row) => [row.unit, row.category, row.items, row.of_items]),
    ).toEqual([
      ['problem', 'B1', 1, 3],
      ['problem', 'B4', 2, 3],
      ['task', 'B1', 1, 4],
      ['task', 'B4', 1, 4],
      ['task', 'B10', 1, 4],
      ['task', 'X', 1, 4],
    ])
  })
  it('of the largest groups only, where there is a limit', async () => {
    const rows = await engine.ask(categoryByGroup([], '', province, { groups: 1 }))
    expect(new Set(rows.map((row) => row.group))).toEqual(new Set(['河东省']))
  })
})

describe('statuses by group', () => {
  it('add up over the notices of the group, with their basis', async () => {
    const rows = await engine.ask(statusByGroup([], '', province))
    expect(
      rows.filter((row) => row.group === '河西省').map((row) => [row.status, row.status_basis, row.items]),
    ).toEqual([
      ['completed', 'item', 2],
      ['not_completed', 'item', 1],
      ['unstated', 'none', 2],
    ])
  })
})

describe('listed completion by group', () => {
  // 河东省: a has 1 of 3 problems done and 1 unsaid: [1/3, 2/3]; b has 2 of 4 tasks done, all said.
  // 河西省: c lists only completed ones and is left out; d 0 of 1, e 0 of 2, with 2 unsaid: [0/3, 2/3].
  it('adds up the notices in their unit, with bounds for silence', async () => {
    const rows = await engine.ask(completionByGroup([], province))
    expect(rows).toEqual([
      {
        ...{ group: '河东省', unit: 'problem', notices: 1, completed_only: 0, items: 3, completed: 1 },
        ...{ mostly_completed: 0, unstated: 1, stated_items: 0, stated_completed: 0, lower: 1 / 3, upper: 2 / 3 },
      },
      {
        ...{ group: '河东省', unit: 'task', notices: 1, completed_only: 0, items: 4, completed: 2 },
        ...{ mostly_completed: 1, unstated: 0, stated_items: 4, stated_completed: 2, lower: 0.5, upper: 0.5 },
      },
      {
        ...{ group: '河西省', unit: 'problem', notices: 3, completed_only: 1, items: 3, completed: 0 },
        ...{ mostly_completed: 0, unstated: 2, stated_items: 0, stated_completed: 0, lower: 0, upper: 2 / 3 },
      },
    ])
  })
  it('is not computable where every notice lists only completed items', async () => {
    const rows = await engine.ask(completionByGroup([], year))
    expect(rows.find((row) => row.group === '2023')).toMatchObject({
      completed_only: 1,
      items: 0,
      lower: null,
      upper: null,
    })
  })
})

describe('what a funnel takes', () => {
  // As in listed completion: 河东省 1 of 3 with 1 unsaid, 河西省 0 of 3 with 2 unsaid; no notice of problems says all.
  it('are the groups with items in the unit asked for, silence apart, and what all of them come to', async () => {
    const all = { of_groups: 2, of_items: 6, of_stated_k: 0, of_stated_n: 0, unit: 'problem', category: null }
    const rows = await engine.ask(completionFunnel([], province, { unit: 'problem', most: 10 }))
    expect(rows).toEqual([
      { group: '河东省', k: 1, silent: 1, n: 3, stated_k: 0, stated_n: 0, ...all },
      { group: '河西省', k: 0, silent: 2, n: 3, stated_k: 0, stated_n: 0, ...all },
    ])
    expect(await engine.ask(completionFunnel([], province, { unit: 'problem', most: 1 }))).toEqual(rows.slice(0, 1))
    const [tasks] = await engine.ask(completionFunnel([], province, { unit: 'task', most: 10 }))
    expect(tasks).toMatchObject({ group: '河东省', k: 2, n: 4, of_groups: 1, of_stated_k: 2, of_stated_n: 4 })
  })
  // B4: of the 3 problems in 河东省 two (B4.3, B4.5), of the 5 in 河西省 two (c and d).
  it('are for a category its items among those of the unit; a group without it has 0 of them', async () => {
    const ask = (category: string) =>
      engine.ask(categoryFunnel([], '', province, category, { unit: 'problem', most: 10 }))
    expect((await ask('B4')).map(({ group, k, n }) => [group, k, n])).toEqual([
      ['河西省', 2, 5],
      ['河东省', 2, 3],
    ])
    expect((await ask('A1')).map(({ group, k, n, of_stated_k }) => [group, k, n, of_stated_k])).toEqual([
      ['河西省', 1, 5, 1],
      ['河东省', 0, 3, 1],
    ])
  })
})

describe('declared completion by group', () => {
  // b declares 36 of 42 tasks, d 22 of 23 problems (and 70 of 80 measures, which is not what it lists); e counts two
  // different units and f declares more done than there is.
  it('takes only what can be computed for the notice, each unit apart', async () => {
    expect(await engine.ask(declaredByGroup([], province))).toEqual([
      { group: '河东省', unit: 'tasks', notices: 1, total: 42, completed: 36, rate: 36 / 42 },
      { group: '河西省', unit: 'problems', notices: 1, total: 23, completed: 22, rate: 22 / 23 },
    ])
  })
})

describe('findings by group', () => {
  // 河东省 has two agencies (甲局 with 借调, 乙局 with 公车), 河西省 two (戊局 with 借调; 公车 only in its measures).
  it('count agencies once; every finding has its k of n in every group', async () => {
    expect(await engine.ask(findingByGroup([], '', province))).toEqual([
      { group: '河东省', unit: null, finding: 'secondment', k: 1, n: 2 },
      { group: '河西省', unit: null, finding: 'secondment', k: 1, n: 2 },
      { group: '河东省', unit: null, finding: 'official_vehicle', k: 1, n: 2 },
      { group: '河西省', unit: null, finding: 'official_vehicle', k: 0, n: 2 },
    ])
  })
  it('keep the denominator when a pick on items narrows what is found', async () => {
    const done: Selection = [{ by: 'list', field: 'status', values: ['completed'] }]
    expect(await engine.ask(findingByGroup(done, '', province))).toEqual([
      { group: '河东省', unit: null, finding: 'secondment', k: 1, n: 2 },
      { group: '河西省', unit: null, finding: 'secondment', k: 0, n: 2 },
    ])
  })
  // a lists three problems, the third only 同1: two matters, one of them 借调. b lists four tasks, one of them 公车.
  // 河西省 lists five problems, one of them 借调.
  it('count items once where one refers to another, problems and tasks apart', async () => {
    expect(await engine.ask(findingItemsByGroup([], '', province))).toEqual([
      { group: '河东省', unit: 'problem', finding: 'secondment', k: 1, n: 2 },
      { group: '河东省', unit: 'task', finding: 'secondment', k: 0, n: 4 },
      { group: '河西省', unit: 'problem', finding: 'secondment', k: 1, n: 5 },
      { group: '河东省', unit: 'problem', finding: 'official_vehicle', k: 0, n: 2 },
      { group: '河东省', unit: 'task', finding: 'official_vehicle', k: 1, n: 4 },
      { group: '河西省', unit: 'problem', finding: 'official_vehicle', k: 0, n: 5 },
    ])
  })
})

describe('notices of unequal length', () => {
  it('are counted by length and by how often they have each category', async () => {
    const rows = await engine.ask(countsBySize(problems, '', province, 'category'))
    expect(rows.map((row) => [row.group, row.key, row.of_items, row.items, row.notices])).toEqual([
      ['河东省', '', 3, 0, 1],
      ['河东省', 'B1', 3, 1, 1],
      ['河东省', 'B4', 3, 2, 1],
      ['河西省', '', 1, 0, 1],
      ['河西省', '', 2, 0, 2],
      ['河西省', 'A1', 2, 1, 1],
      ['河西省', 'B1', 2, 1, 1],
      ['河西省', 'B4', 1, 1, 1],
      ['河西省', 'B4', 2, 1, 1],
      ['河西省', 'X', 2, 1, 1],
    ])
  })
  // Two items drawn. a: B4 for certain (only one item is not B4), B1 with 1 − C(2,2)/C(3,2) = 2/3, so 5/3 kinds.
  // 河西省: d is too short; both items of c and of e are drawn: A1, B1, B4 and X in one of the two each, 2 kinds.
  it('are compared as if each had two items', async () => {
    const rows = rarefiedGroups(await engine.ask(countsBySize(problems, '', province, 'category')), 2)
    const chances = rows.map((row) => [row.group, row.key, row.having, Math.round(Number(row.chance) * 1e9) / 1e9])
    expect(chances).toEqual([
      ['河东省', 'A1', 0, 0],
      ['河东省', 'B1', 1, 0.666666667],
      ['河东省', 'B4', 1, 1],
      ['河东省', 'X', 0, 0],
      ['河西省', 'A1', 1, 0.5],
      ['河西省', 'B1', 1, 0.5],
      ['河西省', 'B4', 1, 0.5],
      ['河西省', 'X', 1, 0.5],
    ])
    // 河西省 without X: A1 and B4 of c, B1 of e, over two notices.
    const [east, west] = rarefiedKindsOf(rows)
    expect(east?.kinds).toBeCloseTo(5 / 3, 12)
    expect(west).toEqual({ group: '河西省', unit: 'problem', notices: 2, too_short: 1, kinds: 1.5 })
  })
  it('have no answer where all are too short', async () => {
    const rows = rarefiedGroups(await engine.ask(countsBySize(problems, '', city, 'category')), 3)
    expect(rows.filter((row) => row.group === '南市').every((row) => row.chance === null)).toBe(true)
    expect(rarefiedKindsOf(rows).find((row) => row.group === '南市')).toMatchObject({
      notices: 0,
      too_short: 2,
      kinds: null,
    })
  })
  it('count a finding once where one item refers to another', async () => {
    const rows = await engine.ask(countsBySize(problems, '', province, 'finding'))
    expect(rows.filter((row) => row.group === '河东省')).toEqual([
      { group: '河东省', unit: 'problem', key: '', of_items: 2, items: 0, notices: 1 },
      { group: '河东省', unit: 'problem', key: 'secondment', of_items: 2, items: 1, notices: 1 },
    ])
  })
})
