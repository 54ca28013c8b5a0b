import * as duckdb from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import type { Table } from 'apache-arrow'
import { databaseEngine } from './database-engine.ts'
import type { ColumnEngine } from './database-engine.ts'
import type { FileDatabase } from './database.ts'
import { EngineError } from './engine.ts'
import { lockDown } from './lock-down.ts'
import { readAnswer } from './read-answer.ts'
import { toArrow } from './to-arrow.ts'

export interface BrowserEngineOptions {
  /** Gives up after so many milliseconds; 30,000 by default. */
  readonly timeout?: number
  /** Bytes of the engine that have arrived, of how many (0 when unknown). */
  readonly onProgress?: (loaded: number, total: number) => void
}

/**
 * DuckDB-WASM in one worker of the page's own origin.
 * @throws {EngineError} when WASM is blocked or the worker does not answer in time.
 */
export async function openBrowserEngine(options: BrowserEngineOptions = {}): Promise<ColumnEngine> {
  return databaseEngine(await openBrowserDatabase(options))
}

/**
 * The connection under the engine, locked down; also from inside a worker, which then owns it.
 * @throws {EngineError} as `openBrowserEngine`.
 */
export async function openBrowserDatabase(options: BrowserEngineOptions = {}): Promise<FileDatabase> {
  const { timeout = 30_000, onProgress } = options
  if (typeof WebAssembly === 'undefined') throw new EngineError('WebAssembly is switched off in this browser')
  const worker = new Worker(absolute(workerUrl))
  try {
    const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker)
    const connection = await within(timeout, failed(worker), connect(database, onProgress))
    return overWorker(database, connection, worker)
  } catch (error) {
    worker.terminate()
    throw error instanceof EngineError ? error : new EngineError('DuckDB-WASM did not start', error)
  }
}

function absolute(url: string): string {
  return new URL(url, typeof document === 'undefined' ? location.href : document.baseURI).href
}

async function connect(
  database: duckdb.AsyncDuckDB,
  onProgress?: BrowserEngineOptions['onProgress'],
): Promise<duckdb.AsyncDuckDBConnection> {
  await database.instantiate(absolute(wasmUrl), null, ({ bytesLoaded, bytesTotal }) =>
    onProgress?.(bytesLoaded, bytesTotal),
  )
  const connection = await database.connect()
  for (const statement of lockDown(location.origin)) await connection.query(statement)
  return connection
}

/** Rejects when the worker's script cannot be loaded, which the library itself would wait for in silence. */
function failed(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new EngineError(`the engine's worker failed: ${event.message || 'its script could not be loaded'}`))
    })
  })
}

async function within<T>(timeout: number, failure: Promise<never>, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new EngineError(`the engine did not answer within ${timeout} ms`))
    }, timeout)
  })
  try {
    return await Promise.race([work, failure, late])
  } finally {
    clearTimeout(timer)
  }
}

function overWorker(
  database: duckdb.AsyncDuckDB,
  connection: duckdb.AsyncDuckDBConnection,
  worker: Worker,
): FileDatabase {
  return {
    run: async (sql) => {
      await connection.query(sql)
    },
    ask: async (sql, values, decode) => {
      if (values.length === 0) return readAnswer((await connection.query(sql)) as Table, decode)
      const statement = await connection.prepare(sql)
      try {
        return await readAnswer((await statement.query(...values)) as Table, decode)
      } finally {
        await statement.close()
      }
    },
    insert: async (rows, schema, name, create) => {
      await connection.insertArrowFromIPCStream(toArrow(rows), { schema, name, create })
    },
    hold: (path, bytes) => database.registerFileBuffer(path, bytes),
    close: async () => {
      await connection.close()
      worker.terminate()
    },
    abandon: () => {
      worker.terminate()
    },
  }
}
