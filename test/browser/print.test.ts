import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { dropFiles, fromDisk, goTo, openApp, panelOf, REAL_NOTICES } from './steps.ts'

const SAMPLE = (await readFile('data/sample/records.ndjson', 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as NoticeRecord)
const PATIENT = { timeout: 20_000 }
const A4 = { width: 595, height: 842 }

/** Fonts write some characters as radicals of the same form; whoever searches folds them, and so does this. */
const plain = (text: string): string => text.normalize('NFKC')

interface Sheet {
  readonly text: string
  readonly width: number
  readonly height: number
}

/** The sheets that the browser prints, with the text that can be searched on each. */
async function printed(page: Page): Promise<readonly Sheet[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  const file = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 }).promise
  const sheets: Sheet[] = []
  for (let at = 1; at <= file.numPages; at++) {
    const sheet = await file.getPage(at)
    const { items } = await sheet.getTextContent()
    const [, , width = 0, height = 0] = sheet.view
    sheets.push({ text: plain(items.map((item) => ('str' in item ? item.str : '')).join('')), width, height })
  }
  return sheets
}

appTest(
  '总览 prints on A4 with its head on every sheet, its charts as text, and no controls',
  async ({ page, origin }) => {
    await openApp(page, origin)
    await page.locator('[data-test="theme"]').selectOption('dark')
    for (const id of ['status_mix', 'completion', 'category_mix', 'finding_prevalence']) await panelOf(page, id)
    const sheets = await printed(page)
    expect(sheets.length).toBeGreaterThan(1)
    for (const { text, width, height } of sheets) {
      expect([Math.round(width), Math.round(height)]).toEqual([A4.width, A4.height])
      expect(text).toContain(plain(zh.export.unfiltered))
      expect(text).toContain(plain('被巡察单位在通报中的自述'))
      expect(text).toMatch(/打印日期 ?\d{4}-\d{2}-\d{2}/)
      expect(text).toMatch(/数据集 ?[0-9a-f]{10}/)
    }
    const all = sheets.map(({ text }) => text).join('')
    for (const words of ['济南市城市管理局', '借调人员', '34', zh.charts.statusMix.title])
      expect(all).toContain(plain(words))
    for (const control of [zh.panel.asTable, zh.frame.views, 'English']) expect(all).not.toContain(plain(control))
    // Charts of a dark screen are printed dark on white, and are as they were afterwards.
    await page.emulateMedia({ media: 'screen' })
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  },
)

appTest('a long table is cut between rows and repeats its head', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, await fromDisk(REAL_NOTICES))
  await goTo(page, 'items')
  await page.locator('[data-test="item-row"]').first().waitFor()
  // The rows for paper are asked for once the list has stood for a while.
  const rows = page.locator('[data-test="item-row"]')
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      const count = await rows.count()
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
      return count
    }, PATIENT)
    .toBe(SAMPLE.reduce((sum, record) => sum + record.items.length, 0))
  const sheets = await printed(page)
  expect(sheets.length).toBeGreaterThan(1)
  for (const { text } of sheets) {
    expect(text).toContain(plain(zh.items.columns.title))
    expect(text).toContain(plain(zh.items.columns.findings))
  }
  // The whole list, not the window of it: of every item, where its status is said.
  const all = sheets.map(({ text }) => text).join('')
  const items = SAMPLE.flatMap((record) => record.items)
  for (const basis of ['item', 'section', 'summary'] as const) {
    const listed = items.filter(({ status_basis }) => status_basis === basis)
    expect(all.split(plain(zh.codes.basis[basis])).length - 1).toBe(listed.length)
  }
  // And the window again afterwards.
  await expect.poll(() => rows.count(), PATIENT).toBeLessThan(100)
})

appTest('a list printed before it is complete says so on paper', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, await fromDisk(REAL_NOTICES))
  await goTo(page, 'items')
  const rows = page.locator('[data-test="item-row"]')
  const early = page.locator('[data-test="items-printed-early"]')
  await rows.first().waitFor()
  await page.locator('[data-test="sort-status"]').waitFor()
  // Sorted anew the list is asked for anew: in the same breath its rows for paper cannot be in.
  const said = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('[data-test="sort-status"]')?.click()
    await new Promise((done) => setTimeout(done, 100))
    dispatchEvent(new Event('beforeprint'))
    await new Promise((done) => setTimeout(done, 0))
    const rows = document.querySelectorAll('[data-test="item-row"]').length
    const told = document.querySelector('[data-test="items-printed-early"]')?.textContent.trim()
    dispatchEvent(new Event('afterprint'))
    return { rows, told }
  })
  const all = SAMPLE.reduce((sum, record) => sum + record.items.length, 0)
  expect(said.rows).toBeLessThan(all)
  expect(said.told).toBe(zh.itemsTable.printedEarly(said.rows, all))
  expect(await early.count()).toBe(0)
})

appTest('原文 prints the text without its contact lines unless they are asked for', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, await fromDisk(REAL_NOTICES.slice(0, 1)))
  await goTo(page, 'source')
  await page.locator('[data-test="notice-text"]').waitFor()
  const said = async (): Promise<string> => (await printed(page)).map(({ text }) => text).join('')
  // On screen nothing is missing.
  const phone = '3217505'
  expect(await page.locator('[data-test="notice-text"]').innerText()).toContain(phone)
  const without = await said()
  expect(without).toContain(plain('负责督查考核'))
  expect(without).toContain(plain(zh.reader.contactLeftOut))
  expect(without).not.toContain(phone)
  expect(without).not.toContain('@')
  await page.locator('[data-test="print-contact"]').check()
  const withThem = await said()
  expect(withThem).toContain(phone)
  expect(withThem).not.toContain(plain(zh.reader.contactLeftOut))
})
