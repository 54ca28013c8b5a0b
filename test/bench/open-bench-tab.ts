import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { serveFolder } from '../browser/serve-folder.ts'
import { findChromium } from '../setup/find-chromium.ts'
import type { Measurable } from './measure.ts'

const PAGE = '.cache/bench-tab'

/** DuckDB-WASM in a tab of Chromium, where people use it; time and memory are those of the tab's process. */
export async function openBenchTab(): Promise<Measurable> {
  const outDir = `${process.cwd()}/${PAGE}`
  await build({
    root: 'test/bench/tab',
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  })
  const server = await serveFolder(PAGE)
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium: npm test says how to install one')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(0)
  await page.goto(server.address)
  await page.waitForFunction(() => window.openBench !== undefined)
  const opened = await page.evaluate(() => window.openBench?.())
  const session = await browser.newBrowserCDPSession()
  // The spare renderer has done nothing yet.
  const tab = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const [busiest] = processInfo.filter(({ type }) => type === 'renderer').sort((a, b) => b.cpuTime - a.cpuTime)
    if (!busiest) throw new Error('the tab has no process')
    return busiest
  }
  return {
    open: opened?.open ?? NaN,
    load: async (items) => (await page.evaluate((size) => window.loadBench?.(size), items))?.load ?? NaN,
    warmUp: async (clicks) => {
      await page.evaluate((all) => window.bench?.warmUp(all), clicks)
    },
    measureClick: async (name, click) => {
      const measured = await page.evaluate(([one, what]) => window.bench?.measureClick(one, what), [
        name,
        click,
      ] as const)
      if (!measured) throw new Error('the tab has no bench')
      return measured
    },
    processor: async () => (await tab()).cpuTime * 1000,
    memory: async () => {
      const status = await readFile(`/proc/${(await tab()).id}/status`, 'utf8')
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN) / 1024
    },
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
