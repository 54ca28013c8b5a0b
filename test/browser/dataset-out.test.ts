import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { parquetReadObjects } from 'hyparquet'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { DATASET_FORMS, type DatasetForm } from '../../src/export/dataset.ts'
import { readPackage } from '../../src/tables/read-package.ts'
import { readRecords } from '../../src/tables/read-records.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { unzipText } from '../export/unzip-text.ts'
import { appTest } from './app-test.ts'
import { goTo, openApp } from './steps.ts'

async function takeDataset(page: Page, form: DatasetForm): Promise<Uint8Array> {
  await page.locator(`[data-test="dataset-${form}"]`).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-test="dataset-take"]').click(),
  ])
  return new Uint8Array(await readFile(await download.path()))
}

const aboutOf = (zip: Uint8Array): string => strFromU8(unzipSync(zip)['README.md'] ?? new Uint8Array())

/** How many items the file holds, read with a reader of its kind. */
const ITEMS: Readonly<Record<DatasetForm, (bytes: Uint8Array) => Promise<number> | number>> = {
  package: (bytes) =>
    readPackage(Object.entries(unzipText(bytes)).map(([path, text]) => ({ path, text }))).items.length,
  xlsx: async (bytes) => {
    const sheet = (await readXlsx(bytes)).sheets.find(({ name }) => name === '整改事项')
    return (sheet?.rows.length ?? 0) - 1
  },
  parquet: async (bytes) => {
    const table = unzipSync(bytes)['items.parquet'] ?? new Uint8Array()
    return (await parquetReadObjects({ file: table.slice().buffer })).length
  },
  ndjson: (bytes) => {
    const records = readRecords(unzipText(bytes)['notices.ndjson'] ?? '')
    return records.reduce((sum, record) => sum + record.items.length, 0)
  },
}

appTest('the dataset leaves in every form with all 138 items, twice the same', async ({ page, origin }) => {
  await openApp(page, origin)
  await goTo(page, 'data')
  for (const form of DATASET_FORMS) {
    const bytes = await takeDataset(page, form)
    expect(await ITEMS[form](bytes)).toBe(138)
    expect(Buffer.from(await takeDataset(page, form)).equals(Buffer.from(bytes))).toBe(true)
  }
})

appTest('the selection leaves by itself, and the file says so', async ({ page, origin }) => {
  await openApp(page, origin)
  await goTo(page, 'data')
  expect(await page.locator('[data-test="dataset-selected"]').isDisabled()).toBe(true)
  await openApp(page, origin, '#/data?p=status_mix~status~completed')
  await page.locator('[data-test="dataset-selected"]').check()
  const bytes = await takeDataset(page, 'package')
  const files = unzipText(bytes)
  const tables = readPackage(Object.entries(files).map(([path, text]) => ({ path, text })))
  expect(tables.items.length).toBeGreaterThan(0)
  expect(tables.items.length).toBeLessThan(138)
  expect(new Set(tables.items.map(({ status }) => status))).toEqual(new Set(['completed']))
  expect(aboutOf(bytes)).toContain(zh.codes.status.completed)
  expect(aboutOf(bytes)).toContain(`整改事项 ${String(tables.items.length)} 项`)
  await page.locator('[data-test="dataset-all"]').check()
  expect(aboutOf(await takeDataset(page, 'package'))).toContain(zh.takeAway.dataset.everything)
})

appTest('writing a dataset can be cancelled, and then no file comes', async ({ page, origin }) => {
  await page.route(/dataset\.worker/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000))
    await route.continue().catch(() => undefined)
  })
  await openApp(page, origin)
  await goTo(page, 'data')
  let files = 0
  page.on('download', () => files++)
  await page.locator('[data-test="dataset-take"]').click()
  await page.locator('[data-test="dataset-cancel"]').click()
  await page.getByText(zh.takeAway.dataset.cancelled).waitFor()
  await page.locator('[data-test="dataset-take"]').waitFor()
  expect(files).toBe(0)
})
