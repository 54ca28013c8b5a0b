import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readPackageZip } from '../../src/dataset.ts'
import { toDatasetXlsx } from '../../src/export/to-dataset-xlsx.ts'
import { toPackage } from '../../src/export/to-package.ts'
import { toParquet } from '../../src/export/to-parquet.ts'
import { toNdjson } from '../../src/export/to-ndjson.ts'
import type { Dataset } from '../../src/export/dataset.ts'
import { openNodeDatabase } from '../../src/engine/open-node-engine.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { readRecords } from '../../src/tables/read-records.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { zhDatasets } from '../../src/ui/words/zh-datasets.ts'
import { zhTakeAway } from '../../src/ui/words/zh-take-away.ts'
import { type DatasetFile, readData, sampleOf } from '../../src/ui/workers/read-dataset-file.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'
import { toGb18030 } from '../fixtures/to-gb18030.ts'

const quiet = (): void => undefined
const ODD = ['=1+1', '甲\n=乙', '"引号"', '甲,乙', '㐀𠮷', '😀', '\r\n', '<b>粗</b>', '007', '未说明', '#REF!', '＋丙']
// A workbook and a package do not tell '' from null; a title is never ''.
const words = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }).filter((text) => text.trim() !== ''),
)
const said = fc.option(words, { nil: null })
const item = fc.record({
  title: words,
  parent_title: said,
  status_text: said,
  same_as: fc.constant(null),
  status: fc.constantFrom('completed' as const, 'staged' as const, 'unstated' as const),
  findings: fc.uniqueArray(fc.constantFrom('secondment', 'official_vehicle')),
  figures: fc.array(
    fc.record({
      value: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
      unit: words,
      bound: fc.constantFrom('exact' as const, 'about' as const),
      measure: fc.option(fc.nat(9)),
      start: fc.nat(),
      end: fc.nat(),
    }),
    { maxLength: 2 },
  ),
})
const records = fc
  .array(fc.record({ title: said, agency: said, city: said, items: fc.array(item, { maxLength: 4 }) }), {
    maxLength: 4,
  })
  .map((notices) =>
    notices.map(({ items, ...header }, at): NoticeRecord => {
      const record = invent({ notice_id: `n${String(at)}`, ...header, items })
      // A heading under which no item stands is not in the tables.
      return { ...record, aspects: [] }
    }),
  )

function datasetOf(all: readonly NoticeRecord[]): Dataset {
  const note = { title: '试作', lines: [], date: '2024-04-08' }
  return { note, language: 'zh', records: all, tables: buildTables(all, INVENTED_CODEBOOK), contact: false }
}

const RARE = [invent({ notice_id: 'n0', agency: '㐀𠮷局', items: [{ title: '“𠮷”\r\n㐀, 😀\n"é"' }] })].map(
  (record): NoticeRecord => ({ ...record, aspects: [] }),
)

/** Whether bytes that are not all ASCII are good UTF-8. */
function looksUtf8(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f) && isUtf8(bytes)
}

const fileOf = (form: DatasetFile['form'], bytes: Uint8Array): DatasetFile => ({
  file: '数据集',
  form,
  content: new Blob([new Uint8Array(bytes)]),
  reading: null,
})

async function read(source: DatasetFile): Promise<readonly NoticeRecord[]> {
  const data = await readData(source, zhDatasets.setAside, quiet, openNodeDatabase)
  if ('kind' in data) throw new Error(JSON.stringify(data))
  return data.records
}

describe('a dataset that was taken away comes back equal', () => {
  it('as package and as Parquet', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const dataset = datasetOf(all)
        expect(await read(fileOf('package', toPackage(dataset, quiet)))).toEqual(all)
        expect(await read(fileOf('package', toParquet(dataset, quiet)))).toEqual(all)
      }),
      { numRuns: 40 },
    )
  })
  it('as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const bytes = await toDatasetXlsx(datasetOf(all), zhTakeAway.file, quiet)
        expect(await sampleOf(fileOf('xlsx', bytes))).toEqual({ kind: 'whole' })
        expect(await read(fileOf('xlsx', bytes))).toEqual(all)
      }),
      { numRuns: 15 },
    )
  })
  it('as NDJSON, in UTF-8 and UTF-16', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        expect(await read(fileOf('package', toNdjson(datasetOf(all), quiet)))).toEqual(all)
        const lines = all.map((record) => `${JSON.stringify(record)}\n`).join('')
        expect(await read(fileOf('records', new TextEncoder().encode(`${lines}\n`)))).toEqual(all)
        const wide = Buffer.from(`\uFEFF${lines}\n`, 'utf16le')
        expect(await read(fileOf('records', new Uint8Array(wide)))).toEqual(all)
      }),
      { numRuns: 40 },
    )
  })
  it('as NDJSON and as the tables of a package, in GB18030 with its four-byte characters', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const lines = toGb18030(all.map((record) => `${JSON.stringify(record)}\n`).join('') + '\n')
        const parts = Object.entries(unzipSync(toPackage(datasetOf(all), quiet)))
        const saved = parts.map(([path, bytes]) => [path, toGb18030(strFromU8(bytes))] as const)
        // A handful of characters alone in their file can be good UTF-8 as well: nobody can tell.
        fc.pre([lines, ...saved.map(([, bytes]) => bytes)].every((bytes) => !looksUtf8(bytes)))
        expect(await read(fileOf('records', lines))).toEqual(all)
        expect(await read(fileOf('package', zipSync(Object.fromEntries(saved))))).toEqual(all)
      }),
      { numRuns: 30, examples: [[RARE]] },
    )
  })
})

describe('a dataset with faulty rows', () => {
  const all = [
    invent({ notice_id: 'a', agency: '甲局', items: [{ title: '公车管理混乱' }, { title: '借调人员过多' }] }),
    invent({ notice_id: 'b', agency: '乙局', items: [{ title: '虚报发票' }] }),
  ]
  async function readFaulty(source: DatasetFile) {
    const data = await readData(source, zhDatasets.setAside, quiet, openNodeDatabase)
    if ('kind' in data) throw new Error(JSON.stringify(data))
    return data
  }

  it('as package gives its good rows, and its bad ones table by table with the reason', async () => {
    const files = unzipSync(toPackage(datasetOf(all), quiet))
    files['items.csv'] = strToU8(strFromU8(files['items.csv'] ?? new Uint8Array()).replace('unstated', '办结'))
    const { records: read, left } = await readFaulty(fileOf('package', zipSync(files)))
    expect(read.map(({ items }) => items.map(({ title }) => title))).toEqual([['借调人员过多'], ['虚报发票']])
    expect(left.first[0]).toMatchObject({ table: 'items.csv', row: 2, column: 'status', value: '办结' })
    expect(left.file).toMatchObject({ extension: 'zip', whole: false })
    const aside = unzipSync(new Uint8Array((await left.file?.content.arrayBuffer()) ?? []))
    const { row, column, problems } = zhDatasets.setAside
    const csv = strFromU8(aside['items.csv'] ?? new Uint8Array())
    expect(csv).toContain(`${row},${column}`)
    expect(csv).toContain(`2,status,${problems.bad_value},办结`)
    expect(csv).toContain('公车管理混乱')
  })
  it('as NDJSON hands its bad lines back so that they can be mended and imported alone', async () => {
    const lines = all.map((record) => JSON.stringify(record))
    const text = [lines[0], (lines[1] ?? '').replace('"unstated"', '"办结"')].join('\n')
    const { records: read, left } = await readFaulty(fileOf('records', new TextEncoder().encode(text)))
    expect(read).toEqual(all.slice(0, 1))
    expect(left).toMatchObject({ rows: 1, first: [{ row: 2, column: 'items[0].status', problem: 'bad_value' }] })
    const zip = unzipSync(new Uint8Array((await left.file?.content.arrayBuffer()) ?? []))
    const mended = strFromU8(zip['notices.ndjson'] ?? new Uint8Array()).replace('"办结"', '"unstated"')
    const again = zipSync({ ...zip, 'notices.ndjson': strToU8(mended) })
    expect((await readFaulty(fileOf('package', again))).records).toEqual(all.slice(1))
  })
  it('of which nothing is left is refused by its first fault', async () => {
    const bytes = new TextEncoder().encode('{"source":1}\n')
    expect(await readData(fileOf('records', bytes), zhDatasets.setAside, quiet, openNodeDatabase)).toMatchObject({
      kind: 'refused',
      problem: 'bad_dataset',
      facts: { row: 1, column: 'source' },
    })
  })
})

describe('a flat table', () => {
  const TEXT = '单位,反馈日期,问题,整改状态\r\n甲局,2023.4.11,"公车, 混乱",已完成\r\n甲局,2023.4.11,,已完成\r\n'
  it.each([
    ['utf-8', new TextEncoder().encode(TEXT)],
    ['gb18030', toGb18030(TEXT)],
  ])('in %s is read as its sample says, and what was set aside can be mended and read', async (encoding, bytes) => {
    const source = fileOf('csv', bytes)
    const sample = await sampleOf(source)
    if ('kind' in sample) throw new Error(sample.kind)
    expect(sample).toMatchObject({ encoding, headerRow: 0, labels: ['单位', '反馈日期', '问题', '整改状态'] })
    const reading = { encoding, sheet: sample.sheet, headerRow: sample.headerRow, plan: sample.plan }
    const data = await readData({ ...source, reading }, zhDatasets.setAside, quiet, openNodeDatabase)
    if ('kind' in data) throw new Error(data.kind)
    expect(data.records[0]?.items.map(({ title }) => title)).toEqual(['公车, 混乱'])
    expect(data.left).toMatchObject({ rows: 1, first: [{ row: 3, column: '问题', problem: 'title_missing' }] })
    const csv = (await data.left.file?.content.text()) ?? ''
    const mended = csv.replace('2023.4.11,,', '2023.4.11,补上的问题,')
    const [again] = await read(fileOf('csv', new TextEncoder().encode(mended)))
    expect(again?.items.map(({ title }) => title)).toEqual(['补上的问题'])
    expect(again?.source.sha256).toBe(data.records[0]?.source.sha256)
  })
  it('as an office keeps it (title, merged names, real dates, percents, totals) is read without a change by hand', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '台账',
          rows: [
            ['2023年巡察整改台账'],
            ['填表单位：办公室'],
            ['单位信息', null, '反馈时间', '具体问题', '整改情况', '完成率'],
            ['名称', '所在市', null, null, null, null],
            ['虚构甲局', '南京市', new Date(Date.UTC(2023, 3, 11)), '公车管理混乱', '已完成', 0.76],
            [null, null, null, '借调人员过多', '正在整改', null],
            ['虚构乙局', '苏州市', '2023.4.12', '虚报发票', '长期坚持', '76%'],
            ['合计', null, null, 3, null, null],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
            { startRow: 2, startCol: 0, endRow: 2, endCol: 1 },
            ...[2, 3, 4, 5].map((col) => ({ startRow: 2, startCol: col, endRow: 3, endCol: col })),
            ...[0, 1, 2, 5].map((col) => ({ startRow: 4, startCol: col, endRow: 5, endCol: col })),
          ],
        },
      ],
    })
    const source = fileOf('xlsx', new Uint8Array(bytes))
    const sample = await sampleOf(source)
    if ('kind' in sample) throw new Error(sample.kind)
    expect(sample.labels).toEqual([
      '单位信息 / 名称',
      '单位信息 / 所在市',
      '反馈时间',
      '具体问题',
      '整改情况',
      '完成率',
    ])
    expect(sample.plan.mapping).toEqual(['agency', 'city', 'feedback_date', 'title', 'status', 'completion_rate'])
    const reading = { encoding: null, sheet: sample.sheet, headerRow: sample.headerRow, plan: sample.plan }
    const data = await readData({ ...source, reading }, zhDatasets.setAside, quiet, openNodeDatabase)
    if ('kind' in data) throw new Error(JSON.stringify(data))
    const facts = data.records.map(({ notice, declared, items }) => [
      notice.agency,
      notice.city,
      notice.feedback_date,
      declared['completion_rate'],
      items.map(({ title, status }) => `${title} ${status}`),
    ])
    expect(facts).toEqual([
      ['虚构甲局', '南京市', '2023-04-11', 76, ['公车管理混乱 completed', '借调人员过多 ongoing']],
      ['虚构乙局', '苏州市', '2023-04-12', 76, ['虚报发票 staged']],
    ])
    expect(data.left).toMatchObject({ rows: 1, reasons: [['totals_row', 1]] })
  })
  it('hands back lists inside a cell as they stood, though each line was guarded', async () => {
    const listed = '第一行\n- 其二\n=其三'
    const csv = `单位,反馈日期,问题\r\n甲局,去年,"${listed}"\r\n乙局,2023.4.11,另一事\r\n`
    const source = fileOf('csv', new TextEncoder().encode(csv))
    const data = await readData(source, zhDatasets.setAside, quiet, openNodeDatabase)
    const aside = 'kind' in data ? '' : ((await data.left.file?.content.text()) ?? '')
    expect(aside).toContain("\n'- 其二\n'=其三")
    const mended = aside.replaceAll('去年', '2022年5月')
    const [again] = await read(fileOf('csv', new TextEncoder().encode(mended)))
    expect(again?.items[0]?.title).toBe(listed)
  })
  it('that says nothing of its kind is refused by what is wrong with it', async () => {
    expect(await sampleOf(fileOf('duckdb', Uint8Array.of(1)))).toMatchObject({ problem: 'unsupported_type' })
  })
})

it('the sample as a package comes back as the records that it was made of', async () => {
  const all = readRecords(readFileSync('data/sample/records.ndjson', 'utf8'))
  const back = await readPackageZip('样本', toPackage(datasetOf(all), quiet))
  expect(back.records.map(({ items }) => items)).toEqual(all.map(({ items }) => items))
})
