import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { goTo, openApp } from './steps.ts'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What stands in the way of readers with a screen reader or a keyboard: rule and first place of each. */
async function obstacles(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const results = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

appTest.for(Object.keys(zh.app.screens) as (keyof typeof zh.app.screens)[])(
  'nothing on the screen %s stands in the way of a screen reader',
  async (screen, { page, origin }) => {
    await openApp(page, origin)
    await goTo(page, screen)
    await page.locator(`[data-test="nav-${screen}"][aria-current="page"]`).waitFor()
    await page.locator('main').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await obstacles(page)).toEqual([])
  },
)
