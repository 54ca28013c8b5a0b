import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { chromium, type Page } from 'playwright-core'
import { preview } from 'vite'
import { zh } from '../../src/ui/words/zh.ts'
import { findChromium } from '../setup/find-chromium.ts'
import { mulberry32 } from './mulberry32.ts'

// npm run bench:tasks [-- ITEMS]: imports a table of a million items into the built app, filters every screen, takes charts
// and the dataset away, and lists the tasks that held the page up for longer than 50 ms, with the scripts behind them.
const ITEMS = Number(process.argv[2] ?? 1_000_000)
const PER_AGENCY = 25
const SCREENS = ['overview', 'compare', 'findings', 'trends', 'items', 'check', 'wall']
const FILTERS = ['', 'filter_province~province~山东省', 'status_mix~status~completed', 'category_mix~category~B']
const SETTLED_MS = 15 * 60_000

interface Hold {
  readonly at: number
  readonly ms: number
  readonly scripts: string
}

/** Notes what holds the page up. */
function watch(): void {
  const holds: Hold[] = []
  Object.assign(window, { holds })
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const scripts = (Reflect.get(entry, 'scripts') ?? []) as readonly Record<string, unknown>[]
      const said = scripts.map((one) => {
        const place = String(one['sourceURL']).split('/').at(-1) ?? ''
        const call = [one['invoker'], one['sourceFunctionName'], place].map(String).join(' ')
        return `${Math.round(Number(one['duration']))} ms ${call}@${String(one['sourceCharPosition'])}`
      })
      holds.push({ at: entry.startTime, ms: entry.duration, scripts: said.join('; ') })
    }
  })
  observer.observe({ type: 'longtask' })
  observer.observe({ type: 'long-animation-frame' })
}

/** The file of a table of `items` rows, invented. */
async function writeTable(file: string, items: number): Promise<void> {
  const random = mulberry32(7)
  const provinces = ['山东省', '江苏省', '广东省', '湖北省', '云南省', '陕西省']
  const cities = ['济南市', '南通市', '深圳市', '武汉市', '大理市', '西安市']
  const titles = [
    '公车管理混乱',
    '长期借用下属单位人员',
    '理论学习不深入',
    '合同管理不规范',
    '违规发放津补贴',
    '工程变更随意',
  ]
  const statuses = ['已完成', '正在整改', '基本完成', '长期坚持', '']
  const out = createWriteStream(file)
  out.write('序号,单位名称,省份,城市,反馈时间,具体问题,整改情况\n')
  for (let row = 0; row < items; row++) {
    const agency = Math.floor(row / PER_AGENCY)
    const date = `20${15 + (agency % 10)}-0${1 + (agency % 9)}-11`
    const title = `${titles[Math.floor(random() * titles.length)] ?? ''}${row % 977}`
    const status = statuses[Math.floor(random() * statuses.length)] ?? ''
    const place = `${provinces[agency % 6] ?? ''},${cities[agency % 6] ?? ''}`
    const line = `${1 + (row % PER_AGENCY)},虚构单位${agency}号,${place},${date},${title},${status}\n`
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

/** Waits until no panel is busy and nothing is at work, twice over. */
async function settle(page: Page): Promise<void> {
  for (let still = 0; still < 3;) {
    await page.waitForTimeout(300)
    const busy = await page.locator('[aria-busy="true"], .progress, [data-test="engine-starting"]').count()
    still = busy === 0 ? still + 1 : 0
  }
}

async function phase(page: Page, name: string, act: () => Promise<unknown>): Promise<number> {
  const begun = Date.now()
  await page.evaluate(() => ((window as unknown as { holds: Hold[] }).holds.length = 0))
  await act()
  await settle(page)
  const took = Date.now() - begun
  await page.waitForTimeout(200)
  const holds = await page.evaluate(() => (window as unknown as { holds: readonly Hold[] }).holds)
  const tasks = holds.filter(({ scripts }) => scripts === '')
  const worst = Math.max(0, ...tasks.map(({ ms }) => ms))
  process.stdout.write(`${name}: ${took} ms, ${tasks.length} tasks over 50 ms, longest ${worst.toFixed(0)} ms\n`)
  const frames = holds.filter(({ scripts }) => scripts !== '').sort((a, b) => b.ms - a.ms)
  for (const { ms, scripts } of frames.slice(0, 4))
    process.stdout.write(`    frame of ${ms.toFixed(0)} ms: ${scripts}\n`)
  return worst
}

const folder = await mkdtemp(join(tmpdir(), 'long-tasks-'))
const table = join(folder, 'table.csv')
await writeTable(table, ITEMS)
const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 0, strictPort: false } })
const address = server.httpServer.address()
const executablePath = findChromium()
if (address === null || typeof address === 'string' || executablePath === null)
  throw new Error('no server, or no Chromium')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })
  page.setDefaultTimeout(SETTLED_MS)
  await page.addInitScript(watch)
  await page.addInitScript(() => {
    if (location.protocol.startsWith('http')) localStorage.setItem('notice-lens.tour', 'seen')
  })
  const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash)
  await page.goto(`http://127.0.0.1:${address.port}/#/data`)
  await settle(page)
  await phase(page, `mapping of ${ITEMS} rows`, async () => {
    await page.locator('[data-test="file-input"]').setInputFiles(table)
    await page.locator('[data-test="mapping"]').waitFor()
  })
  await phase(page, 'import', async () => {
    await page.locator('[data-test="import-table"]').click()
    await page.locator('[data-test="dataset-result"]').waitFor()
  })
  for (const screen of SCREENS) {
    for (const filter of FILTERS) {
      const query = filter === '' ? '' : `?p=${encodeURIComponent(filter)}`
      await phase(page, `${screen} ${filter}`, () => go(`#/${screen}${query}`))
    }
  }
  await go('#/overview')
  await settle(page)
  for (const kind of ['csv', 'png', 'xlsx']) {
    await phase(page, `export ${kind}`, async () => {
      const panel = page.locator('[data-test="panel-category_by_agency"]')
      await panel.getByRole('button', { name: zh.panel.export }).click()
      await Promise.all([page.waitForEvent('download'), panel.locator(`[data-test="export-${kind}"]`).click()])
      await page.keyboard.press('Escape')
    })
  }
} finally {
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true })
}
