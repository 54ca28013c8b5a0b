import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { SCREENS } from '../../src/ui/screens.ts'
import { en } from '../../src/ui/words/en.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { engineReady, openApp } from './steps.ts'

// What the notices themselves say stays Chinese; so do the terms that English names quote.
const OF_NOTICES = `${await readFile('data/sample/records.ndjson', 'utf8')} 公车 借调 中文`

/** Runs of Chinese that a reader sees or hears on the page, outside of what is marked as Chinese. */
function chineseRuns(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const take = (text: string | null): void => {
      found.push(...(text?.match(/[\p{Script=Han}\u3001\u3002\uff01-\uff5e]+/gu) ?? []))
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.parentElement?.closest('[lang^="zh"]')) take(node.textContent)
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) take(element.getAttribute(name))
    }
    return found
  })
}

appTest('English is chosen with one key, holds on every screen and after a reload', async ({ page, origin }) => {
  await openApp(page, origin)
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  await page.locator('[data-test="language-en"]').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: en.app.navigation }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.title()).toBe(en.app.name)
  // The keyboard is where it was.
  expect(await page.locator('[data-test="language-zh"]').evaluate((node) => node === document.activeElement)).toBe(true)

  for (const screen of SCREENS) {
    await page.locator(`[data-test="nav-${screen}"]`).click()
    await page.locator(`[data-test="nav-${screen}"][aria-current="page"]`).waitFor()
    await page.getByText(en.panel.loading).first().waitFor({ state: 'hidden' })
    await page.waitForLoadState('networkidle')
    const foreign = (await chineseRuns(page)).filter((run) => !OF_NOTICES.includes(run))
    expect({ screen, foreign }).toEqual({ screen, foreign: [] })
  }

  await page.reload()
  await engineReady(page)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.locator('[data-test="language-zh"]').click()
  await page.getByRole('navigation', { name: zh.app.navigation }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
})

appTest('what leaves an English screen is English', async ({ page, origin }) => {
  await openApp(page, origin)
  await page.locator('[data-test="language-en"]').click()
  const panel = page.locator('[data-test="panel-finding_prevalence"][aria-busy="false"]')
  await panel.locator('.chart-box svg').waitFor()
  for (const kind of ['csv', 'svg']) {
    await panel.getByRole('button', { name: en.panel.export, exact: true }).click()
    const entry = panel.locator(`[data-test="export-${kind}"]`)
    const [download] = await Promise.all([page.waitForEvent('download'), entry.click()])
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain('Self-reported')
    expect(text).toContain('Seconded personnel')
    // Names of fonts are no words.
    expect(text.match(/[\p{Script=Han}\u3001\u3002\uff01-\uff5e]+/gu) ?? []).toEqual([])
    expect(download.suggestedFilename()).toMatch(/^Common findings-\d{4}-\d{2}-\d{2}\.(csv|svg)$/)
  }
})

appTest('a language that does not arrive says so, and comes when pressed again', async ({ page, origin }) => {
  await openApp(page, origin)
  const words = /\/assets\/en-[^/]*\.js$/
  let refused = 0
  await page.route(words, async (route) => {
    refused++
    await route.abort()
  })
  await page.locator('[data-test="language-en"]').click()
  await page.locator('[data-test="language-failed"]', { hasText: zh.app.languageFailed }).waitFor()
  expect(refused).toBeGreaterThan(0)
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  await page.unroute(words)
  await page.locator('[data-test="language-en"]').click()
  await page.getByRole('navigation', { name: en.app.navigation }).waitFor()
  expect(await page.locator('[data-test="language-failed"]').count()).toBe(0)
})
