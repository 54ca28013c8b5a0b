import { unzipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it, vi } from 'vitest'
import { datasetForm } from '../../src/source/dataset-form.ts'
import { fillMerged } from '../../src/source/merged-cells.ts'
import { FileError } from '../../src/source/source-text.ts'
import { guessTableEncoding } from '../../src/source/table-encoding.ts'
import { openTable } from '../../src/source/table-file.ts'
import type { SheetCell } from '../../src/source/table-sheet.ts'
import { makeLinkedWorkbook } from '../fixtures/make-linked-workbook.ts'
import { makeZip } from '../fixtures/make-zip.ts'
import { toGb18030 } from '../fixtures/to-gb18030.ts'

type Rows = readonly (readonly SheetCell[])[]

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const blob = (...pieces: (Uint8Array | string)[]): Blob =>
  new Blob(pieces.map((piece) => (typeof piece === 'string' ? piece : new Uint8Array(piece))))

async function rowsOf(content: Blob, form: 'csv' | 'xlsx' | 'parquet' = 'csv', sheet?: string): Promise<Rows> {
  const opened = await (await openTable('表', form, content)).open(sheet)
  const rows: (readonly SheetCell[])[] = []
  for await (const block of fillMerged(opened.blocks(), opened.merges)) rows.push(...block.rows)
  return rows
}

async function problemOf(act: Promise<unknown>): Promise<unknown> {
  const error = await act.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof FileError)) throw error
  return { problem: error.problem, ...error.facts }
}

describe('a CSV', () => {
  const TEXT = '单位,问题\r\n甲局,"说""不""\r\n两行, 逗号"\r\n乙局,\r\n'
  const ROWS = [
    ['单位', '问题'],
    ['甲局', '说"不"\r\n两行, 逗号'],
    ['乙局', ''],
  ]
  it.each([
    ['utf-8', utf8(TEXT)],
    ['utf-8', utf8(`\uFEFF${TEXT}`)],
    ['gb18030', toGb18030(TEXT)],
    ['utf-16le', new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
    ['utf-16le', new Uint8Array(Buffer.from(TEXT.repeat(3), 'utf16le'))],
  ])('in %s is told by itself and read', async (encoding, bytes) => {
    expect(guessTableEncoding(bytes)).toBe(encoding)
    expect((await rowsOf(blob(bytes))).slice(0, 3)).toEqual(ROWS)
  })
  it('in GB18030 holds rare Han outside of the two-byte part', async () => {
    // What the bytes stand for is asked of the decoder, not remembered.
    const decoder = new TextDecoder('gb18030')
    const rare = Uint8Array.of(0x81, 0x39, 0xee, 0x39)
    const bytes = new Uint8Array([...toGb18030('单位,问题\n甲局,'), ...rare, 0x0a])
    expect((await rowsOf(blob(bytes)))[1]?.[1]).toBe(decoder.decode(rare))
    expect(decoder.decode(rare)).toBe('㐀')
  })
  it.each(['\t', ';', '|'])('with %j between the cells is read too', async (mark) => {
    expect(await rowsOf(blob(`a${mark}b\n1${mark}2\n`))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })
  it('is read the same across the seams of its pieces, quotes, newlines and four-byte characters included', async () => {
    const row = (at: number): string[] => [`第${String(at)}局`, `"${'𠮷😀'.repeat(at % 7)}"\n,${String(at)}`]
    const rows = Array.from({ length: 60_000 }, (_, at) => row(at))
    const text = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
    expect(text.length).toBeGreaterThan(1024 * 1024)
    expect(await rowsOf(blob(text))).toEqual(rows)
  })
  it('says so where it breaks off inside a character, or is no text', async () => {
    expect(await problemOf(rowsOf(blob(utf8('单位\n甲').slice(0, -1))))).toMatchObject({ problem: 'undecodable' })
    expect(await problemOf(rowsOf(blob(Uint8Array.of(1, 0, 0, 2, 0, 0, 0, 3))))).toMatchObject({ problem: 'not_text' })
    expect(await problemOf(rowsOf(blob('')))).toMatchObject({ problem: 'empty' })
  })
  it('with ten thousand columns is refused with their number', async () => {
    const head = Array.from({ length: 10_000 }, (_, at) => `c${String(at)}`).join(',')
    expect(await problemOf(rowsOf(blob(`${head}\n`)))).toMatchObject({
      problem: 'bad_dataset',
      found: 10_000,
      limit: 1000,
    })
  })
  it('with a quote that is never closed is refused with its row, before it fills the memory', async () => {
    const text = `单位,问题\n甲局,一\n乙局,"${'很长'.repeat(5 * 1024 * 1024)}`
    expect(await problemOf(rowsOf(blob(text)))).toMatchObject({ problem: 'bad_dataset', reason: 'open_quote', row: 3 })
  })
  it.each([
    ['is closed in the middle of a cell further down', (long: string) => `"${long}\n丙局,"二"`, 'open_quote'],
    ['is closed at the end of its cell', (long: string) => `"${long}""${long}"\n丙局,二`, 'long_row'],
    ['is closed at the end of the file', (long: string) => `"${long}"`, 'long_row'],
    ['was never opened', (long: string) => `${long}\n丙局,二`, 'long_row'],
  ])('with a cell of many megabytes whose quote %s is refused for what it is', async (_, tail, reason) => {
    const text = `单位,问题\n甲局,一\n乙局,${tail('很长'.repeat(5 * 1024 * 1024))}`
    expect(await problemOf(rowsOf(blob(text)))).toMatchObject({ problem: 'bad_dataset', reason, row: 3 })
  })
})

describe('a workbook', () => {
  const book = (rows: Rows, more: object = {}): Promise<Uint8Array> =>
    writeXlsx({
      sheets: [
        { name: '说明', rows: [['不是表']] },
        { name: '台账', rows: rows.map((row) => [...row]), ...more },
      ],
    })

  it('gives the sheets by name, and cells with their types', async () => {
    const rows: Rows = [
      ['单位', '比例', '有'],
      ['甲局"㐀𠮷😀\n', 0.76, true],
      ['', null, 45027],
    ]
    const content = blob(await book(rows))
    expect((await openTable('表', 'xlsx', content)).sheets).toEqual(['说明', '台账'])
    expect(await rowsOf(content, 'xlsx', '台账')).toEqual(rows)
  })
  it('gives the value of merged cells to each of them', async () => {
    const bytes = await book(
      [
        ['单位', '问题'],
        ['甲局', '一'],
        [null, '二'],
        ['乙局', '三'],
      ],
      { merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }] },
    )
    expect((await rowsOf(blob(bytes), 'xlsx', '台账')).map(([agency]) => agency)).toEqual([
      '单位',
      '甲局',
      '甲局',
      '乙局',
    ])
  })
  it('is refused where it is cut short', async () => {
    const bytes = await book([['单位']])
    expect(await problemOf(openTable('表', 'xlsx', blob(bytes.slice(0, -40))))).toMatchObject({ problem: 'damaged' })
  })
  it('of a sheet of 300 MB in a small zip is refused before it is unpacked', async () => {
    const bytes = makeZip({
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': ' '.repeat(300 * 1024 * 1024),
    })
    expect(bytes.length).toBeLessThan(1024 * 1024)
    expect(await problemOf(openTable('表', 'xlsx', blob(bytes)))).toMatchObject({ problem: 'unsafe_archive' })
  })
  it('whose cells hold formulas and HTML gives their values as words', async () => {
    const rows: Rows = [
      ['单位', '问题'],
      ['<img src=x onerror=alert(1)>', '=1+1'],
    ]
    expect(await rowsOf(blob(await book(rows)), 'xlsx', '台账')).toEqual(rows)
  })
  it('that links to others gives the values last seen, and asks nobody', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    const bytes = await makeLinkedWorkbook('已完成')
    expect(new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).toContain('<f>[1]Sheet1!$A$1</f>')
    expect(await rowsOf(blob(bytes), 'xlsx', '台账')).toEqual([
      ['单位', '问题', '整改状态'],
      ['虚构甲局', '公车管理混乱', '已完成'],
    ])
    expect(asked).not.toHaveBeenCalled()
    asked.mockRestore()
  })
  it('of ten thousand columns is refused with their number', async () => {
    const wide = Array.from({ length: 10_000 }, (_, at) => `列${String(at)}`)
    expect(await problemOf(rowsOf(blob(await book([wide])), 'xlsx', '台账'))).toMatchObject({
      problem: 'bad_dataset',
      reason: 'columns',
      found: 10_000,
    })
  })
  it('with rows of any length is read, what is missing being null', async () => {
    const rows: Rows = [['单位', '问题', '状态'], ['甲局'], ['乙局', '一', '已完成', '多出的']]
    const read = await rowsOf(blob(await book(rows)), 'xlsx', '台账')
    expect(read.map((row) => row.map((cell) => cell ?? null).filter((cell) => cell !== null))).toEqual(rows)
  })
  it('with another sheet name asked for is refused with the name', async () => {
    const content = blob(await book([['单位']]))
    expect(await problemOf(rowsOf(content, 'xlsx', '没有'))).toMatchObject({ problem: 'bad_dataset', value: '没有' })
  })
})

describe('a Parquet file', () => {
  it('gives its columns by name and null where nothing stands', async () => {
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: '单位', data: ['甲局', null, '㐀𠮷😀'], type: 'STRING' },
        { name: 'n', data: [1, 2, null], type: 'INT32' },
      ],
    })
    const content = blob(new Uint8Array(buffer))
    const sheet = await (await openTable('表', 'parquet', content)).open()
    expect(sheet.columns).toEqual(['单位', 'n'])
    expect(await rowsOf(content, 'parquet')).toEqual([
      ['甲局', 1],
      [null, 2],
      ['㐀𠮷😀', null],
    ])
  })
  it('is refused where it is cut short', async () => {
    const buffer = parquetWriteBuffer({ columnData: [{ name: 'a', data: ['b'], type: 'STRING' }] })
    expect(await problemOf(openTable('表', 'parquet', blob(new Uint8Array(buffer).slice(0, -9))))).toMatchObject({
      problem: 'damaged',
    })
  })
})

describe('the form of a dataset', () => {
  it.each([
    ['台账.csv', utf8('单位,问题\n'), 'csv'],
    ['台账.xls', utf8('单位\t问题\n'), 'csv'],
    ['通报.txt', utf8('单位,问题\n'), null],
    ['记录.ndjson', utf8('{"source":{}}\n'), 'records'],
    ['记录.txt', utf8('{"source":{}}\n'), 'records'],
    ['数据.csv', utf8('PAR1....'), 'parquet'],
    ['x.duckdb', utf8('01234567DUCK'), 'duckdb'],
    ['数据集.zip', makeZip({ '甲/datapackage.json': '{}' }), 'package'],
    ['通报.zip', makeZip({ '甲.txt': '一' }), null],
    ['其实是图.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), null],
    ['其实是旧表.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), null],
    ['其实是文.xlsx', utf8('单位,问题\n'), 'csv'],
    ['断了.zip', makeZip({ 'datapackage.json': '{}' }).slice(0, -10), null],
    ['表.csv', makeZip({ 'xl/workbook.xml': '<workbook/>' }), 'xlsx'],
  ])('%s is told by what it holds', (file, bytes, form) => {
    expect(datasetForm(file, bytes)).toBe(form)
  })
})
