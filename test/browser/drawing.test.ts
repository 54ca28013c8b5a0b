import { expect } from 'vitest'
import { appTest } from './app-test.ts'
import { openApp, panelOf } from './steps.ts'

appTest('the words beside a mark open its row as the mark does', async ({ page, origin }) => {
  await openApp(page, origin, '#/trends')
  const panel = await panelOf(page, 'publication_lag')
  const label = panel.locator('.chart-box svg text', { hasText: '济南市城市管理局' })
  expect(await label.evaluate((words) => getComputedStyle(words).cursor)).toBe('pointer')
  await label.click()
  const drawer = page.locator('[data-test="rows-drawer"]')
  await drawer.locator('[data-test="item-row"]').first().waitFor()
  expect(await drawer.locator('h2').innerText()).toContain('济南市城市管理局')
})

appTest('where the worker that draws does not start, the page draws', async ({ page, origin }) => {
  const refused: string[] = []
  await page.route(/drawing\.worker/, async (route) => {
    refused.push(route.request().url())
    await route.abort()
  })
  await openApp(page, origin)
  const panel = await panelOf(page, 'status_mix')
  expect(await panel.locator('.chart-box').innerText()).toContain('济南市城市管理局')
  expect(refused.length).toBeGreaterThan(0)
})
