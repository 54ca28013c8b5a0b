import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { engineReady, fromDisk, dropFiles, goTo, openApp, panelOf } from './steps.ts'

const DEMO_FILE = 'data/demo/虚构示例-青屿县文旅融合促进局.txt'
const AGENCY = '青屿县文旅融合促进局'

appTest('what was imported is there after a reload, and its text too', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, await fromDisk([DEMO_FILE]))
  const loaded = await page.locator('[data-test="loaded"]').innerText()
  await page.reload()
  await engineReady(page)
  await page.locator('[data-test="shelf"]').getByText(AGENCY).first().waitFor()
  expect(await page.locator('[data-test="loaded"]').innerText()).toBe(loaded)
  await page
    .locator('[data-test="shelf"] tr')
    .filter({ hasText: AGENCY })
    .getByRole('link', { name: zh.library.textAboard })
    .click()
  expect(await page.locator('[data-test="notice-text"]').innerText()).toContain('压缩开幕仪式')
})

appTest('what was removed stays away after a reload', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, await fromDisk([DEMO_FILE]))
  await page.getByRole('button', { name: zh.library.removeLabel(AGENCY) }).click()
  await page.locator('[data-test="undo-removal"]').waitFor()
  await page.reload()
  await engineReady(page)
  expect(await page.locator('[data-test="shelf"]').innerText()).not.toContain(AGENCY)
})

appTest('the app works on after its storage was deleted behind its back', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, await fromDisk([DEMO_FILE]))
  const client = await page.context().newCDPSession(page)
  await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await goTo(page, 'items')
  await page.locator('[data-test="item-row"]').first().waitFor()
  await page.reload()
  await engineReady(page)
  await page.locator('[data-test="item-row"]').first().waitFor()
})

/** How many notices the picture kept for the next visit is of. */
function keptPicture(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opened = indexedDB.open('notice-lens')
        opened.onerror = () => {
          reject(new Error('no storage'))
        }
        opened.onsuccess = () => {
          const asked = opened.result.transaction('views').objectStore('views').get('first-view')
          asked.onsuccess = () => {
            const view = asked.result as { readonly rows: { readonly notices: readonly unknown[] } } | undefined
            opened.result.close()
            resolve(view?.rows.notices.length ?? 0)
          }
        }
      }),
  )
}

appTest('the next visit shows what was imported before the engine is up', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, await fromDisk([DEMO_FILE]))
  await goTo(page, 'overview')
  await panelOf(page, 'status_mix')
  await expect.poll(() => keptPicture(page), { timeout: 30_000 }).toBe(6)

  // An engine that never arrives: what is on the screen then is from the last visit.
  await page.route('**/*.wasm', () => undefined)
  await page.reload()
  const panel = await panelOf(page, 'status_mix')
  expect(await panel.locator('.chart-box').innerText()).toContain(AGENCY)
  expect(await page.locator('[data-test="engine-starting"]').isVisible()).toBe(true)
})
