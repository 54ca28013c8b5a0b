import { describe, expect, it } from 'vitest'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { findHeaderRow, readHeader, type HeaderMerge } from '../../src/tables/flat-header.ts'
import { FlatReader, type FlatPlan } from '../../src/tables/flat-reader.ts'
import { NO_RULES } from '../../src/tables/flat-rules.ts'
import { flatCount, flatDate, flatShare, type FlatCell } from '../../src/tables/flat-value.ts'
import { fieldOfHeader, guessMapping } from '../../src/tables/guess-mapping.ts'

const codebook = defaultCodebook()
const coder = compileCodebook(codebook)

type Rows = readonly (readonly FlatCell[])[]

/** Reads `rows` as a sheet is read: header found, columns guessed, all rows below it. */
function readSheet(rows: Rows, merges: readonly HeaderMerge[] = [], plan: Partial<FlatPlan> = {}) {
  const header = readHeader(rows, findHeaderRow(rows), merges)
  const from = header.row + header.depth
  const mapping = guessMapping(header.labels, rows.slice(from))
  const whole = {
    labels: header.labels,
    mapping,
    rules: NO_RULES,
    unit: 'problem',
    fillDown: false,
    strict: false,
    ...plan,
  } as const
  const reader = new FlatReader(
    whole,
    { file: '台账.xlsx', sha256: 'ab'.repeat(32), encoding: 'xlsx' },
    codebook,
    coder,
  )
  rows.slice(from).forEach((row, at) => {
    reader.add(from + at + 1, row)
  })
  return { header, mapping, reader, records: reader.finish() }
}

const HEAD = ['序号', '单位名称', '所在省', '反馈时间', '具体问题', '整改情况', '完成率']
const row = (no: number, title: string, status: string | null, ...rest: FlatCell[]): FlatCell[] => [
  no,
  '云汀市城市景观服务局',
  '山东',
  '2023.4.11',
  title,
  status,
  ...rest,
]

describe('a flat table with one row per item', () => {
  it('becomes one notice per agency and date, with the items in the order of the rows', () => {
    const { records, reader } = readSheet([HEAD, row(1, '公车管理混乱', '已完成'), row(2, '长期借调人员', '正在整改')])
    expect(reader.setAside).toEqual([])
    expect(records).toHaveLength(1)
    expect(records[0]?.notice).toMatchObject({
      agency: '云汀市城市景观服务局',
      province: '山东省',
      region_code: '370000',
      feedback_date: '2023-04-11',
      published_date: null,
    })
    expect(records[0]?.items.map(({ no, title, status, status_basis }) => [no, title, status, status_basis])).toEqual([
      ['1', '公车管理混乱', 'completed', 'item'],
      ['2', '长期借调人员', 'ongoing', 'item'],
    ])
    expect(records[0]?.items.map(({ findings }) => findings)).toEqual([['official_vehicle'], ['secondment']])
    expect(buildTables(records, codebook).items).toHaveLength(2)
  })
  it('leaves a status that nothing explains unstated and counts the word', () => {
    const { records, reader } = readSheet([HEAD, row(1, '甲', '△'), row(2, '乙', null), row(3, '丙', '未完成整改')])
    expect(records[0]?.items.map(({ status, status_basis }) => [status, status_basis])).toEqual([
      ['unstated', 'none'],
      ['unstated', 'none'],
      ['not_completed', 'item'],
    ])
    expect([...reader.unknown.status]).toEqual([['△', 1]])
  })
  it('takes a word for what the reader said it means', () => {
    const rules = {
      ...NO_RULES,
      status: [
        ['△', 'staged'],
        ['完成', null],
      ] as const,
    }
    const { records, reader } = readSheet([HEAD, row(1, '甲', '△'), row(2, '乙', '完成')], [], { rules })
    expect(records[0]?.items.map(({ status }) => status)).toEqual(['staged', 'unstated'])
    expect(reader.unknown.status.size).toBe(0)
  })
  it('takes categories and findings from their columns, by code or name, and leaves others undecided', () => {
    const { records, reader } = readSheet([
      ['单位', '问题', '问题类别', '关注事项'],
      ['甲局', '一', 'B4.3', '公车管理、借调人员'],
      ['甲局', '二', codebook.categories.find(({ code }) => code === 'A1')?.name_zh ?? '', ''],
      ['甲局', '长期借调人员', '自定类别', '没有的事项'],
    ])
    expect(records[0]?.items.map(({ category, findings }) => [category, findings])).toEqual([
      ['B4.3', ['official_vehicle', 'secondment']],
      ['A1', []],
      ['X', []],
    ])
    expect([...reader.unknown.category.keys()]).toEqual(['自定类别'])
    expect([...reader.unknown.findings.keys()]).toEqual(['没有的事项'])
  })
  it('sets bad rows aside with row, column and reason, and reads the others', () => {
    const bad = row(2, '乙', '已完成')
    bad[3] = '去年春天'
    const { records, reader } = readSheet([
      HEAD,
      row(1, '甲', '已完成'),
      bad,
      [3, '', '', '', '丙'],
      row(4, '', '已完成'),
    ])
    expect(records[0]?.items.map(({ title }) => title)).toEqual(['甲'])
    expect(reader.setAside.map(({ row, column, problem, value }) => [row, column, problem, value])).toEqual([
      [3, '反馈时间', 'bad_date', '去年春天'],
      [4, '单位名称', 'agency_missing', ''],
      [5, '具体问题', 'title_missing', ''],
    ])
  })
  it('sets a row aside that says another thing of the same notice', () => {
    const { records, reader } = readSheet([HEAD, row(1, '甲', '', '76%'), row(2, '乙', '', '80%')])
    expect(records[0]?.declared).toEqual({ completion_rate: 76 })
    expect(reader.setAside).toEqual([
      expect.objectContaining({ row: 3, column: '完成率', problem: 'notice_differs', value: '80 ≠ 76' }),
    ])
  })
  it('sets ragged rows of a text aside, where a cell may have been lost', () => {
    const { reader } = readSheet([HEAD, row(1, '甲', '', '76%'), row(2, '乙', ''), [...row(3, '丙', '', ''), '']], [], {
      strict: true,
    })
    expect(reader.setAside.map(({ row, problem }) => [row, problem])).toEqual([
      [3, 'row_length'],
      [4, 'row_length'],
    ])
  })
  it('reads a header named like a property of every object as a name', () => {
    const { records } = readSheet([
      ['__proto__', 'constructor', '单位', '问题'],
      ['x', 'y', '甲局', '一'],
    ])
    expect(records[0]?.items).toHaveLength(1)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })
  it('gives the words behind the apostrophe that keeps a spreadsheet from running them', () => {
    const { records } = readSheet([
      ['单位', '问题'],
      ['甲局', "'=1+1"],
      ['甲局', "'平凡'"],
    ])
    expect(records[0]?.items.map(({ title }) => title)).toEqual(['=1+1', "'平凡'"])
  })
})

describe('habits of office spreadsheets', () => {
  it('a title row above the header is no header', () => {
    const title: Rows = [
      ['2023年巡察整改台账', null, null, null],
      [null],
      ['填报：办公室'],
      HEAD,
      row(1, '甲', '已完成'),
    ]
    const { header, records } = readSheet(title, [{ startRow: 0, startCol: 0, endRow: 0, endCol: 6 }])
    expect(header.row).toBe(3)
    expect(records[0]?.items).toHaveLength(1)
  })
  it('merged header cells are joined with the names below them', () => {
    const rows: Rows = [
      ['单位信息', null, '整改', null],
      ['单位名称', '城市', '具体问题', '整改状态'],
      ['甲局', '济南市', '一', '已完成'],
    ]
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
      { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
    ]
    const header = readHeader(rows, 0, merges)
    expect(header).toMatchObject({
      depth: 2,
      labels: ['单位信息 / 单位名称', '单位信息 / 城市', '整改 / 具体问题', '整改 / 整改状态'],
    })
    expect(guessMapping(header.labels, rows.slice(2))).toEqual(['agency', 'city', 'title', 'status'])
  })
  it('a header cell merged down is one name', () => {
    const rows: Rows = [
      ['单位', '问题', null],
      [null, '标题', '状态'],
    ]
    const merges = [
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
    ]
    expect(readHeader(rows, 0, merges).labels).toEqual(['单位', '问题 / 标题', '问题 / 状态'])
  })
  it.each(['合计', '总 计', 'Total', '小计：'])('a row %s at the end is no item', (word) => {
    const { records, reader } = readSheet([HEAD, row(1, '甲', '已完成'), ['', word, '', '', 12, '', '76%']])
    expect(records[0]?.items).toHaveLength(1)
    expect(reader.setAside.map(({ row, problem }) => [row, problem])).toEqual([[3, 'totals_row']])
  })
  it('an item whose title begins with 合计 is one', () => {
    const { records } = readSheet([HEAD, row(1, '合计数与明细不符', '已完成')])
    expect(records[0]?.items).toHaveLength(1)
  })
  it('cells left empty below a merged one mean the cell above, where the reader says so', () => {
    const rows: Rows = [HEAD, row(1, '甲', '已完成'), [2, '', '', '', '乙', ''], ['合计', '', '', '', '', '']]
    expect(readSheet(rows).reader.setAside.map(({ problem }) => problem)).toEqual(['agency_missing', 'totals_row'])
    const { records, reader } = readSheet(rows, [], { fillDown: true })
    expect(records.map(({ items }) => items.length)).toEqual([2])
    expect(reader.setAside.map(({ problem }) => problem)).toEqual(['totals_row'])
  })
  it.each([
    ['2023.4.11', '2023-04-11'],
    ['2023/4/11', '2023-04-11'],
    ['2023-04-11', '2023-04-11'],
    ['2023-04-11 00:00:00', '2023-04-11'],
    ['2023年4月11日', '2023-04-11'],
    ['２０２３年４月', '2023-04'],
    ['2023.4', '2023-04'],
    ['20230411', '2023-04-11'],
    [45027, '2023-04-11'],
    ['45027', '2023-04-11'],
    [45027.5, '2023-04-11'],
    ['2023.2.30', null],
    ['4月11日', null],
    ['2023', null],
    [2023, null],
    ['2023年4月至5月', null],
    ['约2023年4月', null],
    ['', null],
  ])('the date %s is %s', (cell, date) => {
    expect(flatDate(cell)).toBe(date)
  })
  it.each([
    ['76%', 76],
    ['76％', 76],
    ['76.5 %', 76.5],
    [0.76, 76],
    ['0.076', 7.6],
    [1, 100],
    ['100%', 100],
    [76, 76],
    ['百分之七十六', 76],
    ['120%', null],
    ['大部分', null],
    ['', null],
  ])('the share %s is %s per cent', (cell, share) => {
    expect(flatShare(cell)).toBe(share)
  })
  it.each([
    ['25', 25],
    ['25个', 25],
    ['二十五', 25],
    ['1,200', 1200],
    [25.5, null],
    ['若干', null],
    ['-3', null],
  ])('the count %s is %s', (cell, count) => {
    expect(flatCount(cell)).toBe(count)
  })
})

describe('guessing columns', () => {
  it.each([
    ['被巡察单位（全称）', 'agency'],
    ['Feedback Date', 'feedback_date'],
    ['published_date', 'published_date'],
    ['存在的 问题', 'title'],
    ['STATUS', 'status'],
    ['备注', null],
    ['联系电话', null],
  ])('the header %s names %s', (label, field) => {
    expect(fieldOfHeader(label)).toBe(field)
  })
  it('goes by the values where a header says nothing', () => {
    const rows = [
      ['B4.3', '已完成', '2023.4.11', '山东省', '370100'],
      ['A1', '正在整改', '2023.5.4', '江苏省', '320600'],
      ['X', '未完成', '2024年1月', '云南省', '532900'],
    ]
    expect(guessMapping(['a', 'b', 'c', 'd', 'e'], rows)).toEqual([
      'category',
      'status',
      'feedback_date',
      'province',
      'region_code',
    ])
  })
  it('takes 整改情况 for the measures where it holds accounts instead of status words', () => {
    const account = '一是组织专题学习三次，二是修订制度两项，三是开展专项检查并通报结果，目前正在整改。'
    expect(guessMapping(['单位', '问题', '整改情况'], [['甲局', '一', account]])).toEqual(['agency', 'title', 'body'])
  })
})
