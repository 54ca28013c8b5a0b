import Papa from 'papaparse'
import { isOpenQuote } from './open-quote.ts'
import { FileError } from './source-text.ts'
import { guessTableEncoding } from './table-encoding.ts'
import { type RowBlock, TABLE_LIMITS, type TableFile, type TableSheet } from './table-sheet.ts'

const HEAD = 256 * 1024
const STEP = 1024 * 1024
// A quote that is never closed would make one cell of all that follows; and no cell is a book.
const MAX_OPEN = 4 * 1024 * 1024

/**
 * A CSV, read piece by piece: what is in memory at once does not grow with the file.
 * @throws {FileError} `empty`, `not_text`; while reading, `undecodable` and `bad_dataset`.
 */
export async function openCsv(file: string, content: Blob, encoding?: string): Promise<TableFile> {
  if (content.size === 0) throw new FileError(file, 'empty', { bytes: 0 })
  const head = new Uint8Array(await content.slice(0, HEAD).arrayBuffer())
  const chosen = encoding ?? guessTableEncoding(head)
  if (chosen === null) throw new FileError(file, 'not_text', { bytes: content.size })
  const marks = marksOf(new TextDecoder(chosen).decode(head, { stream: true }))
  const sheet: TableSheet = {
    name: file,
    merges: [],
    strict: true,
    columns: null,
    blocks: () => readBlocks(file, content, chosen, marks),
  }
  return { encoding: chosen, sheets: [file], open: () => Promise.resolve(sheet) }
}

interface Marks {
  readonly delimiter: string
  readonly newline: '\r\n' | '\n' | '\r'
}

/** The marks between cells and rows, from the beginning of the text: the one that makes the most columns alike. */
function marksOf(head: string): Marks {
  const plain = head.replace(/"(?:[^"]|"")*"/g, '')
  const end = /\r\n|\n|\r/.exec(plain)?.[0] ?? '\n'
  const lines = plain.split(end).slice(0, 50)
  const width = (delimiter: string): number =>
    lines.slice(0, -1).reduce((sum, line) => sum + line.split(delimiter).length - 1, 0) ||
    (lines[0] ?? '').split(delimiter).length - 1
  const [delimiter = ','] = [',', '\t', ';', '|'].sort((a, b) => width(b) - width(a))
  return { delimiter, newline: end as Marks['newline'] }
}

interface Parsed {
  readonly data: string[][]
  readonly meta: { readonly cursor: number }
}

async function* readBlocks(file: string, content: Blob, encoding: string, marks: Marks): AsyncGenerator<RowBlock> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let rest = ''
  let first = 1
  for (let at = 0; at < content.size; at += STEP) {
    const bytes = new Uint8Array(await content.slice(at, at + STEP).arrayBuffer())
    const last = at + STEP >= content.size
    rest += decodePart(file, decoder, bytes, last)
    const parsed = new Papa.Parser({ ...marks, quoteChar: '"' }).parse(rest, 0, !last) as Parsed
    rest = last ? '' : rest.slice(parsed.meta.cursor)
    if (rest.length > MAX_OPEN) {
      const row = first + parsed.data.length
      const open = await isOpenQuote(textFrom(file, content, at + STEP, decoder, rest), marks.delimiter)
      throw new FileError(file, 'bad_dataset', open ? { reason: 'open_quote', row } : { reason: 'long_row', row })
    }
    // What stands behind the last line's end is no row.
    const rows = last && parsed.data.at(-1)?.join('') === '' ? parsed.data.slice(0, -1) : parsed.data
    checkWidth(file, rows, first)
    yield { first, rows, read: Math.min(1, (at + STEP) / content.size) }
    first += rows.length
  }
}

/** `rest`, and all that stands from byte `at` on. */
async function* textFrom(
  file: string,
  content: Blob,
  at: number,
  decoder: TextDecoder,
  rest: string,
): AsyncGenerator<string> {
  yield rest
  for (let next = at; next < content.size; next += STEP) {
    const bytes = new Uint8Array(await content.slice(next, next + STEP).arrayBuffer())
    yield decodePart(file, decoder, bytes, next + STEP >= content.size)
  }
}

function decodePart(file: string, decoder: TextDecoder, bytes: Uint8Array, last: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !last })
  } catch {
    throw new FileError(file, 'undecodable', { encoding: decoder.encoding })
  }
}

function checkWidth(file: string, rows: readonly (readonly string[])[], first: number): void {
  const wide = rows.findIndex((row) => row.length > TABLE_LIMITS.columns)
  if (wide < 0) return
  const found = rows[wide]?.length ?? 0
  throw new FileError(file, 'bad_dataset', { reason: 'columns', row: first + wide, found, limit: TABLE_LIMITS.columns })
}
