import type { Column } from '../tables/column.ts'
import { tableOf } from '../tables/schema.ts'
import type { TableName } from '../tables/schema.ts'
import { domainOf } from './table-source.ts'
import type { TableSources } from './table-source.ts'
import type { SentRows } from './to-arrow.ts'

/** Rows per message: small enough that making one does not block the page, large enough to be few. */
const CHUNK = 8192

/** Tables on their way into the engine, perhaps from another worker. They are taken in order, the values of the ENUMs first. */
export interface TableStream {
  /** How many values each ENUM has. */
  readonly domains: ReadonlyMap<string, number>
  /** The values of all ENUMs, one behind the other, each in sort order: their `place`, from 0, and `value`. */
  readonly values: () => Iterable<SentRows> | AsyncIterable<Uint8Array>
  /** The rows of a table, some thousand at a time, as they are or encoded as Arrow IPC streams. */
  readonly chunks: (name: TableName) => Iterable<SentRows> | AsyncIterable<Uint8Array>
  /** So large that it has to be packed while it is taken in. */
  readonly large?: boolean
}

/** A stream whose rows are not encoded yet. */
export interface RowStream extends TableStream {
  readonly values: () => Iterable<SentRows>
  readonly chunks: (name: TableName) => Iterable<SentRows>
}

/** `sources` as a stream; nothing is copied before it is asked for. */
export function toStream(sources: TableSources): RowStream {
  return {
    domains: sizesOf(sources.domains),
    values: () => valueRows(sources.domains),
    chunks: (name) => chunksOf(sources, name),
  }
}

/** How many values each of `domains` has. */
export function sizesOf(domains: TableSources['domains']): ReadonlyMap<string, number> {
  return new Map([...domains].map(([domain, values]) => [domain, values.length]))
}

/** The values of `domains` as rows: see `TableStream.values`. */
export function* valueRows(domains: TableSources['domains']): Generator<SentRows> {
  const all = [...domains.values()].flat()
  const columns = [
    { column: { name: 'place', type: 'int' }, cell: (row: number) => row, domain: [] },
    { column: { name: 'value', type: 'text' }, cell: (row: number) => all[row] ?? null, domain: [] },
  ] as const
  for (let from = 0; from < all.length; from += CHUNK) {
    yield { columns, from, to: Math.min(from + CHUNK, all.length) }
  }
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
