import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { engineReady, fromDisk, dropFiles, goTo, openApp } from './steps.ts'

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
