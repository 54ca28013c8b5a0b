import { expect } from 'vitest'
import { appTest } from './app-test.ts'
import { openApp } from './steps.ts'

appTest.for([
  [1920, 1080],
  [3840, 2160],
] as const)(
  'the wall screen fills %s × %s without scrolling, and Esc leaves it',
  async ([width, height], { page, origin }) => {
    await page.setViewportSize({ width, height })
    await openApp(page, origin, '#/wall')
    await page.locator('.wall-bars li').first().waitFor()
    const beyond = await page
      .locator('.wall, .wall-part')
      .evaluateAll((parts) =>
        parts.map((part) => Math.max(part.scrollHeight - part.clientHeight, part.scrollWidth - part.clientWidth)),
      )
    expect(Math.max(...beyond)).toBeLessThanOrEqual(1)
    const letters = await page
      .locator('.wall-bar-figure')
      .first()
      .evaluate((node) => parseFloat(getComputedStyle(node).fontSize))
    expect(letters).toBeCloseTo(height / 54, 0)
    await page.keyboard.press('Escape')
    await page.locator('[data-test="overview-sentence"]').waitFor()
    expect(page.url()).toContain('#/overview')
  },
)
