import { diagnosticFacts } from '../../tables/diagnostic-facts.ts'
import { RowError, type RowFault } from '../../tables/raw-table.ts'
import { tableOf } from '../../tables/schema.ts'
import { openKeySet } from './key-set.ts'
import type { ReadTable } from './read-tables.ts'
import type { ColumnTable } from './column-table.ts'
import type { TypedBlock } from './table-reader.ts'

/** A row that is not what the schema says. `at` is its place in its table, from 0. */
export interface FaultyPlace {
  readonly at: number
  readonly fault: RowError
}

/** The column of a row that names nothing that is there; `null` where all is there. */
export type FindOrphan = (block: TypedBlock, row: number) => string | null

type Found = readonly [problem: RowFault, facts: Readonly<Record<string, string>>]

// More faults than this are no slips: the files are something else.
const MOST_FAULTS = 100_000

/**
 * Checks the rows of a table as `sortTables` does: the cells, then the key, then what the row hangs on. The check answers with
 * the rows of each block that are good, in order, and adds the others to `faulty`.
 * @throws {RowError} the first fault, where there are more than can be slips.
 */
export function openRowCheck(
  name: ReadTable,
  table: ColumnTable,
  faulty: FaultyPlace[],
  findOrphan: FindOrphan,
): (block: TypedBlock) => readonly number[] {
  const { columns, key } = tableOf(name)
  const keys = openKeySet(table.rows)

  function findBad(block: TypedBlock, row: number): Found | null {
    if (block.sound) return null
    for (const { name: column } of columns) {
      const cells = block.cells[column]
      if (cells && cells[row] === undefined) return badValue(block, column, row)
    }
    return null
  }

  function findTwin(block: TypedBlock, row: number): Found | null {
    // Keys are one text, or a text and a number.
    const [text, number] = key.map((column) => block.cells[column])
    const isNew = keys.add(String(text?.[row]), number ? Number(number[row]) : 0)
    return isNew ? null : ['not_unique', { key: key.map((column) => String(block.cells[column]?.[row])).join(' / ') }]
  }

  function findFault(block: TypedBlock, row: number): Found | null {
    const found = findBad(block, row) ?? findTwin(block, row)
    if (found) return found
    if (name === 'diagnostics' && diagnosticFacts(String(block.cells['facts']?.[row])) === null) {
      return badValue(block, 'facts', row)
    }
    const orphan = findOrphan(block, row)
    return orphan === null ? null : ['nothing_there', { column: orphan, value: said(block, orphan, row) }]
  }

  return (block) => {
    const good: number[] = []
    for (let row = 0; row < block.rows; row++) {
      const found = findFault(block, row)
      if (found === null) {
        good.push(row)
        continue
      }
      const at = block.first + row
      faulty.push({ at, fault: new RowError(table.path, found[0], { row: at + 1, ...found[1] }) })
      if (faulty.length > MOST_FAULTS) throw faulty[0]?.fault ?? new Error('no fault')
    }
    return good
  }
}

function badValue(block: TypedBlock, column: string, row: number): Found {
  return ['bad_value', { column, value: said(block, column, row) }]
}

function said(block: TypedBlock, column: string, row: number): string {
  return String(block.raw(column, row) ?? '').slice(0, 200)
}
