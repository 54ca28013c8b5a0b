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
