import type { Column } from '../../tables/column.ts'
import { PackageError, type RawCell } from '../../tables/raw-table.ts'
import { tableOf, type TableName } from '../../tables/schema.ts'
import type { ColumnBlock, ColumnTable } from './column-table.ts'
import { type DerivedColumn, derivedColumn, silentCell } from './derived-cells.ts'
import { cellReader } from './read-cells.ts'

/** Rows of a table with the types of their columns. */
export interface TypedBlock {
  readonly first: number
  readonly rows: number
  /** By the names of the schema; `undefined` where a cell is not what its column holds. */
  readonly cells: Readonly<Record<string, readonly (RawCell | undefined)[]>>
  /** Whether all cells are what their columns hold. */
  readonly sound: boolean
  /** What the file says there. */
  raw(column: string, row: number): RawCell
}

/** One column as it comes out of a file: read, worked out from others, or absent from older files. */
export interface PlacedColumn {
  readonly column: Column
  /** Its name in the file; `null` where it is not read. */
  readonly header: string | null
  readonly derived: DerivedColumn | undefined
}

/**
 * Where the columns of table `name` stand in a file, by their names or labels.
 * @throws {PackageError} `column_missing`.
 */
function placeColumns(name: TableName, table: ColumnTable): readonly PlacedColumn[] {
  return tableOf(name).columns.map((column) => {
    const derived = derivedColumn(name, column.name)
    const header = table.header.find((one) => [column.name, column.label_zh, column.label_en].includes(one)) ?? null
    if (header === null && column.since === undefined && !derived) {
      throw new PackageError(table.path, 'column_missing', { column: column.name })
    }
    return { column, header: derived ? null : header, derived }
  })
}

/** The rows of a table block by block, of the columns that `wanted` names and that are read. */
export async function* typedBlocks(
  name: TableName,
  table: ColumnTable,
  wanted: ReadonlySet<string>,
): AsyncGenerator<TypedBlock> {
  const placed = placeColumns(name, table).filter(({ column, derived }) => !derived && wanted.has(column.name))
  const readers = placed.map(({ column }) => cellReader(column))
  const headers = placed.flatMap(({ header }) => (header === null ? [] : [header]))
  for await (const block of table.blocks(headers)) {
    let next = 0
    const cells = placed.map(({ column, header }, index): [string, (RawCell | undefined)[]] => {
      const raw = header === null ? null : block.cells[next++]
      const read = readers[index] ?? ((cell) => cell)
      return [column.name, typed(name, column, block, raw ?? null, read)]
    })
    const read = placed.filter(({ header }) => header !== null).map(({ column }) => column.name)
    const raw = (column: string, row: number): RawCell => block.cells[read.indexOf(column)]?.[row] ?? null
    const sound = cells.every(([, column]) => !column.includes(undefined))
    yield { first: block.first, rows: block.rows, cells: Object.fromEntries(cells), sound, raw }
  }
}

function typed(
  name: TableName,
  column: Column,
  { rows }: ColumnBlock,
  raw: ColumnBlock['cells'][number] | null,
  read: ReturnType<typeof cellReader>,
): (RawCell | undefined)[] {
  const silent = silentCell(name, column.name)
  const cells: (RawCell | undefined)[] = []
  for (let row = 0; row < rows; row++) {
    const cell = raw === null ? null : read(raw[row])
    cells.push(cell === null ? silent : cell)
  }
  return cells
}
