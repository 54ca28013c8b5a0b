import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { dropFiles, goTo, openApp } from './steps.ts'

appTest.for([
  [1920, 1080],
  [3840, 2160],
] as const)(
  'the wall screen fills %s × %s without scrolling, and Esc leaves it',
  async ([width, height], { page, origin }) => {
    await page.setViewportSize({ width, height })
    await openApp(page, origin, '#/wall')
    await page.locator('.wall-bars li').first().waitFor()
    const beyond = await page
      .locator('.wall, .wall-part')
      .evaluateAll((parts) =>
        parts.map((part) => Math.max(part.scrollHeight - part.clientHeight, part.scrollWidth - part.clientWidth)),
      )
    expect(Math.max(...beyond)).toBeLessThanOrEqual(1)
    const letters = await page
      .locator('.wall-bar-figure')
      .first()
      .evaluate((node) => parseFloat(getComputedStyle(node).fontSize))
    expect(letters).toBeCloseTo(height / 54, 0)

    // What the numbers mean is read without leaving.
    await page.getByRole('button', { name: zh.panel.about, exact: true }).click()
    const meaning = page.locator('.wall .meaning')
    expect(await meaning.locator('section').count()).toBe(7)
    await page.keyboard.press('Escape')
    await meaning.waitFor({ state: 'hidden' })
    expect(await page.locator('.wall').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('[data-test="overview-sentence"]').waitFor()
    expect(page.url()).toContain('#/overview')
  },
)

appTest('the wall says that it lists only the largest of many notices', async ({ page, origin }) => {
  const [line = ''] = (await readFile('data/sample/records.ndjson', 'utf8')).split('\n')
  const lines = Array.from({ length: 31 }, (_, index) => {
    const record = JSON.parse(line.replaceAll('8173aecbcad6119d', `n${index}`)) as NoticeRecord
    const source = { ...record.source, sha256: String(index).padStart(64, '0') }
    return JSON.stringify({ ...record, source, notice: { ...record.notice, agency: `第${index}局` } })
  })
  await openApp(page, origin)
  await goTo(page, 'data')
  await dropFiles(page, [{ name: 'many.ndjson', bytes: Buffer.from(lines.join('\n')) }])
  await page.evaluate(() => (location.hash = '#/wall'))
  // Beside the five of the sample.
  await page.locator('.wall-completion').getByText(zh.panel.largest(30, 36)).waitFor()
})
