import { beforeAll, describe, expect, it } from 'vitest'
import { readDatabase, wholeDataset } from '../../src/dataset.ts'
import { openNodeDatabase } from '../../src/engine/open-node-engine.ts'
import { readDatabaseFile } from '../../src/engine/read-database-file.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import { makeDatabase, tableStatements } from '../fixtures/make-database.ts'
import { problemOf } from '../source/problem-of.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'

const RECORDS = [
  invent({
    notice_id: 'a',
    agency: '示例市甲局',
    feedback_date: '2023-04',
    items: [{ title: "=1+1\n㐀𠮷 “引号”, '😀'", status: 'completed' }, { title: '借调人员过多' }],
  }),
  invent({ notice_id: 'b', title: null, items: [{ title: '公车管理混乱' }] }),
  // A heading under which no item stands is not in the tables.
].map((record) => ({ ...record, aspects: [] }))
const TABLES = tableStatements(buildTables(RECORDS, INVENTED_CODEBOOK))

const read = async (bytes: Uint8Array) =>
  readDatabase('数据集.duckdb', readDatabaseFile(await openNodeDatabase(), bytes))

describe('a DuckDB file of storage version v1.2.0', () => {
  let whole: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    whole = await makeDatabase(TABLES)
  })

  it('comes back as the records that it was made of, rare characters, dates to the month and silence included', async () => {
    expect(wholeDataset('数据集.duckdb', await read(whole))).toEqual(RECORDS)
  })
  it('keeps the order of its rows beyond one chunk, though rows were deleted in between', async () => {
    const many = Array.from(
      { length: 20_000 },
      (_, at) => `('n', ${String(at)}, 'problems', ${String(at)}, NULL, 'exact', 0, 0)`,
    )
    const [first] = RECORDS
    const rows = buildTables(
      [{ ...invent({ notice_id: 'n' }), source: first?.source ?? invent({ notice_id: 'n' }).source }],
      INVENTED_CODEBOOK,
    )
    const bytes = await makeDatabase([
      ...tableStatements(rows),
      `INSERT INTO made.main.declared (notice_id, ordinal, what, value, unit, bound, start, "end") VALUES ${many.join(', ')}`,
      'DELETE FROM made.main.declared WHERE ordinal % 7 = 3',
    ])
    const tables = await readDatabaseFile(await openNodeDatabase(), bytes)
    const ordinal = tables.get('declared')?.header.indexOf('ordinal') ?? -1
    const ordinals = tables.get('declared')?.rows.map((row) => Number(row[ordinal]))
    expect(ordinals).toEqual(Array.from({ length: 20_000 }, (_, at) => at).filter((at) => at % 7 !== 3))
  })
  it('hands faulty rows back and reads the others', async () => {
    const bytes = await makeDatabase([
      ...TABLES,
      "UPDATE made.main.notices SET feedback_date = '去年' WHERE notice_id = 'a'",
    ])
    const { records, setAside } = await read(bytes)
    expect(records.map(({ notice }) => notice.notice_id)).toEqual(['b'])
    expect(setAside[0]?.rows[0]).toMatchObject({ row: 2, column: 'feedback_date', problem: 'bad_value', value: '去年' })
  })
  it('runs no view and no macro of the file, and is read as if they were not there', async () => {
    const bytes = await makeDatabase([
      ...TABLES,
      "CREATE VIEW made.main.trap AS SELECT error('a view was run') AS title",
      "CREATE MACRO made.main.strlen(x) AS error('a macro was run')",
      "CREATE MACRO made.main.coalesce_all(x) AS TABLE SELECT error('a macro was run')",
    ])
    expect(wholeDataset('数据集.duckdb', await read(bytes))).toEqual(RECORDS)
  })
  it.each([
    [
      'a view in place of a table',
      ['DROP TABLE made.main.items', "CREATE VIEW made.main.items AS SELECT error('run') AS title"],
      'file_missing',
    ],
    ['a table of another kind', ['CREATE TABLE made.main."ev;il" (x INTEGER)'], 'unknown_table'],
    [
      'a table in another schema',
      ['CREATE SCHEMA made.other', 'CREATE TABLE made.other.items (x INTEGER)'],
      'unknown_table',
    ],
    ['a column that is not ours', ['ALTER TABLE made.main.items ADD COLUMN "姓名" VARCHAR'], 'unknown_column'],
    ['a missing column', ['ALTER TABLE made.main.items DROP COLUMN status'], 'column_missing'],
    [
      'a column of structs',
      ["ALTER TABLE made.main.items ALTER COLUMN title TYPE STRUCT(a VARCHAR) USING {'a': title}"],
      'column_type',
    ],
    [
      'a column that is computed',
      [
        'DROP TABLE made.main.regions',
        'CREATE TABLE made.main.regions (region_code VARCHAR, province VARCHAR, city VARCHAR, county VARCHAR GENERATED ALWAYS AS (repeat(city, 1000000)) VIRTUAL)',
      ],
      'generated',
    ],
  ])('with %s is refused by name', async (_, statements, reason) => {
    const bytes = await makeDatabase([...TABLES, ...statements])
    expect(await problemOf(() => read(bytes))).toMatchObject({ problem: 'bad_dataset', facts: { reason } })
  })
  it.each([
    ['more text', { rows: 20_000_000, textBytes: 50_000_000 }],
    ['more rows', { rows: 4000, textBytes: 1024 * 1024 * 1024 }],
  ])('that unpacks to %s than the limit is refused before its rows are read', async (_, limits) => {
    const filled = "INSERT INTO made.main.regions SELECT 'r' || i, repeat('长', 4000), NULL, NULL FROM range(5000) t(i)"
    const bytes = await makeDatabase([...TABLES, filled])
    expect(bytes.length).toBeLessThan(5_000_000)
    const tables = readDatabaseFile(await openNodeDatabase(), bytes, undefined, limits)
    expect(await problemOf(() => readDatabase('数据集.duckdb', tables))).toMatchObject({
      facts: { table: 'regions', reason: 'too_many' },
    })
  })
  it.each([
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    [
      'whose header is another program’s',
      (bytes: Uint8Array) => bytes.map((byte, at) => (at < 8 || at > 64 ? byte : 0xff)),
    ],
    ['whose blocks are scrambled', (bytes: Uint8Array) => bytes.map((byte, at) => (at < 8192 ? byte : byte ^ 0x5a))],
  ])('%s is refused as damaged', async (_, damage) => {
    expect(await problemOf(() => read(damage(whole)))).toMatchObject({ problem: 'damaged' })
  })
})
