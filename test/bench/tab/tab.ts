import { openBrowserEngine } from '../../../src/engine/open-browser-engine.ts'
import { generate } from '../generate.ts'
import { benchEngine } from '../measure-screens.ts'
import type { Bench } from '../measure-screens.ts'

declare global {
  interface Window {
    openBench?: () => Promise<{ readonly open: number }>
    loadBench?: (items: number) => Promise<{ readonly load: number }>
    bench?: Bench
  }
}

window.openBench = async () => {
  const opening = performance.now()
  const engine = await openBrowserEngine()
  const open = performance.now() - opening
  window.bench = benchEngine(engine)
  window.loadBench = async (items) => {
    const sources = generate(items)
    const loading = performance.now()
    await engine.loadSources(sources)
    return { load: performance.now() - loading }
  }
  return { open }
}
