import { describe, expect, it } from 'vitest'
import { buildTables } from '../../src/tables/build-tables.ts'
import { groupOf, parentOf, sectionOf } from '../../src/tables/category-code.ts'
import { halfOf, lagDays, quarterOf, yearOf } from '../../src/tables/notice-derived.ts'
import { TABLE_NAMES, tableOf } from '../../src/tables/schema.ts'
import { INVENTED_CODEBOOK, invent } from './invented-notice.ts'
import type { InventedItem } from './invented-notice.ts'

const build = (items: readonly InventedItem[]) =>
  buildTables([invent({ notice_id: 'n', agency: '甲局', items })], INVENTED_CODEBOOK)

describe('the days between feedback and publication', () => {
  it.each([
    ['2022-01-18', '2022-06-15', 148],
    ['2023-12-31', '2024-03-01', 61],
    ['2023-05-02', '2023-05-01', -1],
  ])('%s to %s are %i days', (feedback, published, days) => {
    expect(lagDays(feedback, published)).toBe(days)
  })
  it.each([
    ['2022-08', '2022-09-01'],
    [null, '2022-09-01'],
    ['2022-09-01', null],
    ['2023-02-31', '2023-03-05'],
  ])('are not said when a date does not name a day: %s to %s', (feedback, published) => {
    expect(lagDays(feedback, published)).toBeNull()
  })
  it.each([
    ['2022-06-30', '2022H1', '2022Q2'],
    ['2022-07', '2022H2', '2022Q3'],
    ['2022-12-01', '2022H2', '2022Q4'],
    ['2022', null, null],
    ['2022-13', null, null],
    [null, null, null],
  ])('of feedback in %s lie in %s and %s', (date, half, quarter) => {
    expect([halfOf(date), quarterOf(date)]).toEqual([half, quarter])
  })
  it('know the year of a date that stops at the month', () => {
    expect([yearOf('2022-08'), yearOf('2022-08-01'), yearOf(null)]).toEqual([2022, 2022, null])
  })
})

describe('the levels of a category code', () => {
  it.each([
    ['B4.3', 'B', 'B4', 'B4'],
    ['B10', 'B', 'B10', 'B'],
    ['B', 'B', 'B', null],
    ['X', 'X', 'X', null],
  ])('%s stands in section %s and group %s under %s', (code, section, group, parent) => {
    expect([sectionOf(code), groupOf(code), parentOf(code)]).toEqual([section, group, parent])
  })
})

describe('agencies', () => {
  const idOf = (region_code: string | null, agency: string | null) =>
    buildTables([invent({ notice_id: 'n', region_code, agency })], INVENTED_CODEBOOK).notices[0]?.agency_id
  it('are told apart by region and name, then by name, then by notice', () => {
    expect([idOf('370100', '甲局'), idOf(null, '甲局'), idOf('370100', null)]).toEqual(['370100|甲局', '甲局', 'n'])
  })
})

describe('findings of a notice', () => {
  it('count a cross-reference once with the item it refers to', () => {
    const { items, notice_findings } = build([
      { no: '23', findings: ['secondment'] },
      { no: '24', findings: ['secondment'] },
      { no: '25', findings: ['secondment'], same_as: '23' },
    ])
    expect(items.map((item) => item.counted_as)).toEqual(['n#1', 'n#2', 'n#1'])
    expect(notice_findings).toEqual([{ notice_id: 'n', finding: 'secondment', items: 2, mentions: 0 }])
  })
  it('keep a mention in the measures apart from an item', () => {
    expect(build([{ mentions: ['official_vehicle'] }]).notice_findings).toEqual([
      { notice_id: 'n', finding: 'official_vehicle', items: 0, mentions: 1 },
    ])
  })
  it('do not come back through a hit once they were taken away by hand', () => {
    const hit = { finding: 'secondment', scope: 'problem', rule: 'r', start: 1, end: 2 } as const
    expect(build([{ findings: [], finding_hits: [hit] }]).item_findings).toEqual([])
    expect(build([{ findings: ['secondment'], finding_hits: [hit] }]).item_findings).toHaveLength(1)
  })
  it('have a row without a rule when they were added by hand', () => {
    expect(build([{ findings: ['secondment'] }]).item_findings).toEqual([
      {
        item_id: 'n#1',
        notice_id: 'n',
        ordinal: 1,
        finding: 'secondment',
        scope: 'problem',
        rule: null,
        coded_by: null,
        start: null,
        end: null,
      },
    ])
  })
})

describe('cross-references', () => {
  it.each([
    ['to an item that is not there', { no: '1', same_as: '9' }, { no: '2' }, ['n#1', 'n#2']],
    ['in a circle', { no: '1', same_as: '2' }, { no: '2', same_as: '1' }, ['n#1', 'n#2']],
    ['to itself', { no: '1', same_as: '1' }, { no: '2' }, ['n#1', 'n#2']],
    ['to a later item', { no: '1', same_as: '2' }, { no: '2' }, ['n#2', 'n#2']],
  ])('%s are resolved', (_, first, second, counted) => {
    expect(build([first, second]).items.map((item) => item.counted_as)).toEqual(counted)
  })
})

describe('all tables', () => {
  it('hold exactly the columns of the schema', () => {
    const hit = { finding: 'secondment', scope: 'problem', rule: 'r', start: 1, end: 2 } as const
    const span = { start: 1, end: 2 }
    const record = invent({
      notice_id: 'n',
      region_code: '370100',
      declared: [{ what: 'problems', value: 1 }],
      items: [
        {
          findings: ['secondment'],
          finding_hits: [hit],
          measures: [{ ordinal: 1, label: '一是', kind: 'study', ...span }],
          documents: [{ name: '办法', act: 'made', ...span }],
          figures: [{ value: 3, unit: '人次', bound: 'exact', measure: 1, ...span }],
        },
      ],
    })
    const diagnostics = [{ code: 'odd', severity: 'info' as const, facts: { found: 8 }, ...span }]
    const tables = buildTables([{ ...record, diagnostics }], INVENTED_CODEBOOK)
    for (const name of TABLE_NAMES) {
      const columns = tableOf(name).columns.map((column) => column.name)
      expect(Object.keys(tables[name][0] ?? {}).toSorted(), name).toEqual(columns.toSorted())
    }
  })
  it('name a category that the codebook does not know by its code, and its levels above', () => {
    const unknown = build([{ category: 'C7.1' }]).categories.filter((row) => row.code.startsWith('C'))
    expect(unknown.map((row) => [row.code, row.name_zh, row.parent])).toEqual([
      ['C7.1', 'C7.1', 'C7'],
      ['C7', 'C7', 'C'],
      ['C', 'C', null],
    ])
  })
  it('refuse two notices with one id', () => {
    const twice = [invent({ notice_id: 'n' }), invent({ notice_id: 'n' })]
    expect(() => buildTables(twice, INVENTED_CODEBOOK)).toThrow('used twice')
  })
})
