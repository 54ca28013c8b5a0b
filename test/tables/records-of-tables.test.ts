import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { readRecords, RecordError, sortRecords } from '../../src/tables/read-records.ts'
import { recordsOfTables } from '../../src/tables/records-of-tables.ts'
import { INVENTED_CODEBOOK, invent } from './invented-notice.ts'

const sample = () => readRecords(readFileSync('data/sample/records.ndjson', 'utf8'))

describe('the records of a dataset package', () => {
  it('build the very tables that they came from, on the five notices', () => {
    const tables = buildTables(sample(), defaultCodebook())
    const back = recordsOfTables(tables)
    expect(back.map(({ notice }) => notice)).toEqual(sample().map(({ notice }) => notice))
    expect(back.map(({ items }) => items)).toEqual(sample().map(({ items }) => items))
    expect(buildTables(back, defaultCodebook())).toEqual(tables)
  })
  it('keep a finding added by hand, which has no rule and no place', () => {
    const record = invent({
      notice_id: 'n',
      items: [{ findings: ['secondment'], mentions: ['official_vehicle'], codes: ['B4.3', 'B1'], category: 'B4.3' }],
    })
    const [back] = recordsOfTables(buildTables([record], INVENTED_CODEBOOK))
    expect(back?.items).toEqual(record.items)
  })
  it('tell apart two headings of the same number', () => {
    const items = [
      { aspect: 1, start: 10, end: 20 },
      { aspect: null, start: 30, end: 40 },
      { aspect: 1, start: 60, end: 70 },
    ]
    const aspects = [
      { no: 1, title: '政治建设方面', start: 0, end: 9 },
      { no: 1, title: '队伍建设方面', start: 50, end: 59 },
    ]
    const tables = buildTables([{ ...invent({ notice_id: 'n', items }), aspects }], INVENTED_CODEBOOK)
    expect(buildTables(recordsOfTables(tables), INVENTED_CODEBOOK)).toEqual(tables)
  })
})

describe('records as NDJSON and JSON', () => {
  it('come back as they were written, line by line, as a list, and alone', () => {
    const records = sample()
    expect(readRecords(records.map((record) => `${JSON.stringify(record)}\r\n`).join('\n'))).toEqual(records)
    expect(readRecords(JSON.stringify(records, null, 2))).toEqual(records)
    expect(readRecords(`\uFEFF${JSON.stringify(records[0])}`)).toEqual(records.slice(0, 1))
  })
  it('fill with silence what may be left out, never with a value', () => {
    const [record] = readRecords(
      JSON.stringify({
        source: { file: '甲.txt', sha256: 'ab'.repeat(32), encoding: 'utf-8' },
        notice: { notice_id: 'n', agency: '甲局' },
        declared: { problems: 3 },
        items: [],
      }),
    )
    expect(record?.notice.feedback_date).toBeNull()
    expect(record?.declared_facts).toEqual([
      { what: 'problems', value: 3, unit: null, bound: 'exact', start: 0, end: 0 },
    ])
  })
  it('keep keys that a later version may add', () => {
    const [first] = sample()
    const [back] = readRecords(JSON.stringify({ ...first, later: { key: 1 } }))
    expect(back).toHaveProperty('later', { key: 1 })
  })
  it.each([
    ['完成', 'items[1].status'],
    [null, 'items[1].status'],
  ])('are refused where a status is %s, with row and key', (status, column) => {
    const [first, second] = sample()
    const bad = { ...second, items: second?.items.map((item, at) => (at === 1 ? { ...item, status } : item)) }
    const text = `${JSON.stringify(first)}\n${JSON.stringify(bad)}\n`
    expect(() => readRecords(text)).toThrow(RecordError)
    expect(() => readRecords(text)).toThrow(expect.objectContaining({ row: 2, column }) as Error)
  })
  it('are refused where a line is cut short', () => {
    const [first, second] = sample()
    const text = `${JSON.stringify(first)}\n${JSON.stringify(second).slice(0, -9)}\n`
    expect(() => readRecords(text)).toThrow(expect.objectContaining({ row: 2, column: '' }) as Error)
  })
  it('are read though a line between them is cut short or wrong, and the line is kept as it stood', () => {
    const [first, second, third] = sample().map((record) => JSON.stringify(record))
    const cut = (second ?? '').slice(0, -9)
    const { records, faulty } = sortRecords([first, cut, '{"source":1}', third].join('\n'))
    expect(records).toEqual([sample()[0], sample()[2]])
    expect(faulty.map(({ fault, text }) => [fault.row, fault.column, text])).toEqual([
      [2, '', cut],
      [3, 'source', '{"source":1}'],
    ])
  })
  it('leave the prototypes of the page alone', () => {
    const [first] = sample()
    const text = JSON.stringify(first).replace('"declared":{', '"declared":{"__proto__":{"polluted":1},')
    try {
      readRecords(text)
    } catch {
      // Refusing it is as good as reading it.
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
