import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { openApp, panelOf } from './steps.ts'

const PATIENT = { timeout: 60_000 }

appTest('filters: several values of a field, a span of dates, taken back one by one', async ({ page, origin }) => {
  await openApp(page, origin)
  await panelOf(page, 'status_mix')
  const sentence = page.locator('[data-test="selection-sentence"]')
  const overview = page.locator('[data-test="overview-sentence"]')
  await page.getByRole('button', { name: zh.groups.filter.add }).click()
  const form = page.locator('[data-test="filter-form"]')
  for (const city of ['济南市', '南通市']) await form.getByRole('checkbox', { name: city }).check()
  await expect.poll(() => sentence.innerText(), PATIENT).toBe('只看城市为“济南市”或“南通市”。')

  // Of the two only Nantong had its feedback by mid-2022.
  await page.locator('[data-test="filter-field"]').selectOption('feedback_date')
  await page.locator('[data-test="filter-end-1"]').fill('2022-06-30')
  await page.locator('[data-test="filter-end-1"]').blur()
  await expect.poll(() => sentence.innerText(), PATIENT).toContain('反馈日期不晚于“2022-06-30”')
  await expect.poll(() => overview.innerText(), PATIENT).toContain('1 件通报（1 家单位）')
  expect(decodeURIComponent(page.url())).toContain('filter_feedback_date~feedback_date~~2022-06-30')

  await page.locator('[data-test="filter-field"]').selectOption('city')
  await form.getByRole('checkbox', { name: '南通市' }).uncheck()
  await expect.poll(() => sentence.innerText(), PATIENT).toBe('只看反馈日期不晚于“2022-06-30”，且城市为“济南市”。')
  await expect.poll(() => overview.innerText(), PATIENT).toContain(zh.overview.sentence.empty)
})

// The second leaves notices, but none of their items.
appTest.for(['x~province~北京市', 'x~status~not_completed'])(
  'a filter that leaves nothing (%s) has every panel say so, and none computing for ever',
  { timeout: 120_000 },
  async (pick, { page, origin }) => {
    await openApp(page, origin, '#/terms')
    for (const screen of ['overview', 'compare', 'findings', 'trends', 'items', 'check']) {
      await page.evaluate((hash) => (location.hash = hash), `#/${screen}?p=${encodeURIComponent(pick)}`)
      await page.locator(`[data-test="nav-${screen}"][aria-current="page"]`).waitFor()
      await page.locator('main .panel').first().waitFor()
      const states = page.locator('main .panel .state')
      // Panels come one by one.
      await expect.poll(() => states.allInnerTexts(), PATIENT).not.toContain(zh.panel.loading)
      await expect.poll(() => page.locator('main [aria-busy="true"]').count(), PATIENT).toBe(0)
      // A reader who has filtered is not told to load notices.
      for (const state of await states.allInnerTexts()) expect(state).not.toContain('数据”页')
    }
  },
)

appTest(
  'panels whose figures are of whole notices say that picks on items do not narrow them',
  async ({ page, origin }) => {
    await openApp(page, origin, '#/overview?p=x~status~completed')
    const note = async (id: string) => (await panelOf(page, id)).locator('[data-test="item-picks"]').allInnerTexts()
    expect(await note('completion')).toEqual([`${zh.panel.itemPicks.none}。`])
    expect(await note('finding_prevalence')).toEqual([`${zh.panel.itemPicks.named}。`])
    expect(await note('category_mix')).toEqual([])
  },
)

// Dali lists only what is completed, and says neither its round nor when it was published.
appTest('panels that the notices in view leave empty say what these do not say', async ({ page, origin }) => {
  const stateOf = async (id: string) =>
    page.locator(`[data-test="panel-${id}"][aria-busy="false"] .state`).first().innerText(PATIENT)
  await openApp(page, origin, `#/trends?grain=round&p=${encodeURIComponent('x~province~陕西省')}`)
  expect(await stateOf('publication_lag')).toBe(zh.trends.lag.empty)
  for (const id of ['trend_counts', 'trend_finding', 'trend_category']) {
    expect(await stateOf(id)).toBe(zh.trends.noneDated.round)
  }
  await page.evaluate((hash) => (location.hash = hash), `#/compare?p=${encodeURIComponent('x~province~陕西省')}`)
  expect(await stateOf('funnel')).toBe(zh.compare.funnel.empty)
})
