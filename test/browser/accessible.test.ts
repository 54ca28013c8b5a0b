import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Screen, SCREENS } from '../../src/ui/screens.ts'
import type { Theme } from '../../src/ui/theme/theme.ts'
import { type Language, LANGUAGES } from '../../src/ui/words/languages.ts'
import { appTest } from './app-test.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { dropFiles, fromDisk, openApp, REAL_NOTICES, twinRows } from './steps.ts'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LOOKS = (['light', 'dark', 'contrast'] as const satisfies readonly Theme[]).flatMap((theme) =>
  LANGUAGES.map((language) => ({ theme, language })),
)
/** What no link of the navigation leads to at once. */
const PARTS = {
  wall: '#/wall',
  queue: '#/coding/queue',
  agreement: '#/coding/agreement',
  log: '#/coding/log',
  filtered: '#/overview?p=x~province~%E5%8C%97%E4%BA%AC%E5%B8%82',
}
// Sixteen screens one after the other, each looked at from top to bottom.
const PATIENCE_MS = 480_000

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
    for (const [name, hash] of Object.entries(PARTS)) {
      await page.goto(`${origin}/${hash}`)
      await page.locator('main.view, .wall').first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
      const seen = await obstacles(page)
      if (seen.length > 0) found[name] = seen
    }
    expect(found).toEqual({})
  },
)

appTest(
  'nor does what opens over a screen, or a text with its marks',
  { timeout: PATIENCE_MS },
  async ({ page, origin }) => {
    await page.setViewportSize({ width: 900, height: 900 })
    await openApp(page, origin)
    await dropFiles(page, await fromDisk(REAL_NOTICES))
    expect(await obstacles(page)).toEqual([])
    await page.locator('[data-test="nav-items"]').click()
    await page.locator('[data-test="item-row"]').nth(12).click()
    await page.locator('[data-test="notice-text"] .chosen').first().waitFor()
    expect(await obstacles(page)).toEqual([])

    await page.locator('[data-test="nav-overview"]').click()
    await twinRows(page, 'finding_prevalence')
    const panel = page.locator('[data-test="panel-finding_prevalence"]')
    await panel.getByRole('button', { name: zh.panel.export, exact: true }).click()
    expect(await obstacles(page)).toEqual([])
    await panel.getByRole('button', { name: zh.panel.about, exact: true }).click()
    await page.getByRole('button', { name: zh.groups.filter.add, exact: true }).click()
    await page.locator('[data-test="filter-form"] input[type="checkbox"]').first().waitFor()
    expect(await obstacles(page)).toEqual([])
    await page.keyboard.press('Escape')
    await panel.locator('tbody tr').first().click()
    await page.locator('[data-test="rows-drawer"] [data-test="item-row"]').first().waitFor()
    expect(await obstacles(page)).toEqual([])
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

appTest(
  'suggestions and similar problems stand in nobody’s way either',
  { timeout: PATIENCE_MS },
  async ({ page, origin }) => {
    await openApp(page, origin, '#/coding/suggest')
    expect(await obstacles(page)).toEqual([])
    await page.locator('[data-test="training-rules"]').check()
    await page.locator('[data-test="train"]').click()
    await page.locator('[data-test="model-figures"]').waitFor({ timeout: 60_000 })
    await page.locator('[data-test="model"] summary').click()
    expect(await obstacles(page)).toEqual([])
    await page.locator('[data-test="coding-queue"]').click()
    await page.locator('[data-test="queue-kind"]').selectOption('unsure')
    await page.locator('[data-test="suggestion"]').waitFor()
    expect(await obstacles(page)).toEqual([])
    await page.locator('[data-test="coding-similar"]').click()
    await page.locator('[data-test="similar-threshold"]').fill('0.3')
    await page.locator('[data-test="similar-detail"]').waitFor()
    expect(await obstacles(page)).toEqual([])
  },
)
