import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Screen, SCREENS } from '../../src/ui/screens.ts'
import type { Theme } from '../../src/ui/theme/theme.ts'
import { type Language, LANGUAGES } from '../../src/ui/words/languages.ts'
import { appTest } from './app-test.ts'
import { openApp } from './steps.ts'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LOOKS = (['light', 'dark', 'contrast'] as const satisfies readonly Theme[]).flatMap((theme) =>
  LANGUAGES.map((language) => ({ theme, language })),
)
// Ten screens one after the other, each looked at from top to bottom.
const PATIENCE_MS = 300_000

/** What stands in the way of readers with a screen reader or a keyboard: rule and first place of each. */
async function obstacles(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const results = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

/** Goes to a screen and waits until nothing on it is on its way. */
async function settle(page: Page, screen: Screen): Promise<void> {
  await page.locator(`[data-test="nav-${screen}"]`).click()
  await page.locator(`[data-test="nav-${screen}"][aria-current="page"]`).waitFor()
  await page.locator('main').waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' })
}

appTest.for(LOOKS)(
  'nothing on any screen stands in the way of a screen reader, in $theme and $language',
  { timeout: PATIENCE_MS },
  async ({ theme, language }: { theme: Theme; language: Language }, { page, origin }) => {
    await page.addInitScript(
      ([look, spoken]) => {
        if (!location.protocol.startsWith('http')) return
        localStorage.setItem('notice-lens.theme', look)
        localStorage.setItem('notice-lens.language', spoken)
      },
      [theme, language] as const,
    )
    await openApp(page, origin)
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
    const found: Record<string, readonly string[]> = {}
    for (const screen of SCREENS) {
      await settle(page, screen)
      const seen = await obstacles(page)
      if (seen.length > 0) found[screen] = seen
    }
    expect(found).toEqual({})
  },
)

appTest('help, saved views and the tour stand in nobody’s way either', async ({ page, origin }) => {
  await openApp(page, origin)
  for (const name of ['views', 'help']) {
    await page.locator(`[data-test="${name}"]`).click()
    await page.locator(`[data-test="${name}-box"]`).waitFor()
    expect(await obstacles(page)).toEqual([])
    await page.keyboard.press('Escape')
  }
  await page.locator('[data-test="help"]').click()
  await page.locator('[data-test="tour-again"]').click()
  await page.locator('[data-test="tour"]').waitFor()
  expect(await obstacles(page)).toEqual([])
})
