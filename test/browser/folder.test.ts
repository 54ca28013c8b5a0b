import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { dropPaths } from './drop-paths.ts'
import { engineReady, goTo, openApp, panelOf } from './steps.ts'

// NOTICES=2000 drops as many; the figures that the tests print are for the record, not for judgement.
const NOTICES = Number(process.env['NOTICES'] ?? 120)
const PATIENCE = 300_000
const DEMO = ['云汀市城市景观服务局', '临砚区水务调度中心', '青屿县文旅融合促进局']

/** A number in signs that belong to no date and no count: 甲乙丙 for 123. */
const numeral = (at: number): string =>
  [...String(at)].map((digit) => '癸甲乙丙丁戊己庚辛壬'.charAt(Number(digit))).join('')

/** A folder of so many fictional notices, no two alike. */
async function folderOf(notices: number): Promise<string> {
  const texts = await Promise.all(DEMO.map((agency) => readFile(`data/demo/虚构示例-${agency}.txt`, 'utf8')))
  const folder = await mkdtemp(join(tmpdir(), 'notice-lens-'))
  for (let at = 0; at < notices; at++) {
    const text = texts[at % texts.length] ?? ''
    const agency = DEMO[at % DEMO.length] ?? ''
    const own = numeral(at)
    const named = agency.replace(/(?=局|中心$)/, own)
    // What stands in a title makes the notice another one, the number at the end makes it another file.
    const content = text.replaceAll(agency, named).replaceAll('不到位', `${own}处不到位`)
    await writeFile(join(folder, `${String(at).padStart(5, '0')}.txt`), `${content}\n第${at}号\n`)
  }
  return folder
}

/** From now on the page remembers how long its tasks over 50 ms took. */
async function watchTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { longTasks: tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    })
  })
  return () => page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0))
}

function report(what: string, tasks: readonly number[], since: number): void {
  const longest = Math.max(0, ...tasks).toFixed(0)
  console.info(`${what}: ${Date.now() - since} ms, ${tasks.length} tasks over 50 ms, longest ${longest} ms`)
}

async function chooseFolder(page: Page, folder: string): Promise<void> {
  await goTo(page, 'data')
  await page.locator('[data-test="folder-input"]').setInputFiles(folder)
}

const loadedCount = async (page: Page): Promise<number> =>
  Number(/(\d+)/.exec(await page.locator('[data-test="loaded"]').innerText())?.[1])

appTest(
  'a folder of notices is read, drawn, and there again after a reload',
  { timeout: PATIENCE * 3 },
  async ({ page, origin }) => {
    const folder = await folderOf(NOTICES)
    // Thousands are read again at the next visit before the engine has all its tables.
    page.setDefaultTimeout(PATIENCE)
    try {
      await openApp(page, origin)
      const tasks = await watchTasks(page)
      let since = Date.now()
      await chooseFolder(page, folder)
      await page.locator('[data-test="import-results"]').waitFor({ timeout: PATIENCE })
      report(`reading ${NOTICES}`, await tasks(), since)
      expect(await loadedCount(page)).toBe(NOTICES + 5)

      since = Date.now()
      await goTo(page, 'overview')
      await page
        .getByText(zh.panel.largest(30, NOTICES + 5))
        .first()
        .waitFor({ timeout: PATIENCE })
      await panelOf(page, 'category_by_agency')
      report('tables and first screen', await tasks(), since)

      since = Date.now()
      await page.reload()
      await watchTasks(page)
      await engineReady(page)
      await page.waitForFunction(
        (all) => document.querySelector('[data-test="loaded"]')?.textContent.includes(` ${all} `),
        NOTICES + 5,
        { timeout: PATIENCE },
      )
      await panelOf(page, 'category_by_agency')
      report('the next visit', await tasks(), since)
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)

appTest('an import that is cancelled keeps what was read', { timeout: PATIENCE }, async ({ page, origin }) => {
  const folder = await folderOf(NOTICES)
  try {
    await openApp(page, origin)
    await chooseFolder(page, folder)
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) >= 5)
    await page.locator('[data-test="import-cancel"]').click()
    await page.locator('[data-test="import-results"]').waitFor()
    const kept = (await loadedCount(page)) - 5
    expect(kept).toBeGreaterThanOrEqual(5)
    expect(kept).toBeLessThan(NOTICES)
    await page.reload()
    await engineReady(page)
    await page.waitForFunction(
      (all) => document.querySelector('[data-test="loaded"]')?.textContent.includes(` ${all} `),
      kept + 5,
    )
  } finally {
    await rm(folder, { recursive: true })
  }
})

appTest(
  'files and folders are dropped from the disk, folders in folders too, hidden files left out',
  async ({ page, origin }) => {
    const folder = await folderOf(4)
    try {
      const inner = join(folder, '第二批', '内')
      await mkdir(inner, { recursive: true })
      const [agency = ''] = DEMO
      await writeFile(join(inner, '末.txt'), await readFile(`data/demo/虚构示例-${agency}.txt`))
      await writeFile(join(folder, '.DS_Store'), 'none of the reader’s business')
      await openApp(page, origin, '#/data')
      await dropPaths(page, [folder])
      await page.locator('[data-test="import-results"]').waitFor({ timeout: PATIENCE })
      expect(await page.locator('[data-test="import-results"]').innerText()).toContain('末.txt')
      expect(await loadedCount(page)).toBe(5 + 5)
      await dropPaths(
        page,
        [`data/demo/虚构示例-${DEMO[1] ?? ''}.txt`].map((path) => join(process.cwd(), path)),
      )
      await page
        .locator('[data-test="import-results"]')
        .getByText(DEMO[1] ?? '')
        .first()
        .waitFor()
      await page.waitForFunction(() => document.querySelector('[data-test="loaded"]')?.textContent?.includes('11'))
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)
