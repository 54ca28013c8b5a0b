import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { format } from 'prettier'
import { preview } from 'vite'
import { findChromium } from '../setup/find-chromium.ts'
import { median } from './measure-screens.ts'

// npm run bench:cold: opens the built app on the sample with an empty cache, and again with the processor throttled.
const RUNS = 5
// A new window of Chromium builds its own frame, a page like any other, and takes a core for a second or two.
const WINDOW_SETTLED_MS = 3000
const README = fileURLToPath(new URL('README.md', import.meta.url))
const BEGIN = '<!-- cold-start figures: written by npm run bench:cold -->'
const END = '<!-- end of cold-start figures -->'

/** Milliseconds from the start of the navigation. */
interface ColdStart {
  readonly chart: number
  readonly engine: number
}

// Runs in the page before anything else: notes when a chart stands and when the engine no longer announces its start.
const WATCH = `(() => {
  const seen = (window.coldStart = {})
  const look = () => {
    if (seen.chart === undefined && document.querySelector('.chart-box svg, .chart-box canvas')) seen.chart = performance.now()
    const starting = document.querySelector('[data-test="engine-starting"]')
    if (seen.engine === undefined && seen.chart !== undefined && !starting) seen.engine = performance.now()
    if (seen.engine === undefined) requestAnimationFrame(look)
  }
  look()
})()`

async function coldStart(browser: Browser, address: string, throttle: number): Promise<ColdStart> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true })
  try {
    const page = await context.newPage()
    await page.addInitScript(WATCH)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
    await page.waitForTimeout(WINDOW_SETTLED_MS)
    await page.goto(address)
    await page.waitForFunction('window.coldStart.engine !== undefined', undefined, { timeout: 60_000 })
    if ((await page.locator('[data-test="engine-failed"]').count()) > 0) throw new Error('the engine did not start')
    return await page.evaluate<ColdStart>('window.coldStart')
  } finally {
    await context.close()
  }
}

function row(name: string, runs: readonly ColdStart[], budget: string): string {
  const chart = runs.map((run) => run.chart)
  const engine = runs.map((run) => run.engine)
  const span = (values: readonly number[]): string =>
    `${Math.round(median(values))} (${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))})`
  return `| ${name} | ${span(chart)} | ${span(engine)} | ${budget} |`
}

const executablePath = findChromium()
if (executablePath === null) throw new Error('no Chromium found: see README.md')
const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } })
const bound = server.httpServer.address()
if (bound === null || typeof bound === 'string') throw new Error('the preview server has no port')
const address = `http://127.0.0.1:${String(bound.port)}/`
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
const figures: string[] = [
  `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${String(cpus().length)} cores · Chromium ${browser.version()} · load ${(loadavg()[0] ?? 0).toFixed(1)} at the start`,
  '',
  '| ms: median (least–most) of 5 | to the first chart | to engine ready | budget |',
  '| --- | ---: | ---: | --- |',
]
try {
  await coldStart(browser, address, 1)
  for (const [name, throttle, budget] of [
    ['as it is', 1, '≤ 800 / ≤ 3000'],
    ['processor throttled 4×', 4, '≤ 2000 / ≤ 5000'],
  ] as const) {
    const runs: ColdStart[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await coldStart(browser, address, throttle))
    figures.push(row(name, runs, budget))
  }
} finally {
  await browser.close()
  await server.close()
}
const [before, rest] = readFileSync(README, 'utf8').split(BEGIN)
const after = rest?.split(END)[1]
if (before === undefined || after === undefined) throw new Error('README.md has lost the marks around the cold start')
writeFileSync(
  README,
  await format(`${before}${BEGIN}\n\n${figures.join('\n')}\n\n${END}${after}`, { parser: 'markdown' }),
)
process.stdout.write(`${figures.join('\n')}\n`)
