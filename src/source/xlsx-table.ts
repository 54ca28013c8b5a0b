import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { messageOf } from '../base/message-of.ts'
import { openArchive } from './archive.ts'
import { FileError } from './source-text.ts'
import { type RowBlock, type SheetCell, TABLE_LIMITS, type TableFile, type TableSheet } from './table-sheet.ts'

const BLOCK = 5000

/**
 * A workbook: values as last computed, never a formula; links to other files are not followed.
 * @throws {FileError} `too_large`, `damaged`, `encrypted`, `unsafe_archive` before anything is unpacked.
 */
export async function openXlsx(file: string, content: Blob): Promise<TableFile> {
  const { xlsxBytes: limit } = TABLE_LIMITS
  if (content.size > limit) throw new FileError(file, 'too_large', { bytes: content.size, limit })
  const bytes = new Uint8Array(await content.arrayBuffer())
  // What the guard of archives refuses is not handed on.
  await openArchive(file, bytes)
  const names: string[] = []
  await within(file, () =>
    readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        if (!hidden && !veryHidden) names.push(name)
        return false
      },
    }),
  )
  return {
    encoding: 'xlsx',
    sheets: names,
    open: async (name = names[0] ?? '') => {
      const { sheets } = await within(file, () => readXlsx(bytes, { sheets: [name] }))
      const sheet = sheets.find((one) => one.name === name)
      if (!sheet) throw new FileError(file, 'bad_dataset', { reason: 'sheet', value: name })
      return asTable(file, sheet)
    },
  }
}

async function within<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof FileError) throw error
    throw new FileError(file, 'damaged', { why: messageOf(error).slice(0, 200) })
  }
}

function asTable(file: string, sheet: Sheet): TableSheet {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width > TABLE_LIMITS.columns) {
    throw new FileError(file, 'bad_dataset', { reason: 'columns', found: width, limit: TABLE_LIMITS.columns })
  }
  return {
    name: sheet.name,
    merges: sheet.merges ?? [],
    strict: false,
    columns: null,
    blocks: () => blocksOf(sheet.rows),
  }
}

async function* blocksOf(rows: readonly (readonly CellValue[])[]): AsyncGenerator<RowBlock> {
  for (let from = 0; from < rows.length; from += BLOCK) {
    const some = rows.slice(from, from + BLOCK)
    const read = Math.min(1, (from + BLOCK) / rows.length)
    yield await Promise.resolve({ first: from + 1, rows: some.map((row) => row.map(cellOf)), read })
  }
}

function cellOf(value: CellValue | undefined): SheetCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return value ?? null
}
