import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { checkRoom, type TableSizes } from '../../src/export/workbook-room.ts'
import { selectedItems } from '../../src/metrics/selected-items.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { tableSizes } from '../../src/metrics/table-sizes.ts'
import { buildTables, type TableRows } from '../../src/tables/build-tables.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { TABLE_NAMES, type TableName, tableOf } from '../../src/tables/schema.ts'
import { cutRecord, selectedRecords } from '../../src/ui/take-away/selected-records.ts'

const RECORDS = (await readFile('data/sample/records.ndjson', 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as NoticeRecord)
const ALL = buildTables(RECORDS, defaultCodebook())

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
  await engine.load(ALL)
})
afterAll(() => engine.close())

async function sizes(selection: Selection): Promise<Readonly<Record<string, number>>> {
  const rows = await engine.ask(tableSizes(selection))
  return Object.fromEntries(rows.map(({ table, rows }) => [table, rows]))
}
const lengths = (tables: TableRows): Readonly<Record<string, number>> =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, tables[name].length]))
const cellsOf = (found: TableSizes): number =>
  TABLE_NAMES.reduce((sum, name) => sum + (found[name] ?? 0) * tableOf(name).columns.length, 0)

const pick = (field: Selection[number]['field'], ...values: string[]): Selection[number] => ({ by: 'x', field, values })
const PICKS = [
  pick('status', 'completed'),
  pick('status', 'unstated', 'staged'),
  pick('category', 'B4'),
  pick('category', 'X'),
  pick('finding', 'secondment', 'official_vehicle'),
  pick('province', '山东省', '江苏省'),
  pick('agency_type', ''),
  pick('text', '管理'),
  pick('unit', 'task'),
]

describe('the sizes of the tables that leave', () => {
  it('are those of all tables where nothing is picked', async () => {
    expect(await sizes([])).toEqual(lengths(ALL))
  })

  it('are those of the tables that the selected records make', async () => {
    const ofCodebook: readonly TableName[] = ['categories', 'findings']
    await fc.assert(
      fc.asyncProperty(fc.subarray(PICKS, { minLength: 1, maxLength: 3 }), async (some) => {
        const selection = some.map((one, at) => ({ ...one, by: `panel ${at}` }))
        const { records, partOf } = await selectedRecords(RECORDS, await engine.ask(selectedItems(selection)))
        const left = lengths(
          buildTables(
            records.map((record) => cutRecord(record, partOf(record))),
            defaultCodebook(),
          ),
        )
        const said = await sizes(selection)
        for (const name of TABLE_NAMES.filter((one) => !ofCodebook.includes(one))) expect(said[name]).toBe(left[name])
        for (const name of ofCodebook) expect(said[name]).toBeGreaterThanOrEqual(left[name] ?? 0)
      }),
      { numRuns: 60 },
    )
  })

  it('tell to the cell whether a workbook has room, before anything is written', async () => {
    const found = await sizes([])
    const cells = cellsOf(lengths(ALL))
    expect(() => {
      checkRoom(found, cells)
    }).not.toThrow()
    expect(() => {
      checkRoom(found, cells - 1)
    }).toThrow(expect.objectContaining({ name: 'SheetFull' }))
  })
})
