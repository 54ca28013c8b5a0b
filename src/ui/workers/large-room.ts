import type { Codebook } from '../../codebook/codebook.ts'
import { placeOf } from '../../dataset.ts'
import { checkTables, type CheckedTables } from '../../engine/columns/check-tables.ts'
import { columnStream } from '../../engine/columns/column-stream.ts'
import { type ColumnTables, READ_TABLES, type ReadTable } from '../../engine/columns/read-tables.ts'
import type { TableStream } from '../../engine/table-stream.ts'
import type { SetAsideLabels } from '../../export/set-aside-csv.ts'
import { hashContent } from '../../source/hash-content.ts'
import { openParquetColumns } from '../../source/parquet-columns.ts'
import { FileError } from '../../source/source-text.ts'
import { PackageError } from '../../tables/raw-table.ts'
import { TABLE_NAMES } from '../../tables/schema.ts'
import type { KeptTable } from '../storage/dataset-log.ts'
import { asideOfColumns } from './aside-of-columns.ts'
import { type LeftOver, leftOfDataset } from './left-over.ts'
import type { Refusal } from './read-notice-file.ts'

/** The tables of a dataset as Parquet files, one behind the other in `content`. */
export interface LargeSource {
  readonly file: string
  readonly content: Blob
  readonly tables: readonly KeptTable[]
}

/** How many notices and items the files say they hold. */
export interface LargeSize {
  readonly kind: 'size'
  readonly notices: number
  readonly items: number
}

/** What is in a dataset that stays in the engine. */
export interface LargeFacts {
  readonly notices: number
  readonly items: number
  readonly agencies: number
  /** First and last date of feedback, ISO; `null` where no notice says one. */
  readonly from: string | null
  readonly to: string | null
  /** By what its items were coded: codebook and version. */
  readonly codebooks: readonly string[]
  /** Rows of all tables that are read, for the share of the way. */
  readonly rows: number
}

/** A dataset that was checked from beginning to end. */
export interface LargeRead {
  readonly kind: 'checked'
  readonly sha256: string
  readonly facts: LargeFacts
  readonly left: LeftOver
}

/** Where the files of a large dataset lie open, away from the page: one at a time. */
export interface LargeRoom {
  open(source: LargeSource): Promise<LargeSize | Refusal>
  /** Reads through the tables last opened; without `labels` what is set aside is only counted. */
  check(labels: SetAsideLabels | null, onProgress: (read: number, rows: number) => void): Promise<LargeRead | Refusal>
  /** Begins to take out the tables last checked, and answers with the number of values of each ENUM. */
  build(codebook: Codebook): readonly (readonly [string, number])[]
  /** The next piece: the values of the ENUMs, then table by table as in `TABLE_NAMES`; `null` at the end of each. */
  next(): Promise<LargePiece>
}

/** A piece of the tables, and the share of their rows that was read so far, 0 to 1. */
export interface LargePiece {
  readonly bytes: Uint8Array | null
  readonly read: number
}

/** An empty room. */
export function openLargeRoom(): LargeRoom {
  let source: LargeSource | null = null
  let tables: ColumnTables | null = null
  let checked: CheckedTables | null = null
  let pieces: AsyncIterator<Uint8Array | null> | null = null
  let all = 0
  let sent = 0

  return {
    open: (opened) =>
      orRefusal(async () => {
        source = opened
        tables = await openTables(opened)
        return { kind: 'size', notices: tables.notices.rows, items: tables.items.rows }
      }),
    check: async (labels, onProgress) => {
      const [files, { content }] = [given(tables), given(source)]
      return orRefusal(async () => {
        all = READ_TABLES.reduce((sum, name) => sum + files[name].rows, 0)
        let rows = 0
        const found = await checkTables(files, (some) => {
          rows += some
          onProgress(all === 0 ? 1 : rows / all, rows)
        })
        checked = found
        const aside = await asideOfColumns(files, found, labels !== null)
        const facts = factsOf(files, found, all)
        if (facts.notices === 0 && aside[0]) throw aside[0].fault
        return {
          kind: 'checked',
          sha256: await hashContent(content),
          facts,
          left: await leftOfDataset(aside, labels),
        }
      })
    },
    build: (codebook) => {
      const stream = columnStream(given(tables), given(checked), codebook, (rows) => {
        sent += rows
      })
      sent = 0
      pieces = piecesOf(stream)
      return [...stream.domains]
    },
    next: async () => {
      const piece = await given(pieces).next()
      if (piece.done === true) throw new Error('all tables were taken')
      return { bytes: piece.value, read: all === 0 ? 1 : sent / all }
    },
  }
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('nothing is open here')
  return value
}

async function* piecesOf(stream: TableStream): AsyncGenerator<Uint8Array | null> {
  yield* stream.values() as AsyncIterable<Uint8Array>
  yield null
  for (const name of TABLE_NAMES) {
    yield* stream.chunks(name) as AsyncIterable<Uint8Array>
    yield null
  }
}

async function openTables({ file, content, tables }: LargeSource): Promise<ColumnTables> {
  let at = 0
  const parts = new Map(
    tables.map(({ path, bytes }) => {
      const part = content.slice(at, at + bytes)
      at += bytes
      return [path, part]
    }),
  )
  const opened: Partial<Record<ReadTable, ColumnTables[ReadTable]>> = {}
  for (const name of READ_TABLES) {
    const path = `${name}.parquet`
    const part = parts.get(path)
    if (!part) throw new PackageError(path, 'file_missing')
    opened[name] = { ...(await openParquetColumns(`${file}/${path}`, part)), path }
  }
  return opened as ColumnTables
}

function factsOf(tables: ColumnTables, checked: CheckedTables, rows: number): LargeFacts {
  const kept = (name: ReadTable): number => tables[name].rows - checked.faulty[name].length
  const said = (domain: string): readonly string[] => [...(checked.values.get(domain) ?? [])]
  return {
    notices: kept('notices'),
    items: kept('items'),
    agencies: said('notices.agency_id').length,
    from: checked.feedback[0],
    to: checked.feedback[1],
    codebooks: said('notices.codebook_id').flatMap((id) =>
      said('notices.codebook_version').map((version) => `${id} ${version}`),
    ),
    rows,
  }
}

/** An error class does not cross from a worker to the page, so a refusal is an answer. */
async function orRefusal<T>(act: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof FileError) return { kind: 'refused', problem: error.problem, facts: error.facts }
    const facts = placeOf(error)
    if (facts === null) throw error
    return { kind: 'refused', problem: 'bad_dataset', facts }
  }
}
