import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { SCREENS } from '../../src/ui/screens.ts'
import { appTest } from './app-test.ts'
import { openApp } from './steps.ts'

/** What moves by itself from now on, until `done` is called. */
async function watchMotion(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const moved = new Set<string>()
    const look = (): void => {
      for (const one of document.getAnimations()) {
        const { effect } = one
        const target = effect instanceof KeyframeEffect ? effect.target : null
        moved.add(`${one.constructor.name} ${target?.tagName ?? ''} ${target?.className.toString() ?? ''}`)
      }
      // SMIL inside of charts is no animation of the document.
      for (const one of document.querySelectorAll('animate, animateTransform, animateMotion')) moved.add(one.tagName)
      if (document.documentElement.dataset['watched'] === 'yes') requestAnimationFrame(look)
    }
    document.documentElement.dataset['watched'] = 'yes'
    Object.assign(window, { moved })
    look()
  })
  return () =>
    page.evaluate(() => {
      delete document.documentElement.dataset['watched']
      return 'moved' in window && window.moved instanceof Set ? [...window.moved].map(String) : []
    })
}

appTest('nothing moves for readers who asked for less motion', async ({ page, origin }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openApp(page, origin)
  for (const screen of SCREENS) {
    const done = await watchMotion(page)
    await page.locator(`[data-test="nav-${screen}"]`).click()
    await page.locator(`[data-test="nav-${screen}"][aria-current="page"]`).waitFor()
    await page.waitForLoadState('networkidle')
    expect({ screen, moved: await done() }).toEqual({ screen, moved: [] })
  }
  // What does move is seen.
  const control = await watchMotion(page)
  await page.evaluate(() => {
    document.body.animate([{ opacity: 1 }, { opacity: 0.9 }], 400)
  })
  await page.waitForTimeout(100)
  expect(await control()).not.toEqual([])

  // The charts of the overview are drawn at once: a bar that grew would be another path a moment later.
  await page.locator('[data-test="nav-overview"]').click()
  const chart = page.locator('[data-test="panel-category_mix"] .chart-box svg')
  await chart.waitFor()
  const shapes = await page.evaluate(async () => {
    const drawn = (): string =>
      document.querySelector('[data-test="panel-category_mix"] .chart-box svg')?.innerHTML ?? ''
    const picked = document.querySelector<HTMLElement>('[data-test="panel-category_mix"] .chart-box svg path')
    picked?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
    const frames: string[] = []
    for (let frame = 0; frame < 20; frame++) {
      await new Promise((done) => requestAnimationFrame(done))
      frames.push(drawn())
    }
    return new Set(frames.slice(1)).size
  })
  expect(shapes).toBe(1)
})
