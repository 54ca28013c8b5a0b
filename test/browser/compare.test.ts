import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { csvOf, dropFiles, fromDisk, goTo, openApp, panelOf, REAL_NOTICES, twinRows } from './steps.ts'

const PANELS = ['status_by_group', 'finding_by_group', 'finding_difference', 'rarefied', 'category_by_group', 'funnel']

async function chooseGroup(page: Page, name: string): Promise<void> {
  const chooser = page.locator('[data-test="group-chooser"]')
  await chooser.getByRole('button', { name: zh.compare.chosen.add }).click()
  await chooser.getByRole('searchbox', { name: zh.compare.chosen.search }).fill(name.slice(0, 2))
  await chooser.getByRole('checkbox', { name }).check()
  await page.keyboard.press('Escape')
}

appTest('对比: choose groups, follow a cell to its sentence, pass the link on', async ({ page, origin }) => {
  await openApp(page, origin)
  await goTo(page, 'compare')
  await page.locator('[data-test="compare-by"]').selectOption('city')
  for (const id of PANELS) await panelOf(page, id)

  // By itself the two cities with most problems: Jinan 38, Nantong 25.
  const facts = page.locator('[data-test="panel-group_facts"][aria-busy="false"]')
  expect(await facts.locator('thead th').allInnerTexts()).toEqual([zh.compare.facts.fact, '济南市', '南通市'])
  await chooseGroup(page, '深圳市')
  await facts.locator('thead th', { hasText: '深圳市' }).waitFor()
  expect(new URL(page.url()).hash).toContain(`g=${encodeURIComponent('深圳市')}`)
  const text = (await facts.innerText()).replaceAll('\n', ' ')
  for (const figure of ['34/38 个问题，89.5%', '36/42 项任务，85.7%', '0%–100%（25 个问题中 25 个问题未说明）']) {
    expect(text).toContain(figure)
  }
  // The file of the panel says how many notices are behind each column.
  expect((await csvOf(page, facts)).join('\n')).toContain('济南市 n = 1 件')

  // The table twin of the heatmap says the same as the list that its row opens.
  const cells = await twinRows(page, 'category_by_group')
  const cell = cells.find(([city, , code]) => city === '济南市' && code === 'A3')
  const panel = page.locator('[data-test="panel-category_by_group"]')
  await panel.locator('tbody tr', { hasText: '济南市' }).filter({ hasText: 'A3' }).click()
  const drawer = page.locator('[data-test="rows-drawer"]')
  await drawer.locator('[data-test="item-row"]').first().waitFor()
  expect(await drawer.locator('[data-test="drawer-count"]').innerText()).toBe(zh.drawer.count(Number(cell?.[4])))
  await drawer.locator('[data-test="drawer-close"]').click()

  // The same address opens the same comparison.
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  await facts.locator('thead th', { hasText: '深圳市' }).waitFor()
  expect(await page.locator('[data-test="compare-by"]').inputValue()).toBe('city')
  expect(await page.locator('[data-test="difference-sentence"]').innerText()).toContain('不足 10')
})

appTest('对比: what two agencies name is read in the words of both', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, await fromDisk(REAL_NOTICES))
  await goTo(page, 'compare')
  await twinRows(page, 'finding_difference')
  const panel = page.locator('[data-test="panel-finding_difference"]')
  await panel.locator('tbody tr', { hasText: '借调人员' }).click()
  const drawer = page.locator('[data-test="rows-drawer"]')
  await drawer.locator('[data-test="item-row"]').first().waitFor()
  await drawer.getByRole('button', { name: zh.findings.sentences.title, exact: true }).click()
  const told = drawer.locator('[data-test="sentence"]')
  await told.first().waitFor()
  // One matter each; Jinan's 25) only refers to 23).
  expect((await told.locator('strong').allInnerTexts()).sort()).toEqual(['南通市市政和园林局', '济南市城市管理局'])
  for (const quoted of await told.locator('blockquote mark').allInnerTexts()) expect(quoted).toMatch(/借调|借用/)
  expect(await told.locator('blockquote').count()).toBe(2)

  await told.first().locator('a').click()
  await page.locator('[data-test="notice-text"] .chosen').first().waitFor()
  expect(await drawer.isVisible()).toBe(false)
})

appTest('对比: one group taken as a filter is let go of with a click, the finding stays', async ({ page, origin }) => {
  await openApp(page, origin, '#/compare')
  await twinRows(page, 'finding_by_group')
  await page.locator('[data-test="panel-finding_by_group"] tbody tr').first().click()
  await page.locator('[data-test="drawer-pick"]').click()
  await page.locator('[data-test="compare-release"]').click()
  await panelOf(page, 'finding_by_group')
  const sentence = await page.locator('[data-test="selection-sentence"]').innerText()
  expect(sentence).toContain(zh.codes.field.finding)
  expect(sentence).not.toContain('济南市城市管理局')
})

// 题目含“管理” leaves 6 problems of Jinan, 8 of Nantong.
appTest('对比: under ten the tables too say k of n, and conclude nothing', async ({ page, origin }) => {
  await openApp(page, origin, `#/compare?p=${encodeURIComponent('x~text~管理')}`)
  for (const cells of await twinRows(page, 'finding_difference')) {
    expect(cells.slice(5)).toEqual(['—', '—', '—', '—', '—', zh.compare.difference.verdict.few])
  }
  const shares = (await twinRows(page, 'category_by_group')).filter((cells) => Number(cells[5]) < 10)
  expect(shares.length).toBeGreaterThan(0)
  for (const cells of shares) expect(cells[7]).toBe(`${cells[4] ?? ''}/${cells[5] ?? ''}`)
})
