import type { Query } from '../metrics/metric.ts'
import type { TableRows } from '../tables/build-tables.ts'

/** Where questions are answered. Made by `open-browser-engine.ts` and `open-node-engine.ts`. */
export interface Engine {
  /** @throws {QueryError} with the statement, when the engine refuses it. */
  ask<Row>(query: Query<Row>): Promise<readonly Row[]>
  /** Replaces all tables. Questions asked meanwhile wait. */
  load(tables: TableRows): Promise<void>
  close(): Promise<void>
}

/** The engine refused a statement. */
export class QueryError extends Error {
  readonly statement: string
  constructor(statement: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'QueryError'
    this.statement = statement
  }
}

/** The engine could not be started: WASM is blocked, or the worker did not answer in time. */
export class EngineError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'EngineError'
  }
}
