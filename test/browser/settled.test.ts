import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { readPackage } from '../../src/tables/read-package.ts'
import { unzipText } from '../export/unzip-text.ts'
import { appTest } from './app-test.ts'
import { holdEngine, letOneThrough, letThrough, wrapEngine } from './held-engine.ts'
import { openApp, panelOf } from './steps.ts'

const JINAN = 'x~city~济南市'
/** Goes to `screen` with these picks; what else the address says stays. */
const pick = (page: Page, screen: string, picks: string): Promise<void> =>
  page.evaluate(
    ([path, said]) => {
      const query = new URLSearchParams(location.hash.split('?')[1])
      query.set('p', said)
      location.hash = `#/${path}?${query.toString()}`
    },
    [screen, picks] as const,
  )

const PATIENT = { timeout: 20_000 }

/** Waits until the panels of the screen are there and none computes. */
async function idle(page: Page): Promise<void> {
  await page.locator('main .panel').first().waitFor()
  await expect.poll(() => page.locator('main [aria-busy="true"]').count(), PATIENT).toBe(0)
}

/** The panel, computing or not. */
const shownBy = (page: Page, id: string) => page.locator(`[data-test="panel-${id}"]`)

appTest(
  'a file taken while a filter is being computed holds what the filter leaves',
  async ({ context, page, origin }) => {
    await wrapEngine(context)
    await openApp(page, origin)
    const panel = await panelOf(page, 'status_mix')
    const before = await panel.locator('.panel-n').innerText()
    await holdEngine(page)
    await pick(page, 'overview', JINAN)
    await shownBy(page, 'status_mix').and(page.locator('[aria-busy="true"]')).waitFor()
    const busy = shownBy(page, 'status_mix')
    await busy.getByRole('button', { name: zh.panel.export, exact: true }).click()
    const coming = page.waitForEvent('download')
    await busy.locator('[data-test="export-csv"]').click()
    await busy.locator('.menu-message', { hasText: zh.panel.exporting }).waitFor()
    await letThrough(page)
    const csv = await readFile(await (await coming).path(), 'utf8')
    const after = await (await panelOf(page, 'status_mix')).locator('.panel-n').innerText()
    expect(after).not.toBe(before)
    expect(csv).toContain('城市为“济南市”')
    expect(csv).toContain(after)
    expect(csv).toContain('济南市城市管理局')
    expect(csv).not.toContain('南通')
  },
)

appTest('a file that would hold nothing is not made, and the menu says so', async ({ context, page, origin }) => {
  await wrapEngine(context)
  await openApp(page, origin)
  await panelOf(page, 'status_mix')
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  await holdEngine(page)
  await pick(page, 'overview', 'x~city~无人市')
  const panel = shownBy(page, 'status_mix')
  await panel.and(page.locator('[aria-busy="true"]')).waitFor()
  const menu = panel.getByRole('button', { name: zh.panel.export, exact: true })
  await menu.click()
  const entry = panel.locator('[data-test="export-csv"]')
  await entry.click()
  await panel.locator('[data-test="export-csv"][aria-disabled="true"]').waitFor()
  await letThrough(page)
  const said = panel.locator('[data-test="export-done"]')
  await said.filter({ hasText: zh.panel.nothingToTake }).waitFor()
  expect((await said.boundingBox())?.width).toBeGreaterThan(50)
  await panel.locator('.state', { hasText: zh.panel.emptyFiltered }).waitFor()
  expect(await menu.count()).toBe(0)
  expect(downloads).toEqual([])
  await pick(page, 'overview', JINAN)
  await menu.waitFor()
  expect(await said.innerText()).toBe('')
})

interface Said {
  readonly busy: boolean
  /** Its size and the rows of its table. */
  readonly figures: string
  /** Why it is empty, and what stands below. */
  readonly words: string
}

/** What each panel with a table in place of its picture says now, by its id. */
const saidBy = (page: Page): Promise<Readonly<Record<string, Said>>> =>
  page
    .locator('main .panel[data-test]:has([data-test^="twin-"]), [data-test="panel-group_facts"]')
    .evaluateAll((panels) =>
      Object.fromEntries(
        panels.map((panel) => {
          const said = (parts: string): string =>
            [...panel.querySelectorAll(parts)].map((part) => part.textContent.trim()).join(' | ')
          return [
            panel.getAttribute('data-test') ?? '',
            {
              busy: panel.getAttribute('aria-busy') === 'true',
              figures: said('.panel-n, tbody tr'),
              words: said('.state, .panel-foot'),
            },
          ]
        }),
      ),
    )

appTest.for([
  ['overview', JINAN],
  ['compare', 'x~province~江苏省~山东省'],
  ['findings', JINAN],
  // Leaves one notice, which says neither its round nor when it was published.
  ['trends', 'x~province~陕西省'],
] as const)(
  'on %s a panel passes from one selection to the next as a whole, however late answers come',
  { timeout: 120_000 },
  async ([screen, picks], { context, page, origin }) => {
    await wrapEngine(context)
    await openApp(page, origin, `#/${screen}`)
    await idle(page)
    for (const button of await page.locator('[data-test^="twin-"]').all()) await button.click()
    const seen = new Map<string, { readonly figures: Set<string>; readonly words: Set<string> }>()
    const look = async (): Promise<void> => {
      for (const [panel, { busy, figures, words }] of Object.entries(await saidBy(page))) {
        const own = seen.get(panel) ?? { figures: new Set(), words: new Set() }
        seen.set(panel, own)
        own.figures.add(figures)
        if (!busy) own.words.add(words)
      }
    }
    await look()
    await holdEngine(page)
    await pick(page, screen, picks)
    await page.locator('main .panel[aria-busy="true"]').first().waitFor()
    let came = 0
    while ((await page.locator('main [aria-busy="true"]').count()) > 0) {
      if (await letOneThrough(page)) came++
      await look()
    }
    expect(came).toBeGreaterThan(2)
    expect(seen.size).toBeGreaterThan(2)
    for (const [panel, { figures, words }] of seen) {
      expect(figures.size, [panel, ...figures].join('\n')).toBeLessThan(3)
      expect(words.size, [panel, ...words].join('\n')).toBeLessThan(3)
    }
  },
)

appTest('the wall passes from one selection to the next as a whole', async ({ context, page, origin }) => {
  await wrapEngine(context)
  await openApp(page, origin, '#/wall')
  const wall = page.locator('[data-test="wall"]')
  await wall.locator('.wall-tiles .known').first().waitFor()
  const seen = new Set([await wall.innerText()])
  await holdEngine(page)
  await pick(page, 'wall', JINAN)
  let came = 0
  while (seen.size < 2 && came < 50) {
    if (await letOneThrough(page, 5000)) came++
    seen.add(await wall.innerText())
  }
  await letThrough(page)
  await wall.locator('.wall-filter', { hasText: '济南市' }).waitFor()
  seen.add(await wall.innerText())
  expect(came).toBeGreaterThan(2)
  expect([...seen].length, [...seen].join('\n\n')).toBe(2)
})

appTest('paper holds no figures that are on their way to others', async ({ context, page, origin }) => {
  await wrapEngine(context)
  await openApp(page, origin)
  const panel = await panelOf(page, 'category_mix')
  await page.emulateMedia({ media: 'print' })
  expect(await panel.locator('.chart-box svg').isVisible()).toBe(true)
  await holdEngine(page)
  await pick(page, 'overview', JINAN)
  const busy = shownBy(page, 'category_mix')
  await busy.locator('[data-test="printed-early"]', { hasText: zh.panel.printedEarly }).waitFor()
  expect(await busy.locator('.chart-box svg').isVisible()).toBe(false)
  expect(await busy.locator('.panel-n').isVisible()).toBe(false)
  await letThrough(page)
  const after = await panelOf(page, 'category_mix')
  expect(await after.locator('.chart-box svg').isVisible()).toBe(true)
  expect(await after.locator('[data-test="printed-early"]').count()).toBe(0)
})

// What is no panel of a chart too.
appTest.for(['overview', 'compare', 'findings', 'trends', 'items', 'check'])(
  'every panel of %s that is printed too early says so in place of its figures',
  async (screen, { context, page, origin }) => {
    await wrapEngine(context)
    await openApp(page, origin, `#/${screen}`)
    await idle(page)
    await holdEngine(page)
    await pick(page, screen, 'x~province~江苏省~山东省')
    await page.emulateMedia({ media: 'print' })
    const panels = page.locator('main .panel[aria-busy="true"]')
    await panels.first().waitFor()
    for (const panel of await panels.all()) {
      expect(await panel.locator('[data-test="printed-early"]').first().isVisible()).toBe(true)
      for (const part of await panel.locator('svg, table, .panel-n, .panel-foot, li').all()) {
        expect(await part.isVisible(), await part.innerHTML()).toBe(false)
      }
    }
  },
)

appTest('the button that prints waits for the answers that are under way', async ({ context, page, origin }) => {
  await wrapEngine(context)
  await openApp(page, origin)
  await panelOf(page, 'category_mix')
  await page.evaluate(() => {
    window.print = () => (document.title = document.querySelectorAll('main [aria-busy="true"]').length.toString())
  })
  await holdEngine(page)
  await pick(page, 'overview', JINAN)
  await shownBy(page, 'category_mix').and(page.locator('[aria-busy="true"]')).waitFor()
  const title = await page.title()
  await page.locator('[data-test="print"]').click()
  await page.locator('[data-test="print-waits"]').waitFor()
  expect(await page.title()).toBe(title)
  await letThrough(page)
  await expect.poll(() => page.title(), PATIENT).toBe('0')
})

appTest(
  'a dataset leaves with the filter that it was cut by, whatever is picked meanwhile',
  async ({ context, page, origin }) => {
    await wrapEngine(context)
    await openApp(page, origin, `#/data?p=${encodeURIComponent(JINAN)}`)
    await page.locator('[data-test="dataset-selected"]').check()
    await holdEngine(page)
    await page.locator('[data-test="dataset-take"]').click()
    await pick(page, 'data', 'x~city~南通市')
    await page.locator('[data-test="selection-sentence"]', { hasText: '南通市' }).waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), letThrough(page)])
    const zip = new Uint8Array(await readFile(await download.path()))
    const about = strFromU8(unzipSync(zip)['README.md'] ?? new Uint8Array())
    expect(about).toContain('城市为“济南市”')
    expect(about).not.toContain('南通市')
    const { notices } = readPackage(Object.entries(unzipText(zip)).map(([path, text]) => ({ path, text })))
    expect(notices.map(({ city }) => city)).toEqual(['济南市'])
  },
)

appTest(
  'what is being replaced opens no rows, for its title would say the numbers of before',
  async ({ context, page, origin }) => {
    await wrapEngine(context)
    await openApp(page, origin)
    const mark = shownBy(page, 'finding_prevalence').locator('.chart-box svg [ecmeta_row]').first()
    const drawer = page.locator('[data-test="rows-drawer"]')
    await panelOf(page, 'finding_prevalence')
    await holdEngine(page)
    await pick(page, 'overview', JINAN)
    await shownBy(page, 'finding_prevalence').and(page.locator('[aria-busy="true"]')).waitFor()
    await mark.click()
    await page.waitForTimeout(200)
    expect(await drawer.isVisible()).toBe(false)
    await letThrough(page)
    await panelOf(page, 'finding_prevalence')
    await mark.click()
    await drawer.waitFor()
  },
)

appTest('the drawer shuts where the picks change under it', async ({ page, origin }) => {
  await openApp(page, origin, '#/overview')
  await pick(page, 'overview', JINAN)
  await page.locator('[data-test="selection-sentence"]', { hasText: '济南市' }).waitFor()
  const panel = await panelOf(page, 'finding_prevalence')
  await panel.locator('.chart-box svg [ecmeta_row]').first().click()
  const drawer = page.locator('[data-test="rows-drawer"]')
  await drawer.waitFor()
  await page.goBack()
  await drawer.waitFor({ state: 'hidden' })
})

appTest('where the engine fails no panel computes for ever, and paper says what failed', async ({ page, origin }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly')
  })
  for (const screen of ['compare', 'findings', 'items', 'check']) {
    await page.goto(`${origin}/#/${screen}`)
    await page.locator('main').getByRole('alert').first().waitFor()
    await expect.poll(() => page.locator('main [aria-busy="true"]').count(), { ...PATIENT, message: screen }).toBe(0)
    expect(await page.locator('[data-test="printed-early"]').count()).toBe(0)
  }
})
