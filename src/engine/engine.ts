import { messageOf } from '../base/message-of.ts'
import type { Query } from '../metrics/metric.ts'
import type { TableRows } from '../tables/build-tables.ts'

/** Where questions are answered. Made by `open-browser-engine.ts` and `open-node-engine.ts`. */
export interface Engine {
  /**
   * `wanted` is asked when the turn of the question comes, which may be much later: a question whose answer nobody waits for
   * any more is not put.
   * @throws {QueryError} with the statement, when the engine refuses it.
   * @throws {Unwanted} when the answer was no longer wanted.
   */
  ask<Row>(query: Query<Row>, wanted?: () => boolean): Promise<readonly Row[]>
  /** Replaces all tables. Questions asked meanwhile wait. */
  load(tables: TableRows): Promise<void>
  close(): Promise<void>
}

/** The engine refused a statement. */
export class QueryError extends Error {
  readonly statement: string
  constructor(statement: string, cause: unknown) {
    super(messageOf(cause), { cause })
    this.name = 'QueryError'
    this.statement = statement
  }
}

/** Nobody waited for the answer any more when the turn of the question came. */
export class Unwanted extends Error {
  constructor() {
    super('the question was dropped before its turn')
    this.name = 'Unwanted'
  }
}

/** The engine could not be started: WASM is blocked, or the worker did not answer in time. */
export class EngineError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'EngineError'
  }
}
