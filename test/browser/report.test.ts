import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { textsOf, unzipText } from '../export/unzip-text.ts'
import { appTest } from './app-test.ts'
import { goTo, openApp, panelOf } from './steps.ts'

const TITLES = [zh.charts.statusMix.title, zh.charts.heatmap.title]

async function addToReport(page: Page, panelId: string, figures: number): Promise<void> {
  const panel = await panelOf(page, panelId)
  await panel.getByRole('button', { name: zh.panel.export, exact: true }).click()
  await panel.locator('[data-test="add-to-report"]').click()
  await panel.getByText(zh.takeAway.inReport(figures)).waitFor()
  await page.keyboard.press('Escape')
}

/** Puts two charts into the report, says something about the first, and stays on the report. */
async function fillReport(page: Page, origin: string): Promise<void> {
  await openApp(page, origin)
  await addToReport(page, 'status_mix', 1)
  await addToReport(page, 'category_by_agency', 2)
  await goTo(page, 'report')
  await page.locator('[data-test="report-remark"]').first().fill('甲类问题最多。')
  await page.locator('input[data-test="report-title"]').fill('试作报告')
  await page.keyboard.press('Tab')
  await page.locator('[data-test="report-page"]').getByText('甲类问题最多。').waitFor()
  await page.locator('[data-test="report-page"]').getByText('试作报告').waitFor()
}

async function download(page: Page, button: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-test="${button}"]`).click()])
  return new Uint8Array(await readFile(await file.path()))
}

const titlesOf = (page: Page): Promise<string[]> => page.locator('[data-test="report-entry"] strong').allInnerTexts()

appTest('a report of two charts leaves as a document and as slides', async ({ page, origin }) => {
  await fillReport(page, origin)
  const document = await download(page, 'report-docx')
  const parts = unzipText(document)
  const text = textsOf(parts['word/document.xml'] ?? '', 'w:t').join('')
  for (const words of ['试作报告', '甲类问题最多。', ...TITLES, '自报', 'SHA-256', '指标口径'])
    expect(text).toContain(words)
  expect([...(parts['word/document.xml'] ?? '').matchAll(/SEQ Figure/g)]).toHaveLength(2)

  const slides = Object.entries(unzipText(await download(page, 'report-pptx')))
  const said = slides
    .filter(([path]) => /slides\/slide\d+\.xml$/.test(path))
    .map(([, xml]) => textsOf(xml, 'a:t').join(''))
  expect(said[0]).toContain('试作报告')
  for (const title of TITLES) expect(said.join('')).toContain(title)
})

appTest(
  'it is printed on A4 with text that can be searched, a running head and page numbers',
  async ({ page, origin }) => {
    await fillReport(page, origin)
    const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) }).promise
    const pages: string[] = []
    for (let no = 1; no <= pdf.numPages; no++) {
      const sheet = await pdf.getPage(no)
      const { width, height } = sheet.getViewport({ scale: 1 })
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
      const items = (await sheet.getTextContent()).items
      // Chromium writes 自 as the radical ⾃ where a font draws both alike.
      pages.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join('')
          .normalize('NFKC'),
      )
    }
    const text = pages.join('')
    for (const words of ['甲类问题最多。', ...TITLES, '被巡察单位', '指标口径']) expect(text).toContain(words)
    // Words inside the picture are text too.
    expect(text.replace(/\s/g, '')).toContain(zh.charts.itemsAxis)
    pages.forEach((sheet, at) => {
      expect(sheet).toContain(zh.takeAway.file.report.head('试作报告').normalize('NFKC'))
      expect(sheet.replace(/\s/g, '')).toContain(`—${at + 1}—`)
    })
    expect(text).not.toContain(zh.takeAway.report.docx)
  },
)

appTest('order, remarks and what was taken out survive a tab that is killed', async ({ page, context, origin }) => {
  await fillReport(page, origin)
  await page.locator('[data-test="report-down"]').first().click()
  await expect.poll(() => titlesOf(page)).toEqual([...TITLES].reverse())
  await page.close({ runBeforeUnload: false })

  const again = await context.newPage()
  await openApp(again, origin, '#/report')
  await expect.poll(() => titlesOf(again)).toEqual([...TITLES].reverse())
  expect(await again.locator('[data-test="report-remark"]').nth(1).inputValue()).toBe('甲类问题最多。')
  await again.locator('[data-test="report-remove"]').first().click()
  await expect.poll(() => titlesOf(again)).toEqual(TITLES.slice(0, 1))
  await again.locator('[data-test="report-undo"]').click()
  await expect.poll(() => titlesOf(again)).toEqual([...TITLES].reverse())
})

appTest('one page for leaders fits one sheet', async ({ page, origin }) => {
  await fillReport(page, origin)
  await page.locator('[data-test="template-brief"]').check()
  await page.locator('.report-page.brief').waitFor()
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) }).promise
  expect(pdf.numPages).toBe(1)
})

appTest('a citation is one line and a link that opens the view again', async ({ page, context, origin }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openApp(page, origin, '#/overview?p=x~status~completed')
  const panel = await panelOf(page, 'category_mix')
  await panel.getByRole('button', { name: zh.panel.export, exact: true }).click()
  await panel.locator('[data-test="copy-citation"]').click()
  await panel.getByText(zh.takeAway.copiedCitation).waitFor()
  const [line = '', link = ''] = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/)
  expect(line).toContain('自报')
  expect(line).toContain('“已完成”')
  await page.goto('about:blank')
  await page.goto(link)
  await panelOf(page, 'category_mix')
  await page
    .locator('[data-test="selection-sentence"]')
    .filter({ hasText: /整改状态为“已完成”/ })
    .waitFor()
})
