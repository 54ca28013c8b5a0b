import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { engineReady, goTo, openApp, panelOf, twinRows } from './steps.ts'

appTest(
  'an address copied into a new page gives the same selection and the same counts',
  async ({ page, context, origin }) => {
    await openApp(page, origin)
    await twinRows(page, 'category_mix')
    await page.locator('[data-test="panel-category_mix"] tbody tr').first().click()
    await page.locator('[data-test="drawer-pick"]').click()
    await goTo(page, 'items')
    const seen = async (at: typeof page): Promise<readonly string[]> => [
      await at.locator('[data-test="selection-sentence"]').innerText(),
      await at.locator('[data-test="items-count"]').innerText(),
      ...(await at.locator('[data-test="item-row"]').allInnerTexts()),
    ]
    await page.locator('[data-test="item-row"]').first().waitFor()
    const before = await seen(page)
    expect(before[0]).not.toBe(zh.selection.none)

    const other = await context.newPage()
    await other.goto(page.url())
    await engineReady(other)
    await other.locator('[data-test="item-row"]').first().waitFor()
    expect(await seen(other)).toEqual(before)
  },
)

appTest('back takes the last pick away again', async ({ page, origin }) => {
  await openApp(page, origin)
  await twinRows(page, 'finding_prevalence')
  await page.locator('[data-test="panel-finding_prevalence"] tbody tr').first().click()
  await page.locator('[data-test="drawer-pick"]').click()
  await page.locator('[data-test="selection-clear"]').waitFor()
  await page.goBack()
  await page.getByText(zh.selection.none).waitFor()
})

appTest.for([
  ['#/overview?p=nonsense', zh.selection.broken],
  ['#/overview?p=status_mix~status!x~completed', zh.selection.broken],
  ['#/no-such-screen', zh.selection.unknownScreen],
] as const)(
  'the broken address %s opens 总览 with a notice, never a blank page',
  async ([hash, words], { page, origin }) => {
    await openApp(page, origin, hash)
    await page.getByText(words).waitFor()
    await panelOf(page, 'status_mix')
    expect(page.url()).toContain('#/overview')
  },
)

appTest('switches of panels and the chosen pair travel in the address', async ({ page, context, origin }) => {
  await openApp(page, origin)
  const share = zh.charts.categories.share
  const shareOf = (at: typeof page) =>
    at.locator('[data-test="panel-category_mix"]').getByRole('button', { name: share, exact: true })
  await shareOf(page).click()
  await expect.poll(() => page.url()).toContain('v.category_mix.measure=share')
  // A pick keeps the switches.
  await twinRows(page, 'finding_prevalence')
  await page.locator('[data-test="panel-finding_prevalence"] tbody tr').first().click()
  await page.locator('[data-test="drawer-pick"]').click()
  await page.locator('[data-test="selection-clear"]').waitFor()
  const other = await context.newPage()
  await other.goto(page.url())
  await engineReady(other)
  await panelOf(other, 'category_mix')
  expect(await shareOf(other).getAttribute('aria-pressed')).toBe('true')
  expect(await other.locator('[data-test="twin-finding_prevalence"]').getAttribute('aria-pressed')).toBe('true')
  // As usual again, it leaves the address.
  await other
    .locator('[data-test="panel-category_mix"]')
    .getByRole('button', { name: zh.charts.categories.count, exact: true })
    .click()
  await expect.poll(() => other.url()).not.toContain('v.category_mix.measure')

  await openApp(page, origin, '#/compare?by=city&g=济南市&g=南通市&g=深圳市')
  const pair = (at: typeof page) => at.locator('[data-test="panel-finding_difference"] .panel-tools select')
  await panelOf(page, 'finding_difference')
  await pair(page).nth(1).selectOption('深圳市')
  await expect.poll(() => page.url()).toContain('v.finding_difference.pair=')
  await other.goto(page.url())
  await engineReady(other)
  await panelOf(other, 'finding_difference')
  const chosen = (at: typeof page) =>
    pair(at).evaluateAll((selects) => selects.map((one) => (one as HTMLSelectElement).value))
  expect(await chosen(other)).toEqual(await chosen(page))
  expect(await chosen(other)).toContain('深圳市')
})

appTest(
  'a screen that cannot be fetched says so and what to do, and opens once it can',
  async ({ page, context, origin }) => {
    await openApp(page, origin)
    await panelOf(page, 'status_mix')
    await context.setOffline(true)
    await goTo(page, 'check')
    await page.getByText(zh.selection.notFetched).waitFor()
    await panelOf(page, 'status_mix')
    await context.setOffline(false)
    await goTo(page, 'check')
    await page.locator('[data-test="check-counts"]').waitFor()
    expect(await page.getByText(zh.selection.notFetched).count()).toBe(0)
  },
)
