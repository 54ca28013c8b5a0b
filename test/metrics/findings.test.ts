import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { findingGrid } from '../../src/metrics/finding-grid.ts'
import { findingPairs } from '../../src/metrics/finding-pairs.ts'
import { findingMatters, findingSentences } from '../../src/metrics/finding-sentences.ts'
import { itemCount } from '../../src/metrics/item-list.ts'
import type { Field, Pick } from '../../src/metrics/selection.ts'
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
const PAGE = { limit: 100, offset: 0 }

describe('findings by group', () => {
  it('by province: 借调 in one of two agencies of 河东, in one of two of 河西', async () => {
    // 河东: 甲局 (借调; its third item is a cross-reference, so one matter), 乙局 (公车). 河西: 丙局, 戊局 (借调; 公车 in measures).
    // 己局 lists nothing and is in no group.
    expect(await six.ask(findingGrid([], '', 'province', 10))).toEqual([
      cell('河东省', 'secondment', 1, 0, 1),
      cell('河东省', 'official_vehicle', 1, 0, 1),
      cell('河西省', 'secondment', 1, 0, 1),
      cell('河西省', 'official_vehicle', 0, 1, 0),
    ])
    function cell(group: string, finding: string, with_item: number, mention_only: number, items: number): object {
      return { group, finding, with_item, mention_only, agencies: 2, items, of_groups: 2, of_agencies: 4 }
    }
  })
  it('by level keeps the agencies of which none is said as a group of their own', async () => {
    const rows = await six.ask(findingGrid([pick('finding', 'secondment')], '', 'level', 10))
    // 甲局 is of a city; 戊局 does not say.
    expect(rows.map((row) => [row.group, row.with_item, row.agencies])).toEqual([
      [null, 1, 1],
      ['city', 1, 2],
    ])
  })
  it('are kept to the largest groups, and say how many there are', async () => {
    // By agency every group is one agency: 乙局 lists most items (4), then 甲局 and 戊局 (3 each).
    const rows = await six.ask(findingGrid([], '', 'agency', 1))
    expect(rows.map((row) => [row.group, row.finding, row.of_groups])).toEqual([['乙局', 'official_vehicle', 4]])
  })
  it('count the groups that name none as groups all the same', async () => {
    // Completed items name 借调 in 甲局 and 戊局 at most; all four that list items stay the ones that could.
    const [row] = await six.ask(findingGrid([pick('status', 'completed')], '', 'agency', 10))
    expect([row?.of_groups, row?.of_agencies]).toEqual([4, 4])
  })
  it('of the five: 借调 in 3 agencies, 公车 in 2 and in one more only in measures', async () => {
    const rows = await five.ask(findingGrid([], '', 'agency', 40))
    const of = (finding: string) => rows.filter((row) => row.finding === finding)
    expect(of('secondment').map((row) => row.with_item)).toEqual([1, 1, 1])
    expect(of('official_vehicle').reduce((sum, row) => sum + row.with_item, 0)).toBe(2)
    expect(of('official_vehicle').reduce((sum, row) => sum + row.mention_only, 0)).toBe(1)
  })
})

describe('findings that occur together', () => {
  it('do not where no agency states both: 公车 of 戊局 stands in measures only', async () => {
    expect(await six.ask(findingPairs([], '', 10))).toEqual([])
  })
  it('among the five: each pair within what either has, and beside what chance would give', async () => {
    const rows = await five.ask(findingPairs([], '', 1000))
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) {
      expect(row.agencies).toBe(5)
      expect(row.both).toBeLessThanOrEqual(Math.min(row.with_first, row.with_second))
      expect(row.agency_ids).toHaveLength(row.both)
      expect(row.expected).toBeCloseTo((row.with_first * row.with_second) / 5, 12)
      expect(row.jaccard).toBeCloseTo(row.both / (row.with_first + row.with_second - row.both), 12)
    }
  })
  it('借调 and 公车 of the five: counted again, by hand, from the findings of each agency', async () => {
    const cells = await five.ask(findingGrid([], '', 'agency', 40))
    const stating = (finding: string): readonly (string | null)[] =>
      cells.filter((row) => row.finding === finding && row.with_item > 0).map((row) => row.group)
    const both = stating('secondment').filter((agency) => stating('official_vehicle').includes(agency))
    const pair = (await five.ask(findingPairs([], '', 1000))).find(
      (row) => [row.first, row.second].sort().join() === 'official_vehicle,secondment',
    )
    // Nantong and Shenzhen; by chance it would be 3 × 2 / 5.
    expect(both).toHaveLength(2)
    expect(pair).toMatchObject({ both: 2, expected: 1.2, jaccard: 2 / 3 })
  })
})

describe('the sentences of a finding', () => {
  it('tell a matter once: 甲局 states 借调 in item 1, item 3 only refers to it', async () => {
    const rows = await six.ask(findingSentences([], '', 'secondment', 'problem', PAGE))
    expect(rows.map((row) => [row.agency, row.no, row.also, row.hit_start, row.hit_end])).toEqual([
      ['甲局', '1', ['3'], 102, 104],
      ['戊局', '1', [], null, null],
    ])
    expect(await six.ask(findingMatters([], '', 'secondment', 'problem'))).toEqual([{ matters: 2, agencies: 2 }])
  })
  it('let the reference stand where the item that it refers to is filtered out', async () => {
    const rows = await six.ask(findingSentences([pick('category', 'B1')], '', 'secondment', 'problem', PAGE))
    expect(rows.map((row) => [row.agency, row.no, row.also])).toEqual([['甲局', '3', []]])
  })
  it('keep apart what stands in measures only', async () => {
    const rows = await six.ask(findingSentences([], '', 'official_vehicle', 'measure', PAGE))
    expect(rows.map((row) => [row.agency, row.no])).toEqual([['戊局', '2']])
    const stated = await six.ask(findingSentences([], '', 'official_vehicle', 'problem', PAGE))
    expect(stated.map((row) => row.agency)).toEqual(['乙局'])
  })
  it('come page by page, none twice and none lost', async () => {
    const all = await five.ask(findingSentences([], '', 'secondment', 'problem', PAGE))
    const one = await five.ask(findingSentences([], '', 'secondment', 'problem', { limit: 1, offset: 1 }))
    expect(one).toEqual(all.slice(1, 2))
  })
  it('of 借调 in the five are 3 matters of 3 agencies, each with its words', async () => {
    const rows = await five.ask(findingSentences([], '', 'secondment', 'problem', PAGE))
    expect(new Set(rows.map((row) => row.notice_id)).size).toBe(3)
    expect(rows.every((row) => row.hit_start !== null && row.hit_start >= row.start)).toBe(true)
    expect(await five.ask(itemCount([pick('finding', 'secondment')]))).toEqual([
      { items: rows.length + rows.flatMap((row) => row.also).length },
    ])
  })
})
