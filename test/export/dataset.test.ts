import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/export/dataset.ts'
import { unguardCell } from '../../src/base/guard-cell.ts'
import { toDatasetXlsx } from '../../src/export/to-dataset-xlsx.ts'
import { toNdjson } from '../../src/export/to-ndjson.ts'
import { checkRoom, leastSizes } from '../../src/export/workbook-room.ts'
import { toPackage } from '../../src/export/to-package.ts'
import { tableParquet, toParquet } from '../../src/export/to-parquet.ts'
import { buildTables, type TableRows } from '../../src/tables/build-tables.ts'
import { readPackage } from '../../src/tables/read-package.ts'
import { readRecords } from '../../src/tables/read-records.ts'
import { TABLE_NAMES, tableOf } from '../../src/tables/schema.ts'
import { zhTakeAway } from '../../src/ui/words/zh-take-away.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'
import { randomTables } from './random-tables.ts'
import { unzipText } from './unzip-text.ts'

const RECORDS = [
  {
    ...invent({ notice_id: 'a', agency: '示例市甲局', items: [{ title: '=甲' }, { status: 'completed' }] }),
    contact: [{ start: 3, end: 9 }],
  },
  invent({ notice_id: 'b', title: null, items: [{ title: '㐀𠮷 “引号”\n😀' }] }),
]

const quiet = (): void => undefined

function datasetOf(tables: TableRows, contact = false): Dataset {
  const note = { title: '试作', lines: [{ label: '数据集', text: 'SHA-256 0011' }], date: '2024-04-08' }
  return { note, language: 'zh', records: RECORDS, tables, contact }
}

const DATASET = datasetOf(buildTables(RECORDS, INVENTED_CODEBOOK))

/** The tables of a workbook, guards taken off; a given text that is empty shows as an empty cell. */
async function readWorkbook(bytes: Uint8Array): Promise<TableRows> {
  const { sheets } = await readXlsx(bytes)
  return Object.fromEntries(
    TABLE_NAMES.map((name) => {
      const { columns, label_zh } = tableOf(name)
      const [head = [], ...rows] = sheets.find((sheet) => sheet.name === label_zh)?.rows ?? []
      expect(head).toEqual(columns.map((column) => column.label_zh))
      return [
        name,
        rows.map((row) =>
          Object.fromEntries(
            columns.map((column, at) => {
              const cell = row[at] ?? null
              return [column.name, typeof cell === 'string' ? unguardCell(cell) : cell]
            }),
          ),
        ),
      ]
    }),
  ) as unknown as TableRows
}

describe('any tables come back equal', () => {
  it('from a package', () => {
    fc.assert(
      fc.property(randomTables, (tables) => {
        const files = Object.entries(unzipText(toPackage(datasetOf(tables), quiet)))
        expect(readPackage(files.map(([path, text]) => ({ path, text })))).toEqual(tables)
      }),
      { numRuns: 60 },
    )
  })

  it('from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(randomTables, async (tables) => {
        expect(await readWorkbook(await toDatasetXlsx(datasetOf(tables), zhTakeAway.file, quiet))).toEqual(tables)
      }),
      { numRuns: 40 },
    )
  })

  it('from Parquet', async () => {
    await fc.assert(
      fc.asyncProperty(randomTables, async (tables) => {
        for (const name of TABLE_NAMES) {
          const bytes = tableParquet(name, tables[name])
          const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer })
          expect(rows).toEqual(tables[name])
        }
      }),
      { numRuns: 30 },
    )
  })

  it('from NDJSON, notice by notice, with rare characters and line breaks inside', () => {
    const { 'notices.ndjson': text = '' } = unzipText(toNdjson({ ...DATASET, contact: true }, quiet))
    expect(text.trimEnd().split('\n')).toHaveLength(RECORDS.length)
    expect(readRecords(text)).toEqual(RECORDS)
  })
})

describe('a dataset that leaves', () => {
  it('says nothing of contact lines unless it is asked to', () => {
    const { 'notices.ndjson': text = '' } = unzipText(toNdjson(DATASET, quiet))
    expect(text).toContain('"contact":[]')
    expect(text).not.toContain('"contact":[{')
  })

  it.each([
    ['package', toPackage],
    ['NDJSON', toNdjson],
    ['Parquet', toParquet],
  ] as const)('carries the data dictionary and its note: %s', (_, write) => {
    const files = unzipSync(write(DATASET, quiet))
    const dictionary = strFromU8(files['dictionary.csv'] ?? new Uint8Array())
    const columns = TABLE_NAMES.flatMap((name) => tableOf(name).columns)
    expect(dictionary.trimEnd().split('\n')).toHaveLength(columns.length + 1)
    expect(dictionary).toContain('items,整改事项,item_id,事项编号')
    expect(strFromU8(files['README.md'] ?? new Uint8Array())).toContain('SHA-256 0011')
  })

  it('has a sheet per table in a workbook, its note first and its dictionary last', async () => {
    const { sheets } = await readXlsx(await toDatasetXlsx(DATASET, zhTakeAway.file, quiet))
    expect(sheets.map(({ name }) => name)).toEqual([
      '说明',
      ...TABLE_NAMES.map((name) => tableOf(name).label_zh),
      '数据字典',
    ])
    expect(sheets.find(({ name }) => name === '整改事项')?.rows.flat()).toContain("'=甲")
  })

  it('is refused by name as a workbook where it has more cells than one can be made of', async () => {
    await expect(toDatasetXlsx(DATASET, zhTakeAway.file, quiet, 10)).rejects.toMatchObject({ name: 'SheetFull' })
  })

  it('is refused as a workbook by the number of its items alone, where that is too many', () => {
    const room = (notices: number, items: number) => () => {
      checkRoom(leastSizes({ notices, items }))
    }
    const full: unknown = expect.objectContaining({ name: 'SheetFull' })
    expect(room(40_000, 1_000_000)).toThrow(full)
    expect(room(1_048_576, 1)).toThrow(full)
    expect(room(5, 138)).not.toThrow()
    expect(room(4000, 100_000)).not.toThrow()
  })

  it('has at least the rows that its items alone come to', () => {
    const items = RECORDS.reduce((sum, record) => sum + record.items.length, 0)
    const least = leastSizes({ notices: RECORDS.length, items })
    for (const name of TABLE_NAMES) expect(DATASET.tables[name].length).toBeGreaterThanOrEqual(least[name] ?? 0)
  })

  it('is the same to the byte when it is written again', async () => {
    const twice = async (write: () => Uint8Array | Promise<Uint8Array>): Promise<boolean> =>
      Buffer.from(await write()).equals(Buffer.from(await write()))
    expect(await twice(() => toPackage(DATASET, quiet))).toBe(true)
    expect(await twice(() => toNdjson(DATASET, quiet))).toBe(true)
    expect(await twice(() => toParquet(DATASET, quiet))).toBe(true)
    expect(await twice(() => toDatasetXlsx(DATASET, zhTakeAway.file, quiet))).toBe(true)
  })
})
