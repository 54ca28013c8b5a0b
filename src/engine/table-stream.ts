import type { Column } from '../tables/column.ts'
import { tableOf } from '../tables/schema.ts'
import type { TableName } from '../tables/schema.ts'
import { domainOf } from './table-source.ts'
import type { TableSources } from './table-source.ts'
import type { SentRows } from './to-arrow.ts'

/** Rows per message: small enough that making one does not block the page, large enough to be few. */
export const CHUNK = 8192

/** Tables on their way into the engine, perhaps from another worker. `domains` lists the values of each ENUM, in sort order. */
export interface TableStream {
  readonly domains: ReadonlyMap<string, readonly string[]>
  /** The rows of a table, some thousand at a time, as they are or encoded as Arrow IPC streams. */
  readonly chunks: (name: TableName) => Iterable<SentRows> | AsyncIterable<Uint8Array>
}

/** A stream whose rows are not encoded yet. */
export interface RowStream extends TableStream {
  readonly chunks: (name: TableName) => Iterable<SentRows>
}

/** `sources` as a stream; nothing is copied before it is asked for. */
export function toStream(sources: TableSources): RowStream {
  return { domains: sources.domains, chunks: (name) => chunksOf(sources, name) }
}

function* chunksOf(sources: TableSources, name: TableName): Generator<SentRows> {
  const source = sources.tables[name]
  const columns = tableOf(name).columns.map((column) => ({
    column,
    cell: source.cells[column.name] ?? missing(name, column),
    domain: column.type === 'code' ? (sources.domains.get(domainOf(name, column)) ?? []) : [],
  }))
  for (let from = 0; from < source.rows; from += CHUNK) {
    yield { columns, from, to: Math.min(from + CHUNK, source.rows) }
  }
}

function missing(name: TableName, column: Column): never {
  throw new Error(`${name} has no cells for ${column.name}`)
}
