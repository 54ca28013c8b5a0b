import type { TableRows } from './build-tables.ts'
import { diagnosticFacts } from './diagnostic-facts.ts'
import { type RawCell, type RawTable, RowError, type RowFault } from './raw-table.ts'
import { TABLE_NAMES, tableOf, type TableName } from './schema.ts'
import type { SetAsideRow } from './set-aside.ts'
import { type FaultyRow, typedRows, type TypedRow } from './typed-rows.ts'

/** The rows of one table that could not be read. */
export interface SetAsideTable {
  readonly path: string
  readonly labels: readonly string[]
  readonly rows: readonly SetAsideRow[]
  /** What is wrong with the first of them. */
  readonly fault: Error
}

/** Tables that hold together, and what had to be left out of them. */
export interface SortedTables {
  readonly tables: TableRows
  readonly setAside: readonly SetAsideTable[]
}

interface Sorted {
  readonly raw: RawTable
  typed: readonly TypedRow[]
  readonly faulty: FaultyRow[]
}

/** On what the rows of a table hang: a column of theirs names a row there. Parents come first. */
const PARENTS: readonly (readonly [table: TableName, column: string, parent: TableName])[] = [
  ['items', 'notice_id', 'notices'],
  ['declared', 'notice_id', 'notices'],
  ['diagnostics', 'notice_id', 'notices'],
  ...(['item_codes', 'item_findings', 'measures', 'documents', 'figures'] as const).map(
    (table) => [table, 'item_id', 'items'] as const,
  ),
]

/**
 * The tables of a dataset in whatever form, with their types back.
 * @throws {PackageError} when a table, a column or a value is not what the schema says.
 */
export function readTables(rawOf: (name: TableName) => RawTable): TableRows {
  const { tables, setAside } = resultOf(typeTables(rawOf))
  const [first] = setAside
  if (first) throw first.fault
  return tables
}

/**
 * The tables of a dataset as `readTables`, but a row that is not what the schema says is set aside, and with it the rows
 * that hang on it: what is left holds together.
 * @throws {PackageError} where a table or a column is missing.
 */
export function sortTables(rawOf: (name: TableName) => RawTable): SortedTables {
  const sorted = typeTables(rawOf)
  sift(sorted, 'diagnostics', 'facts', 'bad_value', (value) => diagnosticFacts(String(value)) !== null)
  for (const [name, column, parent] of PARENTS) {
    const known = new Set(sorted.get(parent)?.typed.map(({ row }) => row[column]))
    sift(sorted, name, column, 'nothing_there', (value) => known.has(value))
  }
  return resultOf(sorted)
}

function typeTables(rawOf: (name: TableName) => RawTable): ReadonlyMap<TableName, Sorted> {
  return new Map(
    TABLE_NAMES.map((name) => {
      const raw = rawOf(name)
      const { typed, faulty } = typedRows(raw, tableOf(name))
      return [name, { raw, typed, faulty: [...faulty] }]
    }),
  )
}

function resultOf(sorted: ReadonlyMap<TableName, Sorted>): SortedTables {
  const tables = Object.fromEntries([...sorted].map(([name, { typed }]) => [name, typed.map(({ row }) => row)]))
  // The schema that typed the rows is the one that TableRows is made of.
  return { tables: tables as unknown as TableRows, setAside: [...sorted.values()].flatMap(asideOf) }
}

/** Leaves in a table the rows whose `column` is as it should be. */
function sift(
  sorted: ReadonlyMap<TableName, Sorted>,
  name: TableName,
  column: string,
  problem: RowFault,
  fits: (value: RawCell) => boolean,
): void {
  const table = sorted.get(name)
  if (!table) return
  table.typed = table.typed.filter(({ at, row }) => {
    const value = row[column] ?? null
    if (fits(value)) return true
    const facts = { row: at + 1, column, value: String(value).slice(0, 200) }
    table.faulty.push({ at, fault: new RowError(table.raw.path, problem, facts) })
    return false
  })
}

function asideOf({ raw, faulty }: Sorted): readonly SetAsideTable[] {
  const rows = [...faulty].sort((a, b) => a.at - b.at)
  const [first] = rows
  if (!first) return []
  return [
    {
      path: raw.path,
      labels: raw.header,
      rows: rows.map(({ at, fault }) => asideRow(at, fault, raw.rows[at] ?? [])),
      fault: first.fault,
    },
  ]
}

/** A row that was set aside, as it is shown and given back. */
export function asideRow(at: number, { problem, facts }: RowError, cells: readonly RawCell[]): SetAsideRow {
  const said = facts['value'] ?? facts['key'] ?? `${String(facts['found'])} ≠ ${String(facts['expected'])}`
  return {
    // The names of the columns stand in row 1.
    row: at + 2,
    column: String(facts['column'] ?? ''),
    problem,
    value: String(said),
    cells,
  }
}
