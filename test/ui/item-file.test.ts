import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnEngine } from '../../src/engine/database-engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import { toCsv } from '../../src/export/to-csv.ts'
import { categoryMix } from '../../src/metrics/category-mix.ts'
import { itemCount, itemList } from '../../src/metrics/item-list.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { statusMix } from '../../src/metrics/status-mix.ts'
import { STATUSES } from '../../src/notice/tree.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import type { Labels } from '../../src/ui/composables/use-labels.ts'
import { itemFileColumns } from '../../src/ui/items/item-file.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { NOTE } from '../export/fictional-note.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'

let engine: ColumnEngine
beforeAll(async () => {
  engine = await openNodeEngine()
})
afterAll(() => engine.close())

const plain = (text: string): string => text
const LABELS: Labels = {
  category: plain,
  finding: plain,
  notice: plain,
  agency: plain,
  marked: (rows) => rows,
  marking: (query) => query,
  value: (_, value) => value,
}
const notices = fc.array(
  fc.record({
    agency: fc.constantFrom('甲局', '乙局', null),
    city: fc.constantFrom('东市', '西市', null),
    items: fc.array(
      fc.record({
        title: fc.constantFrom('公车管理混乱', '=1+1', '题目，有"引号"', '换\n行'),
        status: fc.constantFrom(...STATUSES),
        unit: fc.constantFrom('problem' as const, 'task' as const),
        category: fc.constantFrom('A1', 'B4', 'B4.3', 'X'),
        findings: fc.subarray(['secondment', 'official_vehicle']),
      }),
      { maxLength: 10 },
    ),
  }),
  { maxLength: 5 },
)
const picks: fc.Arbitrary<Selection> = fc.array(
  fc.oneof(
    fc.record({
      by: fc.constantFrom('map', 'list'),
      field: fc.constant('status' as const),
      values: fc.subarray([...STATUSES]),
    }),
    fc.record({ by: fc.constant('map'), field: fc.constant('city' as const), values: fc.subarray(['东市', '']) }),
    fc.record({ by: fc.constant('bar'), field: fc.constant('category' as const), values: fc.subarray(['B', 'A1']) }),
    fc.record({ by: fc.constant('dots'), field: fc.constant('finding' as const), values: fc.subarray(['secondment']) }),
  ),
  { maxLength: 3 },
)

describe('the file of items', () => {
  it('holds what the panels and the table count, whatever the notices say and whatever is picked', async () => {
    await fc.assert(
      fc.asyncProperty(notices, picks, async (given, selection) => {
        const records = given.map((notice, index) => invent({ notice_id: `n${index}`, ...notice }))
        await engine.load(buildTables(records, INVENTED_CODEBOOK))
        const [count] = await engine.ask(itemCount(selection))
        const rows = await engine.ask(itemList(selection, { limit: 10_000, offset: 0, sort: 'filed' }))
        const columns = itemFileColumns(zh, LABELS)
        const csv = toCsv(NOTE, columns, rows)
        const lines = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data
        const head = lines.findIndex((cells) => cells.length === columns.length)
        const body = lines.slice(head + 1).filter((cells) => cells.length === columns.length)
        expect(body).toHaveLength(count?.items ?? NaN)
        const at = columns.findIndex(({ label }) => label === zh.itemsTable.columns.status)
        for (const status of STATUSES) {
          const counted = (await engine.ask(statusMix(selection, ''))).filter((row) => row.status === status)
          const inFile = body.filter((cells) => cells[at] === zh.codes.status[status]).length
          expect(inFile).toBe(counted.reduce((sum, row) => sum + row.items, 0))
        }
        const mix = await engine.ask(categoryMix(selection, '', 'group'))
        expect(mix.reduce((sum, row) => sum + row.items, 0)).toBe(body.length)
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})
