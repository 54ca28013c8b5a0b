import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet'
import { messageOf } from '../base/message-of.ts'
import { parquetCell } from './parquet-table.ts'
import { FileError } from './source-text.ts'
import { type SheetCell, TABLE_LIMITS } from './table-sheet.ts'

// A row group is in memory whole, for the columns asked for.
const MOST_ROWS = 2_000_000

/** Rows that lie together in the file, column by column. */
interface ParquetBlock {
  readonly first: number
  readonly rows: number
  readonly cells: readonly ArrayLike<SheetCell>[]
}

/** A Parquet file whose columns are read on demand, one row group at a time. */
export interface ParquetColumns {
  readonly path: string
  readonly rows: number
  readonly header: readonly string[]
  blocks(columns: readonly string[], from?: number, to?: number): AsyncGenerator<ParquetBlock>
}

/**
 * Opens a Parquet file of flat columns for reading by column.
 * @throws {FileError} `damaged`, or `bad_dataset` where it has too many columns or too long row groups.
 */
export async function openParquetColumns(file: string, content: Blob): Promise<ParquetColumns> {
  const buffer: AsyncBuffer = {
    byteLength: content.size,
    slice: (start, end) => content.slice(start, end).arrayBuffer(),
  }
  const metadata = await within(file, () => parquetMetadataAsync(buffer))
  const header = parquetSchema(metadata).children.map(({ element }) => element.name)
  refuseAbove(file, 'columns', header.length, TABLE_LIMITS.columns)
  refuseAbove(file, 'row_group', Math.max(0, ...metadata.row_groups.map(rowsOf)), MOST_ROWS)
  return {
    path: file,
    rows: Number(metadata.num_rows),
    header,
    blocks: (columns, from = 0, to = Infinity) => readBlocks(file, buffer, metadata, columns, from, to),
  }
}

function refuseAbove(file: string, reason: string, found: number, limit: number): void {
  if (found > limit) throw new FileError(file, 'bad_dataset', { reason, found, limit })
}

function rowsOf({ num_rows }: FileMetaData['row_groups'][number]): number {
  return Number(num_rows)
}

async function* readBlocks(
  file: string,
  buffer: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly string[],
  from: number,
  to: number,
): AsyncGenerator<ParquetBlock> {
  let start = 0
  for (const group of metadata.row_groups) {
    const [first, end] = [Math.max(start, from), Math.min(start + rowsOf(group), to)]
    if (first < end) yield await readRows(file, buffer, metadata, columns, first, end)
    start += rowsOf(group)
  }
}

/** Rows `first` to `end`, which lie in one row group. */
async function readRows(
  file: string,
  buffer: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly string[],
  first: number,
  end: number,
): Promise<ParquetBlock> {
  const pieces = new Map<string, Piece[]>(columns.map((name) => [name, []]))
  await within(file, () =>
    parquetRead({
      file: buffer,
      metadata,
      columns: [...columns],
      rowStart: first,
      rowEnd: end,
      onChunk: ({ columnName, columnData, rowStart }) => {
        pieces.get(columnName)?.push({ at: rowStart, cells: columnData })
      },
    }),
  )
  const cells = columns.map((name) => joined(file, pieces.get(name) ?? [], first, end))
  return { first, rows: end - first, cells }
}

/** Cells of a column from row `at` of the file on. */
interface Piece {
  readonly at: number
  readonly cells: ArrayLike<unknown>
}

/** The cells of rows `first` to `end`, of pieces that may begin before and end behind. */
function joined(file: string, pieces: readonly Piece[], first: number, end: number): readonly SheetCell[] {
  const joint: SheetCell[] = []
  for (const { at, cells } of pieces) {
    for (let row = Math.max(first, at); row < Math.min(end, at + cells.length); row++) {
      const cell = cells[row - at]
      joint.push(typeof cell === 'string' || typeof cell === 'number' ? cell : parquetCell(cell))
    }
  }
  if (joint.length !== end - first) throw new FileError(file, 'damaged', { found: joint.length, expected: end - first })
  return joint
}

async function within<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw new FileError(file, 'damaged', { why: messageOf(error).slice(0, 200) })
  }
}
