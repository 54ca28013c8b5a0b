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
