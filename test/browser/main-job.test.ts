import { readFile } from 'node:fs/promises'
import type { FileChooser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { LIGHT } from '../../src/charts/palette.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { dropFiles, fromDisk, goTo, openApp, panelOf, REAL_NOTICES, twinRows } from './steps.ts'

/** The widest mark of `color` in a chart: a bar, not its sample in the legend. */
async function widestMark(panel: Locator, color: string): Promise<{ readonly x: number; readonly y: number }> {
  const marks = await panel.locator(`.chart-box svg path[fill="${color}"]`).all()
  const boxes = await Promise.all(marks.map((mark) => mark.boundingBox()))
  const widest = boxes.flatMap((box) => box ?? []).sort((a, b) => b.width - a.width)[0]
  if (widest === undefined) throw new Error(`no mark of ${color}`)
  return { x: widest.x + widest.width / 2, y: widest.y + widest.height / 2 }
}

/** Whether the highlighted item stands where the reader sees it. */
async function chosenInSight(page: Page): Promise<boolean> {
  const chosen = page.locator('[data-test="notice-text"] .chosen').first()
  await chosen.waitFor()
  const [box, size] = [await chosen.boundingBox(), page.viewportSize()]
  return box !== null && size !== null && box.y + box.height > 0 && box.y < size.height
}

/** Presses Tab until what `target` says has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluateAll((nodes) => nodes.some((node) => node === document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never reached it')
}

appTest(
  'by mouse: drop five notices, see the numbers, click a mark, its row, its sentence',
  async ({ page, origin }) => {
    await openApp(page, origin)
    await panelOf(page, 'status_mix')
    await dropFiles(page, await fromDisk(REAL_NOTICES))
    const results = await page.locator('[data-test="import-result"]').allInnerTexts()
    expect(results).toHaveLength(5)
    for (const result of results) expect(result).not.toContain(zh.library.outcomes.failed)

    await goTo(page, 'overview')
    const completion = JSON.stringify(await twinRows(page, 'completion'))
    for (const figure of ['34/38', '36/42', '22/23']) expect(completion).toContain(figure)
    expect(completion).toContain(zh.charts.completion.notListed.completed_only)
    const findings = await twinRows(page, 'finding_prevalence')
    // Agencies with an item, of all, interval, agencies that name it only in measures, items.
    expect(findings.find(([name]) => name === '借调人员')?.join(' ')).toBe('借调人员 3 5 23.1% 88.2% 0 3')
    expect(
      findings
        .find(([name]) => name === '公车管理')
        ?.slice(0, 6)
        .join(' '),
    ).toBe('公车管理 2 5 11.8% 76.9% 1')

    const mix = await panelOf(page, 'status_mix')
    await mix.scrollIntoViewIfNeeded()
    const mark = await widestMark(mix, LIGHT.status.completed)
    await page.mouse.click(mark.x, mark.y)
    const drawer = page.locator('[data-test="rows-drawer"]')
    const rows = drawer.locator('[data-test="item-row"]')
    await rows.first().waitFor()
    expect(await drawer.locator('[data-test="drawer-count"]').innerText()).toBe(zh.drawer.count(await rows.count()))
    const title = (await rows.nth(1).locator('.item-title').innerText()).split('\n')[0] ?? ''
    await rows.nth(1).click()
    expect(await chosenInSight(page)).toBe(true)
    expect(await page.locator('[data-test="item-facts"] h2').innerText()).toContain(title)
  },
)

/** Presses Tab until what `target` says has the focus, then Enter. */
async function enterOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

appTest(
  'by keyboard alone: choose files, filter, open a row, reach the sentence, take it away',
  async ({ page, origin }) => {
    // Listening from the start: asked for at the last moment, Chromium may open its own window first.
    const asked = new Promise<FileChooser>((resolve) => page.once('filechooser', resolve))
    await openApp(page, origin)
    await tabTo(page, page.locator('[data-test="nav-data"]'))
    await page.keyboard.press('Enter')
    await page.locator('[data-test="drop-zone"]').waitFor()
    await tabTo(page, page.getByRole('button', { name: zh.library.choose, exact: true }))
    await page.keyboard.press('Enter')
    await (await asked).setFiles(REAL_NOTICES)
    await page.locator('[data-test="import-results"]').waitFor()

    // A filter from the menu: Jinan alone.
    await enterOn(page, page.locator('[data-test="nav-overview"]'))
    await panelOf(page, 'status_mix')
    await enterOn(page, page.getByRole('button', { name: zh.groups.filter.add, exact: true }))
    const form = page.locator('[data-test="filter-form"]')
    await form.getByRole('checkbox').first().waitFor()
    await tabTo(page, form.getByRole('searchbox'))
    await page.keyboard.insertText('济南')
    await tabTo(page, form.getByRole('checkbox'))
    await page.keyboard.press('Space')
    await page.locator('[data-test="selection-sentence"]').filter({ hasText: '济南市' }).waitFor()
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'hidden' })

    // A mark of a chart by its table, and from there a second filter.
    await panelOf(page, 'status_mix')
    await enterOn(page, page.locator('[data-test="twin-status_mix"]'))
    await enterOn(page, page.locator('[data-test="panel-status_mix"] tbody tr'))
    const drawer = page.locator('[data-test="rows-drawer"]')
    const rows = drawer.locator('[data-test="item-row"]')
    await rows.first().waitFor()
    await enterOn(page, drawer.locator('[data-test="drawer-pick"]'))
    await drawer.waitFor({ state: 'hidden' })
    await page.locator('[data-test="selection-sentence"]').filter({ hasText: zh.codes.status.completed }).waitFor()

    // The numbers as a file.
    const panel = await panelOf(page, 'finding_prevalence')
    await enterOn(page, panel.getByRole('button', { name: zh.panel.export, exact: true }))
    await tabTo(page, panel.locator('[data-test="export-csv"]'))
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(await readFile(await download.path(), 'utf8')).toContain('济南市')
    await page.keyboard.press('Escape')

    // And down to the sentence.
    await enterOn(page, page.locator('[data-test="twin-finding_prevalence"]'))
    await enterOn(page, panel.locator('tbody tr'))
    await rows.first().waitFor()
    await enterOn(page, rows)
    expect(await chosenInSight(page)).toBe(true)
  },
)

appTest('a mark of a sample notice whose text is not on board says which file to drop', async ({ page, origin }) => {
  await openApp(page, origin)
  await goTo(page, 'items')
  await page.locator('[data-test="item-row"]').first().click()
  expect(await page.locator('[data-test="text-missing"]').innerText()).toContain(zh.reader.textMissing)
})
