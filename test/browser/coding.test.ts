import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { engineReady, goTo, openApp } from './steps.ts'

const facts = '[data-test="item-facts"]'

/** Opens the first item of the first notice in 原文. */
async function openFirstItem(page: Page): Promise<void> {
  await goTo(page, 'source')
  await page.locator('.outline-item').first().click()
  await page.locator(facts).waitFor()
}

async function decideCategory(page: Page, code: string, coder: string): Promise<void> {
  await page.locator('[data-test="decide-open"]').click()
  await page.locator('[data-test="decide-category"] input').fill(code)
  await page.locator('[data-test="coder-name"]').fill(coder)
  await page.locator('[data-test="decide-save"]').click()
  await page.locator(facts).locator('.by.person').first().waitFor()
}

appTest(
  'a category decided by hand reaches the list, survives a reload and is taken back',
  async ({ page, origin }) => {
    await openApp(page, origin)
    await openFirstItem(page)
    const before = await page.locator(facts).innerText()
    await decideCategory(page, 'd2', '甲')
    expect(await page.locator(facts).innerText()).toContain('D2')

    await page.reload()
    await engineReady(page)
    await page.locator(facts).locator('.by.person').first().waitFor()
    await goTo(page, 'items')
    await page.locator('[data-test="item-row"]').filter({ hasText: 'D2' }).first().waitFor()

    await page.goBack()
    await page.locator('[data-test="decision-undo"]').first().click()
    await page.locator(facts).locator('.by.rule').first().waitFor()
    expect((await page.locator(facts).innerText()).split('\n').slice(0, 6)).toEqual(before.split('\n').slice(0, 6))
  },
)

appTest('an item is coded from the list, with its reason, and the list shows it at once', async ({ page, origin }) => {
  await openApp(page, origin)
  await goTo(page, 'items')
  await page.locator('[data-test="item-code"]').first().click()
  const dialog = page.locator('[data-test="item-coding"]')
  await dialog.locator('[data-test="decide-category"] input').fill('D2')
  await dialog.locator('[data-test="coder-name"]').fill('甲')
  await dialog.locator('[data-test="decide-save"]').click()
  await dialog.locator('[data-test="item-history"]').getByText('甲').first().waitFor()
  await dialog.locator('[data-test="item-coding-close"]').click()
  await page.locator('[data-test="item-row"]').first().filter({ hasText: 'D2' }).waitFor()
  expect(page.url()).toContain('#/items')
})

appTest('the log of decisions goes out and comes back, and a broken file changes nothing', async ({ page, origin }) => {
  await openApp(page, origin)
  await openFirstItem(page)
  await decideCategory(page, 'D2', '甲')
  await page.goto(`${origin}/#/coding/log`)
  await page.getByText(zh.coding.log.count(1, 1)).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-test="decisions-csv"]').click(),
  ])
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv.split('\r\n')).toHaveLength(3)

  const bring = (name: string, text: string): Promise<void> =>
    page
      .locator('[data-test="decisions-file"]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await bring('broken.csv', csv.replace('category', 'colour'))
  await page.getByText('broken.csv').waitFor()
  expect(await page.locator('[data-test="decisions-message"]').innerText()).toContain('第 2 行')
  await page.getByText(zh.coding.log.count(1, 1)).waitFor()

  // The same line with another id and coder: a second coder's decision.
  await bring('second.csv', csv.replace(/\n[0-9a-f]{16},甲/, '\nsecond-1,乙').replace(',open,', ',blind,'))
  await page.getByText(zh.coding.log.count(2, 2)).waitFor()
  await bring('second.csv', csv.replace(/\n[0-9a-f]{16},甲/, '\nsecond-1,乙').replace(',open,', ',blind,'))
  await page.getByText(zh.coding.log.imported(0, 'second.csv')).waitFor()
})

appTest('two people code blind, see nothing of each other, and read how far they agree', async ({ page, origin }) => {
  await openApp(page, origin, '#/coding/queue')
  await page.locator('[data-test="queue-kind"]').selectOption('random')
  await page.locator('[data-test="queue-blind"]').check()
  const codeAs = async (coder: string, codes: readonly string[]): Promise<readonly string[]> => {
    const titles: string[] = []
    await page.locator('[data-test="queue-coder"]').fill(coder)
    await page.locator('[data-test="queue-coder"]').blur()
    for (const code of codes) {
      const card = page.locator('[data-test="queue-item"]')
      titles.push(await card.locator('h2').innerText())
      expect(await card.locator('[data-test="coded-by"], [data-test="item-history"]').count()).toBe(0)
      const input = page.locator('[data-test="decide-category"] input')
      expect(await input.inputValue()).toBe('')
      await input.fill(code)
      await page.keyboard.press('Control+Enter')
      await page.waitForFunction(
        (title) => document.querySelector<HTMLElement>('[data-test="queue-item"] h2')?.innerText !== title,
        titles.at(-1),
      )
    }
    return titles
  }
  const first = await codeAs('甲', ['A1', 'B4.3', 'C5'])
  const second = await codeAs('乙', ['A1', 'B4.3', 'D1'])
  expect(second).toEqual(first)

  await page.locator('[data-test="coding-agreement"]').click()
  await page.locator('[data-test="agreement-question"]').selectOption('leaf')
  // By hand: 2 of 3 alike; by chance (1 + 1) / 9.
  await page.locator('[data-test="kappa"]').getByText('0.571').waitFor()
  await page.locator('[data-test="agreement-second"]').selectOption({ label: zh.coding.by.rule })
  await page.locator('.confusion').waitFor()

  await page.locator('[data-test="nav-overview"]').click()
  const beside = page.locator('[data-test="panel-category_mix"] [data-test="agreed"]')
  await beside.getByText(zh.coding.agreement.beside.people('0.62', 2, 3)).waitFor()
  expect(await page.locator('[data-test="panel-status_mix"] [data-test="agreed"]').count()).toBe(0)
  await beside.click()
  await page.locator('[data-test="agreement"]').waitFor()
})

appTest('an empty queue says why it is empty, and what to do', async ({ page, origin }) => {
  await openApp(page, origin, '#/coding/queue')
  await page.locator('[data-test="queue-kind"]').selectOption('disagreeing')
  const empty = page.locator('[data-test="queue-empty"]')
  await empty.getByText(zh.coding.queue.empty.disagreeing).waitFor()
  await empty.locator('[data-test="queue-draw"]').click()
  await page.locator('[data-test="queue-seed"]').waitFor()
  await page.locator('.queue-item').waitFor()
  expect(await empty.count()).toBe(0)
})
