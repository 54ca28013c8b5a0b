import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { messageOf } from '../base/message-of.ts'
import { FileError } from './source-text.ts'
import { type RowBlock, type SheetCell, TABLE_LIMITS, type TableFile } from './table-sheet.ts'

const BLOCK = 10_000

/**
 * A Parquet file of flat columns, read row group by row group.
 * @throws {FileError} `damaged`, or `bad_dataset` where it has too many columns.
 */
export async function openParquet(file: string, content: Blob): Promise<TableFile> {
  const buffer: AsyncBuffer = {
    byteLength: content.size,
    slice: (start, end) => content.slice(start, end).arrayBuffer(),
  }
  const metadata = await within(file, () => parquetMetadataAsync(buffer))
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name)
  if (columns.length > TABLE_LIMITS.columns) {
    throw new FileError(file, 'bad_dataset', {
      reason: 'columns',
      found: columns.length,
      limit: TABLE_LIMITS.columns,
    })
  }
  return {
    encoding: 'parquet',
    sheets: [file],
    open: () =>
      Promise.resolve({
        name: file,
        merges: [],
        strict: false,
        columns,
        blocks: () => readBlocks(file, buffer, metadata, columns),
      }),
  }
}

async function* readBlocks(
  file: string,
  buffer: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly string[],
): AsyncGenerator<RowBlock> {
  const total = Number(metadata.num_rows)
  for (let from = 0; from < total; from += BLOCK) {
    const to = Math.min(from + BLOCK, total)
    const rows = await within(file, () => parquetReadObjects({ file: buffer, metadata, rowStart: from, rowEnd: to }))
    // The names stand in row 1, as they would in a sheet.
    yield { first: from + 2, rows: rows.map((row) => columns.map((name) => parquetCell(row[name]))), read: to / total }
  }
}

async function within<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw new FileError(file, 'damaged', { why: messageOf(error).slice(0, 200) })
  }
}

/** A value of a Parquet file as a cell: dates as ISO text, bytes as UTF-8. */
export function parquetCell(value: unknown): SheetCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  if (value instanceof Uint8Array) return new TextDecoder().decode(value)
  return JSON.stringify(value)
}
