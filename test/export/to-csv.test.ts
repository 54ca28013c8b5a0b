import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { guardCell, unguardCell } from '../../src/base/guard-cell.ts'
import { type CsvCell, csvPieces, toCsv } from '../../src/export/to-csv.ts'
import { NOTE } from './fictional-note.ts'

interface Line {
  readonly name: CsvCell
  readonly count: CsvCell
}

const COLUMNS = [
  { label: '单位', cell: (line: Line) => line.name },
  { label: '项数', cell: (line: Line) => line.count },
]

function parse(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(1, -2), { newline: '\r\n', delimiter: ',' }).data
}

const table = (lines: readonly Line[]): string[][] => {
  const all = parse(toCsv(NOTE, COLUMNS, lines))
  const from = all.findIndex((cells) => cells[0] === '单位') + 1
  return all.slice(from, from + lines.length)
}

describe('a CSV of a chart', () => {
  it('begins with the byte order mark and ends every line with a carriage return and a line feed', () => {
    const csv = toCsv(NOTE, COLUMNS, [{ name: '示例市甲局', count: 12 }])
    expect(csv.startsWith('\uFEFF各单位整改状态\r\n')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('says over the rows what was filtered, how many and who says so, and under them definition, basis, source, dataset, versions, date', () => {
    expect(parse(toCsv(NOTE, COLUMNS, [{ name: '示例市甲局', count: 12 }]))).toEqual([
      ['各单位整改状态'],
      ['筛选', '省份为示例省，状态为已完成'],
      ['样本量', '通报 3 件，整改事项 34 项'],
      ['说明', '被巡察单位自报'],
      [''],
      ['单位', '项数'],
      ['示例市甲局', '12'],
      [''],
      ['口径', '各整改状态的事项数，一项只计一次。'],
      ['计数依据', '单位：项；分母：所选整改事项数'],
      ['来源', '虚构示例 3f2a9c10'],
      ['数据集', 'SHA-256 77b0c1d2e3'],
      ['版本', '指标 1.0.0，编码手册 1.0.0'],
      ['导出日期', '2024-04-08'],
    ])
  })

  it('leaves a cell empty where the notice does not say, and writes 0 where it says nought', () => {
    expect(table([{ name: null, count: 0 }])).toEqual([['', '0']])
  })

  it('keeps a negative number a number and guards the same signs as text', () => {
    expect(table([{ name: '-5', count: -5 }])).toEqual([["'-5", '-5']])
  })

  it('refuses a number that is none, with the column', () => {
    expect(() => toCsv(NOTE, COLUMNS, [{ name: '示例市甲局', count: Number.NaN }])).toThrow('项数')
  })

  it('gives back every row as it was written', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', '示例"市"', '甲,乙', ' 丙', '丁\n戊'))
    fc.assert(
      fc.property(fc.array(fc.record({ name: cell, count: fc.integer() }), { minLength: 1 }), (lines) => {
        expect(table(lines)).toEqual(lines.map((line) => [guardCell(String(line.name)), String(line.count)]))
      }),
    )
  })
})

describe('a text cell', () => {
  it.each([
    '=SUM(A1)',
    '+86',
    '-1',
    '@甲',
    '＝1',
    '＋1',
    '－1',
    '＠甲',
    ' =1',
    '\u3000=1',
    '\t=1',
    '\u00a0@x',
    '\ufeff=1',
    '\u200b=1',
    '\t甲',
  ])('is guarded when it would run as a formula: %j', (text) => {
    expect(guardCell(text)).toBe(`'${text}`)
  })

  it.each(['甲局', '3=3', '《办法》', '', ' 甲', '一是—二是'])('stays as it is otherwise: %j', (text) => {
    expect(guardCell(text)).toBe(text)
  })

  it.each([
    ['\r=1', "'\r'=1"],
    ['甲\n=1', "甲\n'=1"],
    ['甲\r\n\t乙', "甲\r\n'\t乙"],
    ["'=1", "''=1"],
    ['#REF!', "'#REF!"],
    ['\n甲', "'\n甲"],
  ])('is guarded in every line, and so that the guard can be taken off: %j', (text, guarded) => {
    expect(guardCell(text)).toBe(guarded)
  })

  it('comes back as it was when the guard is taken off', () => {
    const signs = fc.constantFrom(...`=+-@＝＋－＠'#REF! \t\r\n\u3000甲1`)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: signs })), (text) => {
        expect(unguardCell(guardCell(text))).toBe(text)
      }),
    )
  })

  it('never begins a formula in any of its lines', () => {
    const signs = fc.constantFrom(...'=+-@＝＋－＠ \t\r\n\u3000甲1')
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        for (const line of guardCell(text).split(/[\r\n]+/)) expect(line).not.toMatch(/^\s*[=+\-@＝＋－＠]|^\t/)
      }),
    )
  })

  it('never begins a formula, whatever the notice says', () => {
    const signs = fc.constantFrom(...'=+-@＝＋－＠ \t\r\n\u3000\u00a0\ufeff甲1')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: signs })), (text) => {
        const seen = guardCell(text).replace(/^[\s\p{C}]+/u, '')
        expect('=+-@＝＋－＠').not.toContain(seen.charAt(0) || '甲')
      }),
    )
  })
})

it('is one table however many rows there are, though it is made in pieces', () => {
  const rows = Array.from({ length: 1001 }, (_, at) => ({ name: `示例“${at}”局,\n`, count: at }))
  const pieces = [...csvPieces(NOTE, COLUMNS, rows)]
  expect(pieces.length).toBeGreaterThan(5)
  const lines = parse(pieces.join(''))
  const first = lines.findIndex(([label]) => label === COLUMNS[0]?.label) + 1
  expect(lines.slice(first, first + 1001)).toEqual(rows.map(({ name, count }) => [name, String(count)]))
  expect(lines[first + 1001]).toEqual([''])
})
