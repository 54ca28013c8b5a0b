import { expect } from 'vitest'
import { LIGHT } from '../../src/charts/palette.ts'
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

// A range is as high as the share that silence leaves open, and the limits of the funnel run across it.
appTest('a range opens its row wherever it is clicked', async ({ page, origin }) => {
  await openApp(page, origin, '#/compare')
  const panel = await panelOf(page, 'funnel')
  const reached = await panel
    .locator(`.chart-box svg path[ecmeta_row][fill="${LIGHT.accent}2e"]`)
    .evaluateAll((ranges) =>
      ranges.flatMap((range) => {
        range.scrollIntoView({ block: 'center' })
        const { left, top, width, height } = range.getBoundingClientRect()
        return Array.from({ length: 20 }, (_, step) => {
          const at = document.elementFromPoint(left + width / 2, top + (height * (step + 0.5)) / 20)
          return at?.getAttribute('ecmeta_row') ?? null
        })
      }),
    )
  expect(reached.length).toBeGreaterThan(0)
  expect(reached).not.toContain(null)
})

appTest('a finger means the mark next to it, a mouse does not', async ({ page, origin }) => {
  await openApp(page, origin, '#/trends')
  const panel = await panelOf(page, 'publication_lag')
  const click = (pointerType: string): Promise<void> =>
    panel
      .locator('.chart-box svg path[ecmeta_row]')
      .first()
      .evaluate((mark, pointer) => {
        const { left, bottom } = mark.getBoundingClientRect()
        const place = { clientX: left - 8, clientY: bottom + 8 }
        mark.closest('svg')?.dispatchEvent(new PointerEvent('click', { pointerType: pointer, bubbles: true, ...place }))
      }, pointerType)
  await click('mouse')
  await page.waitForTimeout(300)
  expect(await page.locator('[data-test="rows-drawer"]').isVisible()).toBe(false)
  await click('touch')
  await page.locator('[data-test="rows-drawer"]').waitFor()
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

const PICK = `status_mix~status~completed`

appTest.for(['overview', 'compare', 'findings', 'trends'])(
  'every chart of %s is drawn, with a pick on',
  async (screen, { page, origin }) => {
    await openApp(page, origin, `#/${screen}?p=${PICK}`)
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.chart-box').count()).toBeGreaterThan(2)
    for (const box of await page.locator('.chart-box').all()) {
      await box.scrollIntoViewIfNeeded()
      await box.locator('svg').waitFor()
    }
    expect(await page.locator('.panel [role="alert"]').allInnerTexts()).toEqual([])
  },
)
