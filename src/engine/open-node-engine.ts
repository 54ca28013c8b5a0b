import { createRequire } from 'node:module'
import type * as Blocking from '@duckdb/duckdb-wasm/blocking'
import type { Table } from 'apache-arrow'
import type { SqlValue } from '../metrics/metric.ts'
import { databaseEngine } from './database-engine.ts'
import type { ColumnEngine } from './database-engine.ts'
import type { FileDatabase } from './database.ts'
import { EngineError } from './engine.ts'
import { lockDown } from './lock-down.ts'
import { readAnswer } from './read-answer.ts'
import { toArrow } from './to-arrow.ts'

/**
 * DuckDB-WASM in Node, the same build as in the browser: for tests, the command line and the bench.
 * @throws {EngineError} when WASM cannot be started.
 */
export async function openNodeEngine(): Promise<ColumnEngine> {
  return databaseEngine(await openNodeDatabase())
}

/**
 * The connection under the engine, locked down.
 * @throws {EngineError} when WASM cannot be started.
 */
export async function openNodeDatabase(): Promise<FileDatabase> {
  const require = createRequire(import.meta.url)
  const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof Blocking
  const place = (build: string) => ({
    mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${build}.wasm`),
    mainWorker: '',
  })
  const bundles = { mvp: place('mvp'), eh: place('eh') }
  try {
    const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
    await db.instantiate()
    const connection = db.connect()
    // Nothing listens there: the repository only has to be somewhere that is not the internet.
    for (const statement of lockDown('http://localhost')) connection.query(statement)
    return onTurn(db, connection)
  } catch (error) {
    throw new EngineError('DuckDB-WASM did not start in Node', error)
  }
}

type Connection = ReturnType<Blocking.DuckDBBindings['connect']>

/** The blocking connection behind the asynchronous port. */
function onTurn(db: Blocking.DuckDBBindings, connection: Connection): FileDatabase {
  const later = <T>(act: () => T | Promise<T>): Promise<T> => Promise.resolve().then(act)
  return {
    run: (sql) => later(() => void connection.query(sql)),
    ask: (sql, values, decode) => later(() => readAnswer(answerOf(connection, sql, values), decode)),
    insert: (rows, schema, name, create) =>
      later(() => {
        connection.insertArrowFromIPCStream(toArrow(rows), { schema, name, create })
      }),
    hold: (path, bytes) =>
      later(() => {
        db.registerFileBuffer(path, bytes)
      }),
    close: () =>
      later(() => {
        connection.close()
      }),
  }
}

function answerOf(connection: Connection, sql: string, values: readonly SqlValue[]): Table {
  if (values.length === 0) return connection.query(sql) as Table
  const statement = connection.prepare(sql)
  try {
    return statement.query(...values) as Table
  } finally {
    statement.close()
  }
}
