import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/codebook/decision.ts'
import { applyDecisions } from '../../src/tables/apply-decisions.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { recordsOfTables } from '../../src/tables/records-of-tables.ts'
import { decide } from '../codebook/invented-decision.ts'
import { INVENTED_CODEBOOK, invent } from './invented-notice.ts'

const hit = { finding: 'secondment', scope: 'problem', rule: 'secondment/1', start: 1, end: 2 } as const
const record = invent({
  notice_id: 'n',
  items: [
    { title: '借调人员多', category: 'B1', codes: ['B1', 'B10'], findings: ['secondment'], finding_hits: [hit] },
    { title: '公车管理混乱', category: 'X', mentions: ['official_vehicle'] },
  ],
})
const [first, second] = record.items
if (!first || !second) throw new Error('two items were invented')
const tables = (...decisions: readonly Decision[]) =>
  buildTables([applyDecisions(record, decisions)], INVENTED_CODEBOOK)

describe('what people decide', () => {
  it('stands in the tables, told apart from what rules say', () => {
    const { items, item_codes } = tables(decide(second, { field: 'category', new: ['B4.3'] }))
    expect(items.map(({ category, category_group, coded_by }) => [category, category_group, coded_by])).toEqual([
      ['B1', 'B1', 'rule'],
      ['B4.3', 'B4', 'person'],
    ])
    expect(item_codes.map(({ code, coded_by }) => [code, coded_by])).toEqual([
      ['B1', 'rule'],
      ['B10', 'rule'],
      ['B4.3', 'person'],
    ])
  })
  it('keeps the secondary codes, unless one of them becomes the primary one', () => {
    expect(tables(decide(first, { field: 'category', new: ['B10'] })).item_codes.map(({ code }) => code)).toEqual([
      'B10',
      'X',
    ])
  })
  it('takes a finding away, adds one to the problem that was only a mention, and counts both', () => {
    const { item_findings, notice_findings } = tables(
      decide(first, { field: 'findings', new: [] }),
      decide(second, { field: 'findings', new: ['official_vehicle'], way: 'suggestion' }),
    )
    expect(item_findings.map(({ finding, scope, rule, coded_by }) => [finding, scope, rule, coded_by])).toEqual([
      ['official_vehicle', 'problem', null, 'model'],
    ])
    expect(notice_findings).toEqual([{ notice_id: 'n', finding: 'official_vehicle', items: 1, mentions: 0 }])
  })
  it('reads a status otherwise, and says that it was not read so', () => {
    const { items } = tables(decide(first, { field: 'status', new: ['staged', 'section'] }))
    expect(items[0]).toMatchObject({ status: 'staged', status_basis: 'section', status_by: 'person' })
    expect(items[1]).toMatchObject({ status_by: 'reading' })
  })
  it('is left aside where the item is not there, or the status does not exist', () => {
    const elsewhere = { no: '9', title: '没有这一项', start: 5 }
    expect(applyDecisions(record, [decide(elsewhere, { field: 'category', new: ['A1'] })])).toBe(record)
    expect(tables(decide(first, { field: 'status', new: ['finished', 'item'] })).items).toEqual(tables().items)
  })
  it('comes back from a dataset package with who decided it', () => {
    const decided = applyDecisions(record, [
      decide(second, { field: 'category', new: ['B4.3'] }),
      decide(second, { field: 'findings', new: ['official_vehicle'], way: 'suggestion' }),
      decide(first, { field: 'status', new: ['staged', 'item'] }),
    ])
    const [back] = recordsOfTables(buildTables([decided], INVENTED_CODEBOOK))
    expect(back?.items.map((item) => item.decided)).toEqual([
      { status: 'person' },
      { category: 'person', findings: 'model' },
    ])
  })
  it('changes nothing where nothing was decided', () => {
    expect(applyDecisions(record, [])).toBe(record)
  })
})
