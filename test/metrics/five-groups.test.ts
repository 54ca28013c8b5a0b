import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { categoryByAgency } from '../../src/metrics/category-by-agency.ts'
import { categoryByGroup } from '../../src/metrics/category-by-group.ts'
import { completionByGroup } from '../../src/metrics/completion-by-group.ts'
import { countsBySize } from '../../src/metrics/counts-by-size.ts'
import { declaredByGroup } from '../../src/metrics/declared-by-group.ts'
import { DIMENSION_KEYS, DIMENSIONS } from '../../src/metrics/dimension.ts'
import { findingByGroup, findingItemsByGroup } from '../../src/metrics/finding-by-group.ts'
import { findingDifferences } from '../../src/metrics/finding-difference.ts'
import { funnel } from '../../src/metrics/funnel.ts'
import { groupList } from '../../src/metrics/group-list.ts'
import { rarefiedGroups, rarefiedKindsOf } from '../../src/metrics/rarefied-groups.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { readFile } from '../../src/pipeline.ts'
import { buildTables } from '../../src/tables/build-tables.ts'

const NOTICES = fileURLToPath(new URL('../../../shared/notices/', import.meta.url))
const problems: Selection = [{ by: 'list', field: 'unit', values: ['problem'] }]
const { agency, city, year } = DIMENSIONS

let engine: ColumnEngine
beforeAll(async () => {
  const codebook = defaultCodebook()
  const files = readdirSync(NOTICES).toSorted()
  const read = await Promise.all(files.map((file) => readFile(file, readFileSync(NOTICES + file), codebook)))
  engine = await openNodeEngine()
  await engine.load(buildTables(read.map(({ record }) => record), codebook)) // prettier-ignore
})
afterAll(() => engine.close())

describe('the five notices in groups', () => {
  it.each(DIMENSION_KEYS)('by %s hold five agencies and 138 items', async (key) => {
    const rows = await engine.ask(groupList([], '', DIMENSIONS[key]))
    expect(rows.reduce((sum, row) => sum + row.agencies, 0)).toBe(5)
    expect(rows.reduce((sum, row) => sum + row.items, 0)).toBe(138)
    expect(rows.reduce((sum, row) => sum + row.tasks, 0)).toBe(42)
  })
  // Feedback in 2021 to Wuhan; in 2022 to Nantong, Shenzhen and Dali; in 2023 to Jinan.
  it('by year are 1, 3 and 1 notices', async () => {
    const rows = await engine.ask(groupList([], '', year))
    expect(Object.fromEntries(rows.map((row) => [row.group, row.notices]))).toEqual({ 2021: 1, 2022: 3, 2023: 1 })
  })
  it('by agency have the same categories as notice by notice, one notice being one agency here', async () => {
    const groups = await engine.ask(categoryByGroup([], '', agency))
    const notices = await engine.ask(categoryByAgency([], ''))
    expect(groups.map((row) => [row.category, row.items, row.of_items, row.mean_share].join()).sort()).toEqual(
      notices.map((row) => [row.category, row.items, row.of_items, row.share].join()).sort(),
    )
  })
  // 2021 Wuhan: 23 problems, all unsaid. 2022: Nantong 25 problems, all unsaid, Dali left out (only what is done);
  // Shenzhen 42 tasks. 2023 Jinan: 34 of 38.
  it('by year complete 34/38 in 2023; in 2021 and 2022 problems are anything from 0 to 100 %', async () => {
    const rows = await engine.ask(completionByGroup([], year))
    const at = (group: string, unit: string) => rows.find((row) => row.group === group && row.unit === unit)
    expect(at('2021', 'problem')).toMatchObject({ items: 23, unstated: 23, lower: 0, upper: 1 })
    expect(at('2022', 'problem')).toMatchObject({
      notices: 2,
      completed_only: 1,
      items: 25,
      unstated: 25,
      lower: 0,
      upper: 1,
    })
    expect(at('2022', 'task')).toMatchObject({ notices: 1, items: 42 })
    expect(at('2023', 'problem')).toMatchObject({
      items: 38,
      completed: 34,
      unstated: 0,
      lower: 34 / 38,
      upper: 34 / 38,
    })
  })
  it('make Jinan’s 34/38 the only common share of problems: it alone leaves nothing unsaid', async () => {
    const rows = (await engine.ask(completionByGroup([], city))).filter((row) => row.unit === 'problem')
    const drawn = funnel(
      rows.map((row) => ({
        ...{ group: row.group, k: row.completed, silent: row.unstated, n: row.items },
        ...{ stated_k: row.stated_completed, stated_n: row.stated_items },
      })),
    )
    expect(drawn).toMatchObject({ target: 34 / 38, of_items: 38 })
    expect(Object.fromEntries(drawn?.points.map(({ group, place }) => [group, place]) ?? [])).toEqual({
      济南市: 'within',
      南通市: 'open',
      武汉市: 'open',
    })
  })
  it('declare 22 of 23 problems in 2021 and 36 of 42 tasks in 2022, each unit apart', async () => {
    const rows = await engine.ask(declaredByGroup([], year))
    expect(rows.filter((row) => row.group !== '2023')).toEqual([
      { group: '2021', unit: 'problems', notices: 1, total: 23, completed: 22, rate: 22 / 23 },
      { group: '2022', unit: 'tasks', notices: 1, total: 42, completed: 36, rate: 36 / 42 },
    ])
  })
  // 借调: Nantong, Shenzhen (2022) and Jinan (2023); 公车: Nantong and Shenzhen.
  it('by year name 借调 in 0/1, 2/3 and 1/1 agencies, 公车 in 0/1, 2/3 and 0/1', async () => {
    const rows = await engine.ask(findingByGroup([], '', year))
    const of = (finding: string) =>
      rows.filter((row) => row.finding === finding).map((row) => `${row.group} ${row.k}/${row.n}`)
    expect(of('secondment')).toEqual(['2021 0/1', '2022 2/3', '2023 1/1'])
    expect(of('official_vehicle')).toEqual(['2021 0/1', '2022 2/3', '2023 0/1'])
  })
  // Jinan lists 38 problems of which 25) is the same as 23): 37 matters. Nantong 25. 公车 is 0/37 and 1/25: of the 62
  // matters one has it, in Nantong with chance 25/62, the less likely place, so that p = 25/62.
  it('tell no difference of 公车 between Jinan and Nantong', async () => {
    const rows = await engine.ask(findingItemsByGroup(problems, '', city))
    const found = findingDifferences(rows, '济南市', '南通市').find((row) => row.finding === 'official_vehicle')
    expect(found).toMatchObject({ k1: 0, n1: 37, k2: 1, n2: 25, difference: -1 / 25, verdict: 'uncertain' })
    expect(found?.p).toBeCloseTo(25 / 62, 12)
    expect(found?.p_adjusted).toBe(1)
  })
  it('show as many kinds of problems as Dali’s ten items do when ten are drawn, and one when one is drawn', async () => {
    const rows = await engine.ask(countsBySize(problems, '', DIMENSIONS.province, 'category'))
    const kinds = (m: number) => rarefiedKindsOf(rarefiedGroups(rows, m)).find((row) => row.group === '陕西省')?.kinds
    const own = (await engine.ask(categoryByGroup([], '', DIMENSIONS.province))).filter((row) => row.group === '陕西省')
    expect(kinds(10)).toBeCloseTo(own.length, 9)
    expect(kinds(1)).toBeCloseTo(1, 9)
    expect(kinds(11)).toBeNull()
  })
})
