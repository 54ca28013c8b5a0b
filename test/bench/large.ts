import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { preview } from 'vite'
import { findChromium } from '../setup/find-chromium.ts'
import { generate } from './generate.ts'
import { writeTables } from './write-tables.ts'

// npm run bench:large [-- ITEMS [FOLDER]]: writes invented tables as Parquet files, loads them in the built app, goes through
// its screens, clicks, reloads, and prints times and the memory of the tab. Files in FOLDER are used if they are there.
const ITEMS = Number(process.argv[2] ?? 1_000_000)
const KEPT = process.argv[3]
const PATIENCE_MS = 30 * 60_000
const SCREENS = ['overview', 'compare', 'findings', 'trends', 'items', 'check', 'terms', 'wall'] as const
const CLICKS = [
  ['a province', 'filter_province~province~省000003'],
  ['a status', 'status_mix~status~completed'],
  ['a category', 'category_mix~category~B'],
] as const

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1)

/** Resident memory of the tab's process in MiB, now and at its peak. */
async function memoryOf(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const [busiest] = processInfo.filter(({ type }) => type === 'renderer').sort((a, b) => b.cpuTime - a.cpuTime)
  const status = busiest ? readFileSync(`/proc/${busiest.id}/status`, 'utf8') : ''
  const at = (field: string): string => {
    const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]
    return kilobytes === undefined ? '?' : Math.round(Number(kilobytes) / 1024).toLocaleString('en')
  }
  return `${at('VmRSS')} MiB, peak ${at('VmHWM')}`
}

/** Notes how long the longest task of the page held it up. */
function watchTasks(): void {
  const held = { longest: 0 }
  Object.assign(window, { held })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) held.longest = Math.max(held.longest, duration)
  }).observe({ type: 'longtask' })
}

async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { held } = window as unknown as { held: { longest: number } }
    const { longest } = held
    held.longest = 0
    return Math.round(longest)
  })
}

const BUSY = '[aria-busy="true"], [data-test="computing"], [data-test="large-progress"], [data-test="engine-starting"]'

/** Waits until nothing on the page is at work, for a quarter of a second. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => delete (window as unknown as { idleSince?: number }).idleSince)
  await page.waitForFunction(
    (busy) => {
      const store = window as unknown as { idleSince?: number }
      if (document.querySelector(busy)) delete store.idleSince
      else store.idleSince ??= performance.now()
      return store.idleSince !== undefined && performance.now() - store.idleSince > 250
    },
    BUSY,
    { timeout: PATIENCE_MS, polling: 50 },
  )
  if ((await page.locator('[data-test="engine-failed"]').count()) > 0) {
    throw new Error(await page.locator('[data-test="engine-failed"]').innerText())
  }
  const alerts = await page.locator('main [role="alert"]').allInnerTexts()
  if (alerts.length > 0) say(`    alerts: ${alerts.join(' | ')}`)
}

async function timed(browser: Browser, page: Page, name: string, act: () => Promise<unknown>): Promise<void> {
  await longestTask(page).catch(() => 0)
  const begun = performance.now()
  await act()
  await settle(page)
  const took = performance.now() - begun
  say(`${name}: ${seconds(took)} s, longest task ${await longestTask(page)} ms, memory ${await memoryOf(browser)}`)
}

async function importFolder(browser: Browser, page: Page, folder: string): Promise<void> {
  await page.locator('[data-test="folder-input"]').setInputFiles(folder)
  await page.locator('[data-test="large-whole"]').waitFor()
  await timed(browser, page, 'check and load', async () => {
    const begun = performance.now()
    await page.locator('[data-test="large-whole"]').click()
    await page.locator('[data-test="large-note"]').waitFor({ timeout: PATIENCE_MS })
    say(`  checked and kept after ${seconds(performance.now() - begun)} s, memory ${await memoryOf(browser)}`)
    await page.locator('[data-test="large-leave"]').waitFor({ timeout: PATIENCE_MS })
  })
  say(`  ${(await page.locator('[data-test="dataset-result"]').allInnerTexts()).join(' | ').replaceAll('\n', ' ')}`)
}

const folder = KEPT ?? mkdtempSync(join(tmpdir(), 'bench-large-'))
const tables = join(folder, `tables-${ITEMS}`)
const begun = performance.now()
if (statSync(tables, { throwIfNoEntry: false }) === undefined) writeTables(tables, generate(ITEMS))
const bytes = readdirSync(tables).reduce((sum, name) => sum + statSync(join(tables, name)).size, 0)
say(
  `${ITEMS.toLocaleString('en')} items, ${Math.round(bytes / 2 ** 20)} MiB of Parquet written in ${seconds(performance.now() - begun)} s`,
)
say(`${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}`)

const executablePath = findChromium()
if (executablePath === null) throw new Error('no Chromium: npm test says how to install one')
const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } })
const bound = server.httpServer.address()
if (bound === null || typeof bound === 'string') throw new Error('the preview server has no port')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(PATIENCE_MS)
  page.on('pageerror', (error) => {
    say(`    page error: ${error.message}`)
  })
  page.on('crash', () => {
    say('    the tab crashed')
    process.exit(1)
  })
  await page.addInitScript(watchTasks)
  await page.addInitScript(() => {
    if (location.protocol.startsWith('http')) localStorage.setItem('notice-lens.tour', 'seen')
  })
  const go = (hash: string): Promise<unknown> => page.evaluate((to) => (location.hash = to), hash)
  await page.goto(`http://127.0.0.1:${bound.port}/#/data`)
  await settle(page)
  say(`before: memory ${await memoryOf(browser)}`)
  await importFolder(browser, page, tables)
  for (const screen of SCREENS) {
    await timed(browser, page, screen, () => go(`#/${screen}`))
    for (const [name, pick] of CLICKS) {
      await timed(browser, page, `  ${screen}, ${name}`, () => go(`#/${screen}?p=${encodeURIComponent(pick)}`))
    }
    if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], `${screen}.png`) })
  }
  await go('#/overview')
  await settle(page)
  await timed(browser, page, 'visited again', async () => {
    await page.reload()
    await page.locator('[data-test="large-leave"]').waitFor({ timeout: PATIENCE_MS })
  })
  await timed(browser, page, 'back to the notices', () => page.locator('[data-test="large-leave"]').click())
} finally {
  await browser.close()
  await server.close()
  if (KEPT === undefined) rmSync(folder, { recursive: true })
}
