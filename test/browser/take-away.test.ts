import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { readXlsx } from 'hucre/xlsx'
import { expect } from 'vitest'
import { type ExportKind } from '../../src/ui/parts/export-file.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { unzipText } from '../export/unzip-text.ts'
import { csvOf, dropFiles, fromDisk, goTo, openApp, panelOf, REAL_NOTICES, twinRows } from './steps.ts'

const PANELS = ['status_mix', 'completion', 'category_mix', 'category_by_agency', 'finding_prevalence']

interface TakenFile {
  readonly name: string
  readonly bytes: Buffer
}

async function takeAway(page: Page, panelId: string, kind: ExportKind): Promise<TakenFile> {
  const panel = await panelOf(page, panelId)
  const entry = panel.locator(`[data-test="export-${kind}"]`)
  if (!(await entry.isVisible())) await panel.getByRole('button', { name: zh.panel.export, exact: true }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), entry.click()])
  // The menu is shut again, and says what was saved to those who do not see the download.
  await entry.waitFor({ state: 'detached' })
  expect(await panel.locator('[data-test="export-done"]').innerText()).toContain(download.suggestedFilename())
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

appTest.for(PANELS)('the panel %s leaves as PNG, SVG and CSV, each with its note', async (id, { page, origin }) => {
  await openApp(page, origin)
  const today = /\d{4}-\d{2}-\d{2}\.(png|svg|csv)$/

  const svg = await takeAway(page, id, 'svg')
  const drawing = svg.bytes.toString('utf8')
  expect(svg.name).toMatch(today)
  for (const words of [zh.export.unfiltered, '自报', 'n = ', zh.app.origins.sample, '导出日期']) {
    expect(drawing).toContain(words)
  }
  expect(drawing.replace(/xmlns(:xlink)?="[^"]+"/g, '')).not.toMatch(/https?:|NaN|undefined/)

  const png = await takeAway(page, id, 'png')
  expect(png.name).toMatch(today)
  expect(png.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(drawing) ?? []
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2])

  const csv = await takeAway(page, id, 'csv')
  expect(csv.name).toMatch(today)
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = csv.bytes.toString('utf8').split('\r\n')
  expect(lines.length).toBeGreaterThan(10)
  expect(csv.bytes.toString('utf8')).toContain('自报')
})

appTest.for(PANELS)(
  'the panel %s leaves as a workbook and as slides that hold its numbers',
  async (id, { page, origin }) => {
    await openApp(page, origin)
    const xlsx = await takeAway(page, id, 'xlsx')
    expect(xlsx.name).toMatch(/\d{4}-\d{2}-\d{2}\.xlsx$/)
    const { sheets } = await readXlsx(new Uint8Array(xlsx.bytes))
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? []
    const { sheets: names } = zh.takeAway.file
    expect(sheets.map(({ name }) => name)).toEqual(Object.values(names).slice(0, 4))
    expect(JSON.stringify(rowsOf(names.note))).toMatch(/自报.*SHA-256/)
    expect(rowsOf(names.metrics).length).toBeGreaterThan(1)
    const again = await takeAway(page, id, 'xlsx')
    expect(again.bytes.equals(xlsx.bytes)).toBe(true)

    const pptx = await takeAway(page, id, 'pptx')
    const parts = unzipText(new Uint8Array(pptx.bytes))
    expect(Object.keys(parts).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))).toHaveLength(
      id === 'category_by_agency' ? 0 : 1,
    )
    expect(parts['ppt/slides/slide1.xml']).toContain('自报')
    expect((await takeAway(page, id, 'pptx')).bytes.equals(pptx.bytes)).toBe(true)

    const shown = await twinRows(page, id)
    expect(rowsOf(names.data)).toHaveLength(shown.length + 1)
  },
)

appTest.for([1, 3, 4])('a picture comes %i times as large as on the page', async (scale, { page, origin }) => {
  await openApp(page, origin)
  const svg = (await takeAway(page, 'category_mix', 'svg')).bytes.toString('utf8')
  const [, width] = /^<svg[^>]* width="(\d+)"/.exec(svg) ?? []
  await page
    .locator('[data-test="panel-category_mix"]')
    .getByRole('button', { name: zh.panel.export, exact: true })
    .click()
  await (await panelOf(page, 'category_mix')).locator('[data-test="export-scale"]').selectOption(String(scale))
  const png = await takeAway(page, 'category_mix', 'png')
  expect(png.bytes.readUInt32BE(16)).toBe(Number(width) * scale)
})

appTest('table and picture go to the clipboard', async ({ page, context, origin }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openApp(page, origin)
  const panel = await panelOf(page, 'category_mix')
  await panel.getByRole('button', { name: zh.panel.export, exact: true }).click()
  await panel.locator('[data-test="copy-table"]').click()
  await panel.getByText(zh.takeAway.copiedTable).waitFor()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('自报')
  expect(text.split('\r\n')[1]?.split('\t')).toContain(zh.charts.column.problems)

  await panel.locator('[data-test="copy-image"]').click()
  await panel.getByText(zh.takeAway.copiedImage).waitFor()
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types: all }) => all))
  expect(types).toContain('image/png')
})

appTest(
  'over plain http the table can be copied, and the picture says why it cannot',
  async ({ page, context, origin }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.addInitScript(() => {
      Object.defineProperty(window, 'isSecureContext', { value: false })
    })
    await openApp(page, origin)
    const panel = await panelOf(page, 'category_mix')
    await panel.getByRole('button', { name: zh.panel.export, exact: true }).click()
    await panel.locator('[data-test="copy-image"]').click()
    await panel.getByText(zh.takeAway.imageRefused).waitFor()
    await panel.locator('[data-test="copy-table"]').click()
    await panel.getByText(zh.takeAway.copiedTable).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('自报')
  },
)

appTest('the list of items leaves whole, in the order and under the filter of the screen', async ({ page, origin }) => {
  await openApp(page, origin, '#/items?p=x~status~staged')
  await page.locator('[data-test="item-row"]').first().waitFor()
  const said = await page.locator('[data-test="items-count"]').innerText()
  const main = page.locator('main')
  const lines = await csvOf(page, main)
  const head = lines.findIndex((line) => line.includes(zh.itemsTable.file.id))
  const rows = lines.slice(head + 1).filter((line) => line.includes(zh.codes.status.staged))
  expect(zh.items.count(rows.length)).toBe(said)
  expect(lines.join('\n')).toContain(zh.export.claim)
  // Slides and reports are no place for thousands of rows.
  expect(await main.locator('[data-test="export-pptx"], [data-test="add-to-report"]').count()).toBe(0)
})

appTest('the sentences leave with what the notice says, for the texts on board', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, await fromDisk(REAL_NOTICES))
  await goTo(page, 'findings')
  const panel = page.locator('[data-test="panel-finding_sentences"]')
  await panel.locator('[data-test="sentence-finding"]').selectOption('secondment')
  await panel.locator('blockquote').first().waitFor()
  const sentence = (await panel.locator('blockquote').first().innerText()).trim()
  const text = (await csvOf(page, panel)).join('\n')
  expect(text).toContain(sentence.replaceAll('"', '""'))
  expect(text).toContain(zh.findings.sentences.scopes.problem)
  expect(text).toContain('自报')
})

appTest('a panel about notices says in its files that picks on items do not narrow it', async ({ page, origin }) => {
  await openApp(page, origin, '#/overview?p=x~status~completed')
  const textOf = async (id: string): Promise<string> => (await csvOf(page, await panelOf(page, id))).join('\n')
  expect(await textOf('completion')).toContain(zh.check.noticesOnly)
  expect(await textOf('category_mix')).not.toContain(zh.check.noticesOnly)
})
