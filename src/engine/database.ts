import type { SqlValue } from '../metrics/metric.ts'
import type { SentRows } from './to-arrow.ts'

/** One result row, columns as the statement names them. */
export type RawRow = Readonly<Record<string, unknown>>

/** What the engine needs of DuckDB: one connection, in a worker or in Node. */
export interface Database {
  run(sql: string): Promise<void>
  ask<Row>(sql: string, values: readonly SqlValue[], decode: (raw: RawRow) => Row): Promise<readonly Row[]>
  /**
   * Makes the table `schema.name`, codes as text, of rows or of an Arrow IPC stream, whose bytes may be handed over; or adds
   * them to it where `create` is false.
   */
  insert(rows: SentRows | Uint8Array, schema: string, name: string, create: boolean): Promise<void>
  close(): Promise<void>
  /** Ends at once, whatever is under way. */
  abandon?(): void
}

/** A database that can be handed files. */
export interface FileDatabase extends Database {
  /** Puts a file where the engine may read it, under `mem/`. */
  hold(path: string, bytes: Uint8Array): Promise<void>
}
