import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { checkTables, type CheckedTables } from '../../src/engine/columns/check-tables.ts'
import { columnStream } from '../../src/engine/columns/column-stream.ts'
import { type ColumnTables, READ_TABLES, type ReadTable } from '../../src/engine/columns/read-tables.ts'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { tableParquet } from '../../src/export/to-parquet.ts'
import { openParquetColumns } from '../../src/source/parquet-columns.ts'
import { buildTables, type TableRows } from '../../src/tables/build-tables.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import type { RawTable } from '../../src/tables/raw-table.ts'
import { TABLE_NAMES, type TableName, tableOf } from '../../src/tables/schema.ts'
import { sortTables } from '../../src/tables/sort-tables.ts'

type Cells = Record<string, string | number | boolean | null>

const codebook = defaultCodebook()
let byRecords: ColumnEngine
let byColumns: ColumnEngine
let sample: TableRows
beforeAll(async () => {
  const lines = (await readFile('data/sample/records.ndjson', 'utf8')).trim().split('\n')
  sample = buildTables(
    lines.map((line) => JSON.parse(line) as NoticeRecord),
    codebook,
  )
  byRecords = await openNodeEngine()
  byColumns = await openNodeEngine()
})
afterAll(async () => {
  await byRecords.close()
  await byColumns.close()
})

/** The tables as Parquet files, and those opened again. */
async function filesOf(tables: TableRows, edit: Partial<Record<ReadTable, (rows: Cells[]) => void>> = {}) {
  const entries = READ_TABLES.map(async (name) => {
    const rows = tables[name].map((row): Cells => ({ ...row }))
    edit[name]?.(rows)
    return [
      name,
      await openParquetColumns(`${name}.parquet`, new Blob([new Uint8Array(tableParquet(name, rows))])),
    ] as const
  })
  return Object.fromEntries(await Promise.all(entries)) as unknown as ColumnTables
}

function faultsOf(checked: CheckedTables): readonly (readonly unknown[])[] {
  return READ_TABLES.flatMap((name) =>
    checked.faulty[name].map(({ fault }) => [name, fault.problem, fault.facts['row'], fault.facts['column'] ?? '']),
  )
}

async function rowsIn(engine: ColumnEngine, table: string): Promise<readonly unknown[]> {
  const sql = `SELECT * FROM ${table}`
  return engine.ask({ sql, values: [], decode: (raw) => ({ ...raw }) })
}

describe('tables read column by column', () => {
  it('stand in the engine row for row as those that became records', async () => {
    const tables = await filesOf(sample)
    const checked = await checkTables(tables, () => undefined)
    await byColumns.loadStream(columnStream(tables, checked, codebook))
    await byRecords.load(sample)
    expect(faultsOf(checked)).toEqual([])
    for (const name of TABLE_NAMES) expect(await rowsIn(byColumns, name)).toEqual(await rowsIn(byRecords, name))
  })

  it('sort their codes as those that became records', async () => {
    const order = 'SELECT city, level FROM notices ORDER BY city, level'
    const ask = (engine: ColumnEngine) => engine.ask({ sql: order, values: [], decode: (raw) => ({ ...raw }) })
    expect(await ask(byColumns)).toEqual(await ask(byRecords))
  })

  it('count what a notice files twice as one matter, whatever the file says of it', async () => {
    const tables = await filesOf(sample, {
      items: (rows) => rows.forEach((row) => Object.assign(row, { counted_as: 'nothing', category_group: 'Z' })),
    })
    await byColumns.loadStream(columnStream(tables, await checkTables(tables, () => undefined), codebook))
    expect(await rowsIn(byColumns, 'items')).toEqual(await rowsIn(byRecords, 'items'))
  })
})

describe('faulty rows of tables read column by column', () => {
  const EDITS: Readonly<Record<string, Partial<Record<ReadTable, (rows: Cells[]) => void>>>> = {
    'a status that is none': { items: (rows) => Object.assign(rows[3] ?? {}, { status: '差不多' }) },
    'a bound that is none': { declared: (rows) => Object.assign(rows[5] ?? {}, { bound: 'circa' }) },
    'an empty name of a unit': { figures: (rows) => Object.assign(rows[2] ?? {}, { unit: '' }) },
    'an item twice': { items: (rows) => Object.assign(rows[8] ?? {}, { item_id: rows[2]?.['item_id'] }) },
    'a notice that is not there': { items: (rows) => Object.assign(rows[0] ?? {}, { notice_id: 'nobody' }) },
    'an item that is not there': { item_findings: (rows) => Object.assign(rows[1] ?? {}, { item_id: 'none' }) },
    'facts that are no JSON': { diagnostics: (rows) => Object.assign(rows[0] ?? {}, { facts: '{' }) },
    'a notice with a date that is none': { notices: (rows) => Object.assign(rows[1] ?? {}, { feedback_date: '去年' }) },
  }

  it.each(Object.entries(EDITS))('%s: set aside as in the tables that become records', async (_, edit) => {
    const checked = await checkTables(await filesOf(sample, edit), () => undefined)
    const edited = { ...sample }
    for (const name of READ_TABLES) {
      const rows = sample[name].map((row): Cells => ({ ...row }))
      edit[name]?.(rows)
      Object.assign(edited, { [name]: rows })
    }
    const { setAside } = sortTables((name) => rawOf(edited, name))
    const expected = setAside.flatMap(({ path, rows }) =>
      rows.map(({ row, column, problem }) => [path, problem, row - 1, column]),
    )
    expect(faultsOf(checked)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
  })

  it('are left out of the engine, and with them what hangs on them', async () => {
    const tables = await filesOf(sample, EDITS['a notice with a date that is none'])
    await byColumns.loadStream(columnStream(tables, await checkTables(tables, () => undefined), codebook))
    const gone = sample.notices[1]?.notice_id
    const kept = (name: ReadTable) => sample[name].filter(({ notice_id }) => notice_id !== gone).length
    for (const name of READ_TABLES) expect(await rowsIn(byColumns, name)).toHaveLength(kept(name))
  })

  it('a column that is not there refuses the dataset', async () => {
    const tables = await filesOf(sample, { items: (rows) => rows.splice(0) })
    const items = { ...tables.items, header: tables.items.header.filter((name) => name !== 'status') }
    await expect(checkTables({ ...tables, items }, () => undefined)).rejects.toMatchObject({
      problem: 'column_missing',
      facts: { column: 'status' },
    })
  })

  it('a notice whose items lie apart refuses the dataset and names the row', async () => {
    const tables = await filesOf(sample, { items: (rows) => rows.push(...rows.splice(0, 1)) })
    await expect(checkTables(tables, () => undefined)).rejects.toMatchObject({
      path: 'items.parquet',
      problem: 'unsorted',
      facts: { row: sample.items.length, column: 'notice_id' },
    })
  })
})

function rawOf(tables: TableRows, name: TableName): RawTable {
  const header = tableOf(name).columns.map((column) => column.name)
  const rows = tables[name] as readonly object[]
  return { path: name, header, rows: rows.map((row) => header.map((column) => (row as Cells)[column] ?? null)) }
}
