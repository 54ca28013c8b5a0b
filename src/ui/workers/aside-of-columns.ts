import type { CheckedTables } from '../../engine/columns/check-tables.ts'
import type { ColumnBlock, ColumnTable } from '../../engine/columns/column-table.ts'
import { type ColumnTables, READ_TABLES } from '../../engine/columns/read-tables.ts'
import type { FaultyPlace } from '../../engine/columns/row-check.ts'
import type { RawCell } from '../../tables/raw-table.ts'
import { asideRow, type SetAsideTable } from '../../tables/sort-tables.ts'

// Each costs the reading of a row group with all its columns.
const GROUPS_READ = 20

/** The faulty rows of large tables as those of other datasets; their cells where `withCells`, as far as few row groups hold them. */
export async function asideOfColumns(
  tables: ColumnTables,
  { faulty }: CheckedTables,
  withCells: boolean,
): Promise<readonly SetAsideTable[]> {
  const aside: SetAsideTable[] = []
  for (const name of READ_TABLES) {
    const [first] = faulty[name]
    if (!first) continue
    const table = tables[name]
    const cells = await cellsOf(table, withCells ? faulty[name] : [])
    aside.push({
      path: table.path,
      labels: table.header,
      rows: faulty[name].map(({ at, fault }) => asideRow(at, fault, cells.get(at) ?? [])),
      fault: first.fault,
    })
  }
  return aside
}

async function cellsOf(
  table: ColumnTable,
  faulty: readonly FaultyPlace[],
): Promise<ReadonlyMap<number, readonly RawCell[]>> {
  const cells = new Map<number, readonly RawCell[]>()
  let block: ColumnBlock | null = null
  let groups = 0
  for (const { at } of faulty) {
    if (block === null || at >= block.first + block.rows) {
      if (++groups > GROUPS_READ) break
      block = await blockFrom(table, at)
    }
    const row = at - block.first
    cells.set(
      at,
      block.cells.map((column) => column[row] ?? null),
    )
  }
  return cells
}

/** The rest of the row group that row `at` lies in. */
async function blockFrom(table: ColumnTable, at: number): Promise<ColumnBlock> {
  for await (const block of table.blocks(table.header, at)) return block
  throw new Error(`${table.path} has no row ${at + 1}`)
}
