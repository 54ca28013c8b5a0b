import type { CellAt, TableSource } from '../../src/engine/table-source.ts'
import { MEASURE_KINDS } from '../../src/notice/tree.ts'
import { tableOf } from '../../src/tables/schema.ts'
import type { TableName } from '../../src/tables/schema.ts'

const MEASURES_PER_ITEM = 2
const DIAGNOSTICS = [
  'aspect_number_gap',
  'cross_reference',
  'declared_differs',
  'duplicate_number',
  'status_contradicts',
]

/** The values of the codes of these tables. */
export const FACT_DOMAINS: ReadonlyMap<string, readonly string[]> = new Map([
  ['declared.what', ['problems', 'tasks', 'completed', 'rules_made', 'recovered_yuan']],
  ['declared.unit', ['problems', 'tasks']],
  ['measures.label', ['一是', '二是']],
  ['diagnostics.code', DIAGNOSTICS],
])

/** A table without facts. */
export function emptyCells(name: TableName): Readonly<Record<string, CellAt>> {
  return Object.fromEntries(
    tableOf(name).columns.map((column): [string, CellAt] => [column.name, () => (column.type === 'code' ? -1 : null)]),
  )
}

/** Two measures of every item, study before rules and the like. */
export function measuresTable(items: number, itemsPerNotice: number, idOf: (row: number) => string): TableSource {
  const itemOf = (row: number): number => Math.floor(row / MEASURES_PER_ITEM)
  return {
    rows: items * MEASURES_PER_ITEM,
    cells: {
      item_id: (row) => idOf(itemOf(row)),
      notice_id: (row) => Math.floor(itemOf(row) / itemsPerNotice),
      ordinal: (row) => 1 + (row % MEASURES_PER_ITEM),
      label: (row) => row % MEASURES_PER_ITEM,
      kind: (row) => Math.floor((((row * 7919) % 101) ** 2 / 101 ** 2) * MEASURE_KINDS.length),
      start: (row) => row % 300,
      end: (row) => (row % 300) + 40,
    },
  }
}

/** Every notice declares a total and what is completed of it; one in ten also rules made and money recovered. */
export function declaredTable(notices: number, unit: Int32Array): TableSource {
  const totals = notices * 2
  const tenths = Math.floor(notices / 10)
  const noticeOf = (row: number): number => (row < totals ? row >> 1 : ((row - totals) >> 1) * 10)
  const unitOf = (row: number): number => unit[noticeOf(row)] ?? 0
  const whatOf = (row: number): number => (row < totals ? (row & 1 ? 2 : unitOf(row)) : 3 + (row & 1))
  return {
    rows: totals + tenths * 2,
    cells: {
      notice_id: noticeOf,
      ordinal: (row) => (row < totals ? 1 : 3) + (row & 1),
      what: whatOf,
      value: (row) => [25, 25, 20, 12, 35_000][whatOf(row)] ?? 0,
      unit: (row) => (whatOf(row) === 2 ? unitOf(row) : -1),
      bound: (row) => (row < totals ? 0 : row % 3),
      start: () => 0,
      end: () => 4,
    },
  }
}

/** Three diagnostics of every notice. */
export function diagnosticsTable(notices: number): TableSource {
  return {
    rows: notices * 3,
    cells: {
      notice_id: (row) => Math.floor(row / 3),
      ordinal: (row) => 1 + (row % 3),
      code: (row) => (row * 31) % DIAGNOSTICS.length,
      severity: (row) => ((row * 31) % DIAGNOSTICS.length) % 3,
      facts: () => '{"expected":7,"found":8}',
      start: () => 0,
      end: () => 10,
    },
  }
}
