import { TABLE_NAMES, type TableName, tableOf } from '../tables/schema.ts'

/** What a sheet of Excel holds, its head included. */
const MOST_ROWS = 1_048_576

/** What a workbook can be made of within the memory of a tab. */
const MOST_CELLS = 12_000_000

/** A table has more rows than a sheet can hold, or all of them more cells than a workbook: another form is the remedy. */
class SheetFull extends Error {
  constructor(what: string, found: number, most: number) {
    super(`${what}: ${found} > ${most}`)
    this.name = 'SheetFull'
  }
}

/** Rows by table; a table whose rows are not known yet may be left out. */
export type TableSizes = { readonly [T in TableName]?: number }

/**
 * Tells, before anything is written, that a workbook has no room for tables of these `sizes`.
 * @throws {SheetFull} when a table has more rows than a sheet, or the tables more cells than `mostCells`.
 */
export function checkRoom(sizes: TableSizes, mostCells = MOST_CELLS): void {
  let cells = 0
  for (const name of TABLE_NAMES) {
    const rows = sizes[name] ?? 0
    if (rows >= MOST_ROWS) throw new SheetFull(name, rows, MOST_ROWS - 1)
    cells += rows * tableOf(name).columns.length
  }
  if (cells > mostCells) throw new SheetFull('xlsx', cells, mostCells)
}

/** What so many notices and items come to at least: each item has a code, and may have much more. */
export function leastSizes({ notices, items }: { readonly notices: number; readonly items: number }): TableSizes {
  return { notices, items, item_codes: items }
}
