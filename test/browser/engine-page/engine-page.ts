import { openBrowserEngine } from '../../../src/engine/open-browser-engine.ts'

declare global {
  interface Window {
    /** The rows as JSON, or what the engine said against it. */
    askEngine?: (sql: string) => Promise<string>
  }
}

const engine = await openBrowserEngine()

window.askEngine = async (sql) => {
  try {
    return JSON.stringify(await engine.ask({ sql, values: [], decode: Object.values }))
  } catch (error) {
    return `refused: ${error instanceof Error ? error.message : String(error)}`
  }
}
