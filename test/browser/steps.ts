import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { zh } from '../../src/ui/words/zh.ts'

const NOTICES = '../shared/notices'

/** The five real notices, which lie beside the clone. */
export const REAL_NOTICES = [
  'dali-2023.txt',
  'jinan-2024.txt',
  'nantong-2022.txt',
  'shenzhen-2023.txt',
  'wuhan-panlongcheng-2022.txt',
].map((name) => `${NOTICES}/${name}`)

/** A file as it is dropped: a name and bytes. */
export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Opens `hash` (with its #) of the app at `address` and waits until the engine answers. */
export async function openApp(page: Page, address: string, hash = ''): Promise<void> {
  await page.goto(`${address}/${hash}`)
  await engineReady(page)
}

/** Waits until the first screen is up and the engine behind it. */
export async function engineReady(page: Page): Promise<void> {
  await page.locator('nav.screens').waitFor()
  await page.locator('[data-test="engine-starting"]').waitFor({ state: 'hidden' })
}

/** The panel of that id, scrolled to, once its rows are drawn. */
export async function panelOf(page: Page, id: string): Promise<Locator> {
  const panel = page.locator(`[data-test="panel-${id}"][aria-busy="false"]`)
  await panel.scrollIntoViewIfNeeded()
  await panel.locator('.chart-box svg, table').first().waitFor()
  return panel
}

/** Goes to a screen by its link in the navigation. */
export async function goTo(page: Page, screen: keyof typeof zh.app.screens): Promise<void> {
  await page
    .getByRole('navigation', { name: zh.app.navigation })
    .getByRole('link', { name: zh.app.screens[screen] })
    .click()
}

/** Files from disk as they are dropped. */
export function fromDisk(paths: readonly string[]): Promise<readonly DroppedFile[]> {
  return Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })))
}

/** Drops files onto the page, as the mouse does, and waits until all are read. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const plain = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  const carried = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type: 'text/plain' }))
    }
    return transfer
  }, plain)
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: carried })
  }
  await page.locator('[data-test="import-results"]').waitFor({ timeout: 60_000 })
}

/** The rows of a panel's table twin, cell by cell. */
export async function twinRows(page: Page, id: string): Promise<readonly (readonly string[])[]> {
  const panel = await panelOf(page, id)
  const button = page.locator(`[data-test="twin-${id}"]`)
  if ((await button.getAttribute('aria-pressed')) === 'false') await button.click()
  const rows = await panel.locator('tbody tr').all()
  return Promise.all(rows.map(async (row) => (await row.locator('td').allInnerTexts()).map((cell) => cell.trim())))
}

/** The lines of the CSV that the export menu of `part` gives. */
export async function csvOf(page: Page, part: Locator): Promise<readonly string[]> {
  await part.getByRole('button', { name: zh.panel.export, exact: true }).click()
  const entry = part.locator('[data-test="export-csv"]')
  const [download] = await Promise.all([page.waitForEvent('download'), entry.click()])
  return (await readFile(await download.path(), 'utf8')).split('\r\n').filter((line) => line !== '')
}
