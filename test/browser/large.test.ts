import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { tableParquet } from '../../src/export/to-parquet.ts'
import { buildTables, type TableRows } from '../../src/tables/build-tables.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { TABLE_NAMES } from '../../src/tables/schema.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { engineReady, goTo, openApp, twinRows } from './steps.ts'

async function sampleTables(): Promise<TableRows> {
  const lines = (await readFile('data/sample/records.ndjson', 'utf8')).trim().split('\n')
  return buildTables(
    lines.map((line) => JSON.parse(line) as NoticeRecord),
    defaultCodebook(),
  )
}

/** A folder with the tables as Parquet files, as an export of them holds them. */
async function folderOf(tables: TableRows): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tables-'))
  for (const name of TABLE_NAMES) await writeFile(join(folder, `${name}.parquet`), tableParquet(name, tables[name]))
  await writeFile(join(folder, 'README.md'), 'tables')
  return folder
}

const PANELS = [
  ['overview', ['status_mix', 'category_mix', 'finding_prevalence', 'completion']],
  ['compare', ['category_by_group', 'status_by_group']],
  ['findings', ['finding_grid']],
  ['trends', ['trend_counts']],
] as const

/** What the panels say, and how many items and diagnostics are listed. */
async function figures(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const found: Record<string, unknown> = {}
  for (const [screen, panels] of PANELS) {
    await goTo(page, screen)
    for (const panel of panels) found[panel] = await twinRows(page, panel)
  }
  await goTo(page, 'items')
  found['items'] = await page.locator('[data-test="items-count"]').innerText()
  await page.locator('[data-test="item-row"]').first().waitFor()
  found['first item'] = await page.locator('[data-test="item-row"]').first().innerText()
  found['loaded'] = await page.locator('[data-test="loaded"]').innerText()
  return found
}

async function importWhole(page: Page, folder: string): Promise<void> {
  await goTo(page, 'data')
  await page.locator('[data-test="folder-input"]').setInputFiles(folder)
  await page.locator('[data-test="large-whole"]').click()
  await page.locator('[data-test="large-leave"]').waitFor()
  await engineReady(page)
}

appTest(
  'a dataset that stays in the engine says what its notices would say',
  { timeout: 120_000 },
  async ({ page, origin }) => {
    const tables = await sampleTables()
    const folder = await folderOf(tables)
    await openApp(page, origin)
    const before = await figures(page)
    await importWhole(page, folder)
    const result = page.locator('[data-test="dataset-result"]')
    expect(await result.innerText()).toContain(
      zh.datasets.outcomes.added(tables.notices.length, String(tables.items.length)),
    )
    expect(await page.locator('[data-test="large-note"]').innerText()).toContain(zh.large.waiting('5'))
    expect(await page.locator('[data-test="shelf"]').innerText()).toContain(zh.large.waiting('5'))
    expect(await figures(page)).toEqual(before)

    // What needs the notices themselves says so.
    await goTo(page, 'source')
    await page.getByText(zh.large.noRecords.source).waitFor()
    await goTo(page, 'coding')
    await page.getByText(zh.large.noRecords.coding).waitFor()
    await goTo(page, 'data')
    await page.getByText(zh.large.noRecords.export).waitFor()

    await page.reload()
    await page.locator('[data-test="large-leave"]').waitFor()
    await engineReady(page)
    expect(await figures(page)).toEqual(before)

    await goTo(page, 'data')
    await page.getByRole('button', { name: zh.datasets.removeLabel(folder.split('/').at(-1) ?? '') }).click()
    await page.locator('[data-test="large-note"]').waitFor({ state: 'hidden' })
    await engineReady(page)
    expect(await figures(page)).toEqual(before)
    await rm(folder, { recursive: true })
  },
)

appTest(
  'faulty rows of large tables are set aside and named; without its notices a dataset is refused',
  async ({ page, origin }) => {
    const tables = await sampleTables()
    const items = tables.items.map((row, at) => (at === 2 ? { ...row, status: 'ok' } : row))
    const folder = await folderOf({ ...tables, items: items as TableRows['items'] })
    await openApp(page, origin)
    await importWhole(page, folder)
    const result = page.locator('[data-test="dataset-result"]')
    expect(await result.locator('[data-test="set-aside"]').innerText()).toContain(
      zh.datasets.setAside.problems.bad_value,
    )
    expect(await result.locator('[data-test="set-aside-rows"] li').first().textContent()).toContain('items.parquet')
    // One click, and the notices are back.
    await page.locator('[data-test="large-leave"]').click()
    await engineReady(page)
    await page.locator('[data-test="loaded"]').getByText('5').waitFor()

    await rm(join(folder, 'measures.parquet'))
    await page.locator('[data-test="folder-input"]').setInputFiles(folder)
    await page
      .locator('[data-test="dataset-result"]')
      .getByText(zh.datasets.reasons['file_missing'] ?? '')
      .waitFor()
    await rm(folder, { recursive: true })
  },
)

appTest('tables in a folder can also come in as notices', async ({ page, origin }) => {
  const tables = await sampleTables()
  const renamed = JSON.parse(JSON.stringify(tables).replaceAll('济南市', '虚构市')) as TableRows
  const folder = await folderOf(renamed)
  await openApp(page, origin, '#/data')
  await page.locator('[data-test="folder-input"]').setInputFiles(folder)
  await page.locator('[data-test="large-apart"]').click()
  await page.locator('[data-test="duplicates"], [data-test="dataset-result"]').first().waitFor()
  await rm(folder, { recursive: true })
})
