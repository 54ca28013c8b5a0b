import type { RawCell } from '../../tables/raw-table.ts'

/** Some thousand rows of a table, column by column. */
export interface ColumnBlock {
  /** Place of the first row in its table, from 0. */
  readonly first: number
  readonly rows: number
  /** One list of cells per column asked for, in that order. */
  readonly cells: readonly ArrayLike<RawCell | undefined>[]
}

/** A table that is never in memory whole: its columns are read block by block, as often as they are asked for. */
export interface ColumnTable {
  readonly path: string
  readonly rows: number
  readonly header: readonly string[]
  /** The rows from `from` (0) to `to` (the end), half-open, of the columns named. */
  blocks(columns: readonly string[], from?: number, to?: number): AsyncIterable<ColumnBlock>
}
