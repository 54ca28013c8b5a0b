import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { openApp, panelOf } from './steps.ts'

const LAST = '[data-test="panel-category_by_agency"] .chart-box'

async function lastPicture(page: Page): Promise<{ readonly text: string; readonly seen: boolean }> {
  await page.locator('[data-test="panel-category_by_agency"][aria-busy="false"]').waitFor()
  return page.locator(LAST).evaluate((box) => ({
    text: box.textContent,
    seen: box.textContent !== '',
  }))
}

appTest('a chart is drawn when it is scrolled to, and never shows another selection', async ({ page, origin }) => {
  await openApp(page, origin)
  await panelOf(page, 'status_mix')
  expect((await lastPicture(page)).text).toBe('')
  await panelOf(page, 'category_by_agency')
  await expect.poll(async () => (await lastPicture(page)).text).toContain('武汉盘龙城经济开发区')

  // Filtered while it is far away, it is gone until somebody looks.
  await page.evaluate(() => {
    scrollTo(0, 0)
  })
  await page.locator('[data-test="panel-status_mix"]').getByRole('button', { name: zh.panel.asTable }).click()
  await page.locator('[data-test="panel-status_mix"] tbody tr', { hasText: '济南市城市管理局' }).first().click()
  await page.locator('[data-test="drawer-pick"]').click()
  await page.locator('[data-test="selection-sentence"]').filter({ hasText: '济南市城市管理局' }).waitFor()
  await expect.poll(async () => (await lastPicture(page)).seen).toBe(false)

  // Paper has it, whether or not it was seen.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const printed = await lastPicture(page)
  expect([printed.seen, printed.text.includes('武汉'), printed.text.includes('济南市')]).toEqual([true, false, true])
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await panelOf(page, 'category_by_agency')
  await expect.poll(async () => (await lastPicture(page)).seen).toBe(true)
  expect((await lastPicture(page)).text).not.toContain('武汉')
})
