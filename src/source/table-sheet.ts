/** A cell as its file holds it; a date is ISO text where the file says that it is one. */
export type SheetCell = string | number | boolean | null

/** Some rows in order; `first` is the number of the first one, 1-based, as spreadsheets count. */
export interface RowBlock {
  readonly first: number
  readonly rows: readonly (readonly SheetCell[])[]
  /** Share of the file that has been read, 0 to 1. */
  readonly read: number
}

/** Cells that count as one, 0-based, both ends included. */
export interface MergedCells {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** One sheet of a table file. */
export interface TableSheet {
  readonly name: string
  readonly merges: readonly MergedCells[]
  /** Whether a row of another length than the header is a slip: text has no other way to lose a cell. */
  readonly strict: boolean
  /** The names of the columns where the file keeps them apart from its rows; `null` where a row names them. */
  readonly columns: readonly string[] | null
  /** All rows, some thousand at a time. @throws {FileError} where the file breaks off. */
  blocks(): AsyncIterable<RowBlock>
}

/** A file of flat tables, opened. */
export interface TableFile {
  /** `utf-8`, `gb18030` …; `xlsx` and `parquet` where the file is no text. */
  readonly encoding: string
  readonly sheets: readonly string[]
  /** The sheet of that name, the first one by default. @throws {FileError} where there is none, or it cannot be read. */
  open(sheet?: string): Promise<TableSheet>
}

/** What a table may hold at most. */
export const TABLE_LIMITS = { columns: 1000, cell: 32_767, xlsxBytes: 100 * 1024 * 1024 } as const
