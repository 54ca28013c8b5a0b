import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { format } from 'prettier'
import { preview } from 'vite'
import { zh } from '../../src/ui/words/zh.ts'
import { dropPaths } from '../browser/drop-paths.ts'
import { findChromium } from '../setup/find-chromium.ts'
import { writeNotices, writeTable } from './invented-table.ts'
import { LONG_MS, type LongTask, noteFrames, type TaskTrace, traceTasks } from './trace-tasks.ts'

// npm run bench:tasks [-- ITEMS [NOTICES]]: imports a table of a million items, and a folder of two thousand notices, into
// the built app, filters every screen, takes panels, lists and the dataset away, and lists the tasks over 50 ms.
const [ITEMS = 1_000_000, NOTICES = 2000] = process.argv.slice(2).map(Number)
const SCREENS = ['overview', 'compare', 'findings', 'trends', 'items', 'check', 'wall']
const FILTERS = ['', 'filter_province~province~山东省', 'status_mix~status~completed', 'category_mix~category~B']
const SETTLED_MS = 15 * 60_000
const README = fileURLToPath(new URL('README.md', import.meta.url))
const BEGIN = '<!-- task figures: written by npm run bench:tasks -->'
const END = '<!-- end of task figures -->'

interface Phase {
  readonly name: string
  readonly seconds: number
  readonly tasks: readonly LongTask[]
}

const phases: Phase[] = []

const BUSY = '[aria-busy="true"], .progress, [data-test="engine-starting"], [data-test="engine-loading"]'

/** Waits until no panel is busy and nothing is at work, several times over. A locator would leave garbage in the page. */
async function settle(page: Page): Promise<void> {
  for (let still = 0; still < 3;) {
    await page.waitForTimeout(300)
    const busy = await page.evaluate((parts) => document.querySelector(parts) !== null, BUSY)
    still = busy ? 0 : still + 1
  }
}

type Run = (name: string, act: () => Promise<unknown>) => Promise<void>

function phasesOf(page: Page, trace: TaskTrace): Run {
  return async (name, act) => {
    const begun = Date.now()
    await trace.start()
    await act()
    await settle(page)
    const seconds = (Date.now() - begun) / 1000
    const tasks = [...(await trace.stop())].sort((a, b) => b.processor - a.processor)
    phases.push({ name, seconds, tasks })
    process.stdout.write(`${name}: ${seconds.toFixed(1)} s, ${String(tasks.length)} tasks over ${String(LONG_MS)} ms\n`)
    for (const { wall, processor, garbage, scripts } of tasks.slice(0, 6)) {
      const said = `${wall.toFixed(0)} ms, ${processor.toFixed(0)} ms of processor, ${garbage.toFixed(0)} ms of garbage`
      process.stdout.write(`    ${said}: ${scripts.slice(0, 4).join('; ')}\n`)
    }
  }
}

async function openPage(browser: Browser, origin: string): Promise<{ readonly page: Page; readonly run: Run }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(SETTLED_MS)
  // tsx names functions by a helper of its own.
  await page.addInitScript('window.__name ??= (named) => named')
  await page.addInitScript(noteFrames)
  await page.addInitScript(() => {
    localStorage.setItem('notice-lens.tour', 'seen')
  })
  await page.goto(`${origin}/#/data`)
  await settle(page)
  return { page, run: phasesOf(page, await traceTasks(browser, page)) }
}

const go = (page: Page, hash: string): Promise<unknown> => page.evaluate((to) => (location.hash = to), hash)

async function takeAway(page: Page, part: Locator, kind: string): Promise<void> {
  await part.getByRole('button', { name: zh.panel.export, exact: true }).click()
  await Promise.all([page.waitForEvent('download'), part.locator(`[data-test="export-${kind}"]`).click()])
}

async function tryTable(browser: Browser, origin: string, table: string): Promise<void> {
  const { page, run } = await openPage(browser, origin)
  const size = ITEMS.toLocaleString('en')
  await run(`mapping of a table of ${size} rows`, async () => {
    await page.locator('[data-test="file-input"]').setInputFiles(table)
    await page.locator('[data-test="mapping"]').waitFor()
  })
  await run('its import', async () => {
    await page.locator('[data-test="import-table"]').click()
    await page.locator('[data-test="dataset-result"]').waitFor()
  })
  for (const screen of SCREENS) {
    for (const filter of FILTERS) {
      const query = filter === '' ? '' : `?p=${encodeURIComponent(filter)}`
      await run(`${screen}, ${filter || 'nothing picked'}`, () => go(page, `#/${screen}${query}`))
    }
  }
  await tryChoices(page, run)
  await tryExports(page, run)
  await tryCoding(page, run)
  await page.context().close()
}

async function tryChoices(page: Page, run: Run): Promise<void> {
  await go(page, '#/compare')
  await settle(page)
  await run('compare, a group looked for', async () => {
    await page.locator('[data-test="group-chooser"] button').last().click()
    await page.locator('.group-choices .group-search').fill('单位37')
    await page.locator('.group-choices .group-line').first().waitFor()
  })
  await run('filter by agency, one looked for', async () => {
    await page.getByRole('button', { name: zh.groups.filter.add }).click()
    await page.locator('[data-test="filter-field"]').selectOption('agency')
    await page.locator('.filter-form .group-search').fill('单位41')
    await page.locator('.filter-form .group-line').first().waitFor()
  })
}

async function tryExports(page: Page, run: Run): Promise<void> {
  for (const [screen, id] of [
    ['overview', 'category_by_agency'],
    ['compare', 'funnel'],
    ['trends', 'publication_lag'],
  ] as const) {
    await go(page, `#/${screen}`)
    await settle(page)
    const panel = page.locator(`[data-test="panel-${id}"]`)
    for (const kind of ['csv', 'png', 'svg', 'xlsx', 'pptx']) {
      await run(`${id} as ${kind}`, () => takeAway(page, panel, kind))
    }
  }
  await go(page, '#/items')
  await settle(page)
  for (const kind of ['csv', 'xlsx']) await run(`items as ${kind}`, () => takeAway(page, page.locator('main'), kind))
  await tryDataset(page, run, 'all', ['package', 'xlsx', 'parquet', 'ndjson'])
  await tryDataset(page, run, 'selected', ['package', 'ndjson'])
}

async function tryDataset(page: Page, run: Run, scope: 'all' | 'selected', forms: readonly string[]): Promise<void> {
  await go(page, scope === 'all' ? '#/data' : `#/data?p=${encodeURIComponent('filter_category~category~B')}`)
  await settle(page)
  await page.locator(`[data-test="dataset-${scope}"]`).check()
  for (const form of forms) {
    await run(`the dataset as ${form}${scope === 'all' ? '' : ', what is selected'}`, async () => {
      await page.locator(`[data-test="dataset-${form}"]`).check()
      const ended = page.locator('[data-test="dataset-take"]')
      const download = page.waitForEvent('download').catch(() => null)
      await page.locator('[data-test="dataset-take"]').click()
      // What is refused at once never begins.
      await page.locator('[data-test="dataset-cancel"], [data-test="dataset-message"][role="alert"]').first().waitFor()
      await Promise.race([download, ended.waitFor()])
    })
    process.stdout.write(`    ${await page.locator('[data-test="dataset-message"]').innerText()}\n`)
  }
}

async function tryFolder(browser: Browser, origin: string, folder: string): Promise<void> {
  const { page, run } = await openPage(browser, origin)
  const files = (await readdir(folder)).map((name) => join(folder, name))
  await run(`reading ${files.length.toLocaleString('en')} notices`, async () => {
    await page.locator('[data-test="file-input"]').setInputFiles(files)
    await page.locator('[data-test="import-results"]').waitFor()
  })
  for (const screen of SCREENS) await run(`${screen} of them`, () => go(page, `#/${screen}`))
  await run('the same again at the next visit', async () => {
    await page.reload()
    await page.locator('[data-test="restoring"]').waitFor({ state: 'detached' })
  })
  await page.context().close()
}

async function tryDrop(browser: Browser, origin: string, folder: string): Promise<void> {
  const { page, run } = await openPage(browser, origin)
  await run('the same folder, dropped', async () => {
    await dropPaths(page, [folder])
    await page.locator('[data-test="import-results"]').waitFor()
  })
  await page.context().close()
}

async function tryCoding(page: Page, run: Run): Promise<void> {
  for (const part of ['queue', 'suggest', 'similar', 'agreement', 'log']) {
    await run(`coding, ${part}`, () => go(page, `#/coding/${part}`))
  }
}

function rowOf({ name, seconds, tasks }: Phase): string {
  const most = (of: (task: LongTask) => number): string =>
    tasks.length === 0 ? `≤ ${String(LONG_MS)}` : Math.max(...tasks.map(of)).toFixed(0)
  const computed = tasks.filter(({ processor }) => processor > LONG_MS).length
  return `| ${name} | ${seconds.toFixed(1)} | ${most(({ wall }) => wall)} | ${most(({ processor }) => processor)} | ${String(tasks.length)} | ${String(computed)} |`
}

async function writeFigures(version: string): Promise<void> {
  const machine = `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${String(cpus().length)} cores · Chromium ${version} · load ${(loadavg()[0] ?? 0).toFixed(1)} at the end`
  const table = [
    '| phase | seconds | longest task, ms | most processor time of a task, ms | tasks over 50 ms | of these by processor time |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...phases.map(rowOf),
  ].join('\n')
  const [before, rest] = readFileSync(README, 'utf8').split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('README.md has lost the marks around the tasks')
  const whole = `${before}${BEGIN}\n\n${machine}\n\n${table}\n\n${END}${after}`
  writeFileSync(README, await format(whole, { parser: 'markdown' }))
}

const folder = await mkdtemp(join(tmpdir(), 'long-tasks-'))
const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 0, strictPort: false } })
const address = server.httpServer.address()
const executablePath = findChromium()
if (address === null || typeof address === 'string' || executablePath === null)
  throw new Error('no server, or no Chromium')
const origin = `http://127.0.0.1:${String(address.port)}`
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  if (NOTICES > 0) {
    const notices = await writeNotices(folder, NOTICES)
    await tryFolder(browser, origin, notices)
    await tryDrop(browser, origin, notices)
  }
  if (ITEMS > 0) {
    const table = join(folder, 'table.csv')
    await writeTable(table, ITEMS)
    await tryTable(browser, origin, table)
  }
  if (ITEMS > 0 && NOTICES > 0) await writeFigures(browser.version())
} finally {
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true })
}
