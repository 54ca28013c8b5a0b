import type { Engine } from './engine.ts'

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
export async function openBrowserEngine(options: BrowserEngineOptions = {}): Promise<Engine> {
  await Promise.resolve()
  throw new Error(`not built yet: ${options.timeout}`)
}
