import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { LIGHT } from '../../src/charts/palette.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { openApp, panelOf, twinRows } from './steps.ts'

/** The largest mark of `color` in a chart: a bar, not its sample in the legend. */
async function largestMark(panel: Locator, color: string): Promise<{ readonly x: number; readonly y: number }> {
  const marks = await panel.locator(`.chart-box svg path[fill="${color}"]`).all()
  const boxes = await Promise.all(marks.map((mark) => mark.boundingBox()))
  const [largest] = boxes.flatMap((box) => box ?? []).sort((a, b) => b.width * b.height - a.width * a.height)
  if (largest === undefined) throw new Error(`no mark of ${color}`)
  return { x: largest.x + largest.width / 2, y: largest.y + largest.height / 2 }
}

// By hand: A3 stands at 22 problems and 3 tasks, B4 at 8 and 8; Jinan's 38 problems are the only ones of late 2023, and
// Shenzhen's 42 tasks share early 2022 with Nantong's 25 problems.
appTest.for([
  ['overview', 'category_mix', 'problem', 22],
  ['overview', 'category_mix', 'task', 8],
  ['trends', 'trend_counts', 'problem', 38],
  ['trends', 'trend_counts', 'task', 42],
] as const)(
  'on %s a bar of %s that counts in one unit (%s) opens its %i items alone',
  async ([screen, id, unit, items], { page, origin }) => {
    await openApp(page, origin, `#/${screen}`)
    const panel = await panelOf(page, id)
    await panel.scrollIntoViewIfNeeded()
    const mark = await largestMark(panel, LIGHT[unit])
    await page.mouse.click(mark.x, mark.y)
    const drawer = page.locator('[data-test="rows-drawer"]')
    await drawer.locator('[data-test="item-row"]').first().waitFor()
    expect(await drawer.locator('[data-test="drawer-count"]').innerText()).toBe(zh.drawer.count(items))
    expect(await drawer.locator('h2').innerText()).toContain(zh.codes.unitName[unit])

    // As a filter it leaves the chart whole and shows which row it is of.
    await drawer.locator('[data-test="drawer-pick"]').click()
    await page.locator('[data-test="selection-sentence"]').filter({ hasText: zh.codes.unitName[unit] }).waitFor()
    const rows = await twinRows(page, id)
    expect(rows.length).toBeGreaterThan(1)
    await expect.poll(() => panel.locator('tbody tr.picked').count()).toBe(1)
  },
)

// By hand: of the bureaus, Jinan lists 38 problems and Nantong 25; Dali lists 10, all of them done, which is no rate.
appTest('the list behind a completion says which of its items the rate leaves out', async ({ page, origin }) => {
  await openApp(page, origin, '#/compare?by=agency_type')
  const cells = (await twinRows(page, 'funnel')).find(([, , , , n]) => n === '63')
  expect(cells?.[0]).toBe(zh.groups.agencyType.bureau)
  await page
    .locator('[data-test="panel-funnel"] tbody tr')
    .filter({ hasText: cells?.[0] ?? '' })
    .click()
  const drawer = page.locator('[data-test="rows-drawer"]')
  await drawer.locator('[data-test="drawer-count"]').filter({ hasText: '73' }).waitFor()
  expect(await drawer.locator('[data-test="drawer-uncounted"]').innerText()).toBe(zh.drawer.uncounted(10))
  await drawer.locator('[data-test="drawer-close"]').click()

  // A category counts them all.
  await page.locator('[data-test="funnel-about"]').selectOption('A3')
  await twinRows(page, 'funnel')
  await page
    .locator('[data-test="panel-funnel"] tbody tr')
    .filter({ hasText: cells?.[0] ?? '' })
    .click()
  await drawer.locator('[data-test="item-row"]').first().waitFor()
  expect(await drawer.locator('[data-test="drawer-uncounted"]').count()).toBe(0)
})

// Dali lists the ten that are completed and no others: no rate can be had from them.
appTest('the items behind the completion of one notice say what its rate leaves out', async ({ page, origin }) => {
  await openApp(page, origin)
  await twinRows(page, 'completion')
  const drawer = page.locator('[data-test="rows-drawer"]')
  const left = async (agency: string, items: number): Promise<readonly string[]> => {
    await page.locator('[data-test="panel-completion"] tbody tr').filter({ hasText: agency }).click()
    await drawer
      .locator('[data-test="drawer-count"]')
      .filter({ hasText: zh.drawer.count(items) })
      .waitFor()
    const said = await drawer.locator('[data-test="drawer-uncounted"]').allInnerTexts()
    await drawer.locator('[data-test="drawer-close"]').click()
    return said
  }
  expect(await left('大荔县城市管理执法局', 10)).toEqual([zh.drawer.uncounted(10)])
  expect(await left('济南市城市管理局', 38)).toEqual([])
})
