import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { declaredAgainstListed } from '../../src/metrics/declared-against-listed.ts'
import { diagnosticCounts, diagnosticList } from '../../src/metrics/diagnostic-list.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { readFile } from '../../src/pipeline.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import type { DiagnosticRecord } from '../../src/tables/record.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'
import { SIX_NOTICES } from './invented-engine.ts'

const NOTICES = fileURLToPath(new URL('../../../shared/notices/', import.meta.url))
const ALL = { oddOnly: false, limit: 1000, offset: 0 }
const PAGE = { limit: 1000, offset: 0 }
const ANY = { severity: null, codes: [], checked: null }
const only = (notice: string): Selection => [{ by: 'other', field: 'notice', values: [notice] }]
const odd = (code: string, severity: DiagnosticRecord['severity'], no: string): DiagnosticRecord => {
  return { code, severity, start: 3, end: 9, facts: { no } }
}

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
})
afterAll(() => engine.close())

describe('what a notice declares, beside what it lists', () => {
  beforeAll(() => engine.load(buildTables(SIX_NOTICES, INVENTED_CODEBOOK)))
  const rowsOf = async (notice: string) =>
    (await engine.ask(declaredAgainstListed(only(notice), ALL))).map((row) => [
      row.what,
      row.unit,
      row.declared,
      row.listed,
      row.verdict,
    ])

  it('differs where 25 problems are declared and 3 listed', async () => {
    expect(await rowsOf('a')).toEqual([['problems', null, 25, 3, 'differs']])
  })
  it('is compared in the unit that the notice counts: 36 tasks completed, 2 listed so', async () => {
    expect(await rowsOf('b')).toEqual([
      ['tasks', null, 42, 4, 'differs'],
      ['completed', 'tasks', 36, 2, 'differs'],
    ])
  })
  it('is only listed where nothing is declared', async () => {
    expect(await rowsOf('c')).toEqual([['problems', null, null, 2, 'not_declared']])
  })
  it('is not compared where measures are counted, which are no items', async () => {
    expect(await rowsOf('d')).toContainEqual(['completed', 'measures', 70, null, 'other_unit'])
  })
  it('is not compared where nothing is listed at all', async () => {
    expect(await rowsOf('f')).toEqual([
      ['problems', null, 10, 0, 'not_listed'],
      ['completed', 'problems', 11, null, 'not_listed'],
    ])
  })
  it('may be asked for page by page, and for what is odd only', async () => {
    const all = await engine.ask(declaredAgainstListed([], ALL))
    const [third] = await engine.ask(declaredAgainstListed([], { oddOnly: false, limit: 1, offset: 2 }))
    expect(third).toEqual(all[2])
    expect(third?.of_rows).toBe(all.length)
    const oddOnes = await engine.ask(declaredAgainstListed([], { ...ALL, oddOnly: true }))
    expect(oddOnes.length).toBe(all.filter(({ verdict }) => verdict !== 'not_declared').length)
  })
})

describe('what a notice declares in different ways', () => {
  const declared = (facts: Parameters<typeof invent>[0]['declared']) =>
    engine.load(
      buildTables(
        [invent({ notice_id: 'n', items: [{ status: 'completed' }, {}], ...(facts ? { declared: facts } : {}) })],
        INVENTED_CODEBOOK,
      ),
    )
  const verdicts = async () => (await engine.ask(declaredAgainstListed([], ALL))).map(({ verdict }) => verdict)

  it('is contradictory when the numbers differ, vague when there is no exact one', async () => {
    await declared([
      { what: 'problems', value: 2 },
      { what: 'problems', value: 3 },
    ])
    expect(await verdicts()).toEqual(['contradictory'])
    await declared([{ what: 'problems', value: 90, bound: 'at_least' }])
    expect(await verdicts()).toEqual(['vague'])
  })
  it('can be made up by the items that state nothing', async () => {
    await declared([
      { what: 'problems', value: 2 },
      { what: 'completed', value: 2, unit: 'problems' },
      { what: 'ongoing', value: 0, unit: 'problems' },
    ])
    expect(await verdicts()).toEqual(['agrees', 'unstated', 'agrees'])
  })
  it('says nothing against the list where the unit of what is completed is not said', async () => {
    await declared([
      { what: 'problems', value: 2 },
      { what: 'completed', value: 1 },
    ])
    expect(await verdicts()).toEqual(['agrees', 'other_unit'])
  })
})

describe('the diagnostics', () => {
  beforeAll(() => {
    const twice = [odd('mojibake', 'warning', '1'), odd('agency_missing', 'warning', '2')]
    const records = [
      { ...invent({ notice_id: 'x', agency: '甲局' }), diagnostics: [odd('cross_reference', 'info', '3'), ...twice] },
      { ...invent({ notice_id: 'y', agency: null }), diagnostics: [odd('mojibake', 'warning', '4')] },
    ]
    return engine.load(buildTables(records, INVENTED_CODEBOOK))
  })
  const nos = async (
    filter: Partial<Parameters<typeof diagnosticList>[1]>,
    checked: Parameters<typeof diagnosticList>[2] = [],
  ) => (await engine.ask(diagnosticList([], { ...ANY, ...filter }, checked, PAGE))).map(({ facts }) => facts['no'])

  it('stand with the gravest first, by code, in notice order', async () => {
    expect(await nos({})).toEqual(['2', '1', '4', '3'])
  })
  it('can be narrowed to a code, to a severity, and to those that nobody has checked', async () => {
    const checked = [{ notice_id: 'x', ordinal: 2 }]
    expect(await nos({ codes: ['mojibake'] })).toEqual(['1', '4'])
    expect(await nos({ codes: ['mojibake', 'agency_missing'] })).toEqual(['2', '1', '4'])
    expect(await nos({ severity: 'info' })).toEqual(['3'])
    expect(await nos({ checked: true }, checked)).toEqual(['1'])
    expect(await nos({ checked: false }, checked)).toEqual(['2', '4', '3'])
  })
  it('are none of a code that does not occur', async () => {
    expect(await nos({ codes: ['no such code'] })).toEqual([])
  })
  it('are counted by code, with those that were checked', async () => {
    const checked = [
      { notice_id: 'x', ordinal: 2 },
      { notice_id: 'gone', ordinal: 1 },
    ]
    expect((await engine.ask(diagnosticCounts([], checked))).map((row) => Object.values(row))).toEqual([
      ['warning', 'agency_missing', 1, 0, 1],
      ['warning', 'mojibake', 2, 1, 2],
      ['info', 'cross_reference', 1, 0, 1],
    ])
    expect(await engine.ask(diagnosticCounts(only('y'), checked))).toHaveLength(1)
  })
})

describe('of the five notices', () => {
  beforeAll(async () => {
    const codebook = defaultCodebook()
    const files = readdirSync(NOTICES).toSorted()
    const read = await Promise.all(files.map((file) => readFile(file, readFileSync(NOTICES + file), codebook)))
    await engine.load(
      buildTables(
        read.map(({ record }) => record),
        codebook,
      ),
    )
  })
  const rowOf = async (agency: string, what: string) =>
    (await engine.ask(declaredAgainstListed([], ALL))).find((row) => row.agency?.includes(agency) && row.what === what)

  it('Wuhan declares 22 of 23 completed, and the items leave it open', async () => {
    expect(await rowOf('盘龙城', 'problems')).toMatchObject({ declared: 23, listed: 23, verdict: 'agrees' })
    expect(await rowOf('盘龙城', 'completed')).toMatchObject({ declared: 22, listed: 0, verdict: 'unstated' })
  })
  it('Shenzhen declares and lists 36 of 42 tasks completed', async () => {
    expect(await rowOf('深圳', 'tasks')).toMatchObject({ declared: 42, listed: 42, verdict: 'agrees' })
    expect(await rowOf('深圳', 'completed')).toMatchObject({
      unit: 'tasks',
      declared: 36,
      listed: 36,
      verdict: 'agrees',
    })
  })
  it('Dali declares no total of its problems', async () => {
    expect(await rowOf('大荔', 'problems')).toMatchObject({ declared: null, listed: 10, verdict: 'not_declared' })
  })
  it('Nantong lacks a heading, and Jinan has items under 长期坚持 that are marked as completed', async () => {
    const counts = await engine.ask(diagnosticCounts([], []))
    const codes = new Map(counts.map((row) => [row.code, row.diagnostics]))
    expect(codes.get('aspect_number_gap')).toBe(1)
    expect(codes.get('status_contradicts_heading')).toBeGreaterThan(0)
  })
})
