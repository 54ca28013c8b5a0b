import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { engineReady, openApp } from './steps.ts'

/** Decisions on all items of the sample whose category the rules call one of these, as a coder's file. */
async function decisionFile(codes: readonly string[]): Promise<string> {
  const lines = (await readFile('data/sample/records.ndjson', 'utf8')).trim().split('\n')
  const rows = lines
    .map((line) => JSON.parse(line) as NoticeRecord)
    .flatMap(({ source, items }) =>
      items
        .filter(({ category }) => codes.some((code) => category.startsWith(code)))
        .map(({ no, title, start, category }) => ({
          coder: '甲',
          sha256: source.sha256,
          no,
          title,
          start,
          field: 'category',
          new: [category],
          way: 'open',
        })),
    )
  return JSON.stringify(rows)
}

async function bringDecisions(page: Page, codes: readonly string[]): Promise<void> {
  const buffer = Buffer.from(await decisionFile(codes))
  const file = { name: 'coded.json', mimeType: 'application/json', buffer }
  await page.locator('[data-test="coding-log"]').click()
  await page.locator('[data-test="decisions-file"]').setInputFiles(file)
  await page.locator('[data-test="decisions-message"]').waitFor()
}

appTest(
  'a model learns from decisions, suggests, is taken at its word once, and taken back',
  async ({ page, origin }) => {
    await openApp(page, origin, '#/coding/suggest')
    await page.locator('[data-test="no-model"]').waitFor()
    await page.locator('[data-test="train"]').click()
    await page.locator('[data-test="too-few"]').getByText('需要 30 项').waitFor()
    expect(await page.locator('[data-test="model"]').count()).toBe(0)

    await bringDecisions(page, ['B', 'C'])
    await page.locator('[data-test="coding-suggest"]').click()
    await page.locator('[data-test="train"]').click()
    await page.locator('[data-test="model-figures"]').waitFor({ timeout: 60_000 })
    expect(await page.locator('[data-test="learnt-from"]').innerText()).toContain(zh.suggest.basis.person)
    expect(await page.locator('[data-test="model-bands"] tbody tr').count()).toBeGreaterThan(0)

    await page.reload()
    await engineReady(page)
    await page.locator('[data-test="training-row"]').waitFor()
    await page.locator('[data-test="coding-queue"]').click()
    await page.locator('[data-test="queue-kind"]').selectOption('contested')
    const card = page.locator('[data-test="queue-item"]')
    const suggestion = page.locator('[data-test="suggestion"]')
    await suggestion.locator('[data-test="suggestion-accept"]').waitFor()
    const title = await card.locator('h2').innerText()
    expect(await suggestion.innerText()).toContain(zh.suggest.item.speaks)
    await page.keyboard.press('s')
    await page.waitForFunction(
      (before) => document.querySelector<HTMLElement>('[data-test="queue-item"] h2')?.innerText !== before,
      title,
    )

    await page.locator('[data-test="coding-log"]').click()
    const row = page.locator('[data-test="decision-row"]').first()
    expect(await row.innerText()).toContain(zh.coding.way.suggestion)
    await row.getByRole('link').click()
    const facts = page.locator('[data-test="item-facts"]')
    await facts.locator('.by.model').first().waitFor()
    await facts.locator('[data-test="decision-undo"]').first().click()
    await facts.locator('dd .by.rule').first().waitFor()
  },
)

appTest('a model that learnt from rules says so, and can be put away', async ({ page, origin }) => {
  await openApp(page, origin, '#/coding/suggest')
  await page.locator('[data-test="training-rules"]').check()
  await page.locator('[data-test="train"]').click()
  await page.locator('[data-test="model-figures"]').waitFor({ timeout: 60_000 })
  expect(await page.locator('[data-test="learnt-from"]').innerText()).toContain(zh.suggest.basis.rule)
  await page.getByText(zh.suggest.judged.rules).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-test="model-export"]').click(),
  ])
  const kept = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    readonly model: { readonly hash: string }
  }
  expect(await page.locator('[data-test="model"]').innerText()).toContain(kept.model.hash)
  await page.locator('[data-test="model-off"]').click()
  await page.locator('[data-test="no-model"]').waitFor()
})

appTest('a finding is drafted from problems worded alike, and its effect is shown', async ({ page, origin }) => {
  await openApp(page, origin, '#/coding/similar')
  await page.locator('[data-test="similar-threshold"]').fill('0.3')
  const groups = page.locator('[data-test="similar-group"]')
  await groups.first().waitFor()
  await groups.first().click()
  const detail = page.locator('[data-test="similar-detail"]')
  const rows = detail.locator('[data-test="similar-row"]')
  expect(await rows.count()).toBeGreaterThan(1)
  const title = (await rows.first().getByRole('link').innerText()).trim()

  await detail.locator('[data-test="propose-finding"]').click()
  const editor = page.locator('[data-test="entry-editor"]')
  await editor.waitFor()
  expect(await editor.locator('[data-test="examples-positive"]').inputValue()).toContain(title)
  await page.locator('[data-test="effect-summary"]').waitFor({ timeout: 60_000 })
  await page.locator('[data-test="version-save"]').waitFor()

  await page.goBack()
  await rows.first().getByRole('link').click()
  await page.locator('[data-test="item-facts"]').getByText(title).first().waitFor()
})
