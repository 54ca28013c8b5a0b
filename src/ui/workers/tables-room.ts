import type { Codebook } from '../../codebook/codebook.ts'
import { toSources } from '../../engine/table-source.ts'
import { type RowStream, toStream } from '../../engine/table-stream.ts'
import { toArrow } from '../../engine/to-arrow.ts'
import { buildTables } from '../../tables/build-tables.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { TABLE_NAMES } from '../../tables/schema.ts'
import { forOnce, sha256Of } from './packed-record.ts'

/** Where records wait to become tables, away from the page. */
export interface TablesRoom {
  /** Keeps records by the hash of their file; a later one takes the place of an earlier one. */
  readonly put: (records: readonly NoticeRecord[]) => void
  /**
   * Builds the tables of the records named, in that order, and answers with the number of values of each ENUM.
   * @throws {Error} when a record was never put.
   */
  readonly build: (sha256s: readonly string[], codebook: Codebook) => readonly (readonly [string, number])[]
  /** The next piece of what was last built: the values of the ENUMs, then table by table as in `TABLE_NAMES`; `null` at the end of each. */
  readonly next: () => Uint8Array | null
}

/** An empty room. */
export function openTablesRoom(): TablesRoom {
  // As they came: what came packed takes a fraction of the memory between two builds.
  const records = new Map<string, NoticeRecord>()
  const nothing = (): Iterator<Uint8Array | null> => [][Symbol.iterator]()
  let pieces = nothing()
  let left = 0

  function find(sha256: string): NoticeRecord {
    const record = records.get(sha256)
    if (!record) throw new Error(`no record of ${sha256}`)
    return forOnce(record)
  }

  return {
    put: (added) => {
      for (const record of added) records.set(sha256Of(record), record)
    },
    build: (sha256s, codebook) => {
      const stream = toStream(toSources(buildTables(sha256s.map(find), codebook)))
      pieces = piecesOf(stream)
      // The values of the codes, then each table.
      left = 1 + TABLE_NAMES.length
      return [...stream.domains]
    },
    next: () => {
      const piece = pieces.next()
      if (piece.done === true) throw new Error('all tables were taken')
      if (piece.value === null) left--
      // The tables are in the engine now.
      if (left === 0) pieces = nothing()
      return piece.value
    },
  }
}

function* piecesOf(stream: RowStream): Generator<Uint8Array | null> {
  for (const rows of stream.values()) yield toArrow(rows)
  yield null
  for (const name of TABLE_NAMES) {
    for (const rows of stream.chunks(name)) yield toArrow(rows)
    yield null
  }
}
