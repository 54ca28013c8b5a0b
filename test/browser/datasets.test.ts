import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { buildTables } from '../../src/tables/build-tables.ts'
import { writePackage } from '../../src/tables/write-package.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { makeDatabase, tableStatements } from '../fixtures/make-database.ts'
import { makeZip } from '../fixtures/make-zip.ts'
import { toGb18030 } from '../fixtures/to-gb18030.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'
import { appTest } from './app-test.ts'
import { engineReady, goTo, openApp } from './steps.ts'

const SAMPLE = 'data/sample'
const LINES = [
  '虚构整改台账,,,,',
  '序号,单位名称,反馈时间,具体问题,整改情况',
  '1,虚构甲局,2023.4.11,"公车管理混乱, 长期未改",已完成',
  '2,虚构甲局,2023.4.11,长期借调人员,△',
  '3,虚构乙局,2023年5月4日,<img src=x onerror=alert(1)>,正在整改',
  '4,虚构乙局,去年,时间不明,已完成',
  '合计,,,4,',
]
const TABLE = LINES.join('\r\n')

const choose = (page: Page, name: string, bytes: Uint8Array | string): Promise<void> =>
  page
    .locator('[data-test="file-input"]')
    .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }])

appTest('a GB18030 table is mapped, imported, kept, and its bad rows handed back', async ({ page, origin }) => {
  await openApp(page, origin, '#/data')
  await choose(page, '台账.csv', toGb18030(TABLE.replace('△', '不详')))
  const mapping = page.locator('[data-test="mapping"]')
  await mapping.waitFor()
  expect(await page.locator('[data-test="header-row"]').inputValue()).toBe('2')
  const fields = await mapping
    .locator('[data-test="column-field"]')
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLSelectElement ? one.value : '')))
  expect(fields).toEqual(['no', 'agency', 'feedback_date', 'title', 'status'])
  await page.locator('[data-test="words-status"] select').nth(1).waitFor()
  await page.getByLabel(`${zh.datasets.means} 不详`).selectOption('staged')
  await page.locator('[data-test="profile-name"]').fill('台账的列')
  await page.locator('[data-test="profile-save"]').click()
  await page.getByText(zh.datasets.profileSaved('台账的列')).waitFor()
  await page.locator('[data-test="import-table"]').click()
  const result = page.locator('[data-test="dataset-result"]')
  await result.waitFor()
  expect(await result.innerText()).toContain(zh.datasets.outcomes.added(2, '3'))
  expect(await result.innerText()).toContain(zh.datasets.outcomes.setAside(2))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-test="set-aside-download"]').click(),
  ])
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv).toContain(`6,反馈时间,${zh.datasets.setAside.problems.bad_date},去年,4,虚构乙局,去年,时间不明,已完成`)
  expect(csv).toContain(zh.datasets.setAside.problems.totals_row)

  await page.reload()
  await engineReady(page)
  await page.locator('[data-test="dataset"]').getByText('台账.csv').waitFor()
  await goTo(page, 'items')
  await page.locator('[data-test="items-search"]').fill('长期借调人员')
  await page.keyboard.press('Enter')
  await page
    .locator('[data-test="item-row"]')
    .filter({ hasText: '长期借调人员' })
    .getByText(zh.codes.status.staged)
    .waitFor()
  expect(await page.locator('[data-test="item-row"] img').count()).toBe(0)

  await goTo(page, 'data')
  await choose(page, '台账二.csv', TABLE)
  await page.locator('[data-test="profile"]').selectOption('台账的列')
  await page.locator('[data-test="import-table"]').click()
  // The same agencies and dates are on board.
  await page.locator('[data-test="duplicates"]').waitFor()
  expect(await page.locator('[data-test="duplicates"] tbody tr').count()).toBe(2)
  await page.locator('[data-test="step-cancel"]').click()
  await page.locator('[data-test="dataset"]').first().waitFor()
  expect(await page.locator('[data-test="dataset"]').count()).toBe(1)
})

appTest('a large table can be cancelled while it is read, and leaves nothing behind', async ({ page, origin }) => {
  await openApp(page, origin, '#/data')
  const loaded = await page.locator('[data-test="loaded"]').innerText()
  const rows = Array.from(
    { length: 200_000 },
    (_, at) => `虚构${Math.floor(at / 20)}局,2023.4.11,虚构问题之${at},已完成`,
  )
  await choose(page, '大表.csv', ['单位,反馈日期,问题,整改状态', ...rows].join('\n'))
  await page.locator('[data-test="import-table"]').click()
  await page.locator('[data-test="dataset-cancel"]').click()
  await page.locator('[data-test="dataset-result"]').getByText(zh.library.outcomes.cancelled).waitFor()
  expect(await page.locator('[data-test="dataset"]').count()).toBe(0)
  expect(await page.locator('[data-test="loaded"]').innerText()).toBe(loaded)
})

appTest('a DuckDB file is read by an engine of its own, kept, and read again', async ({ page, origin }) => {
  const records = [invent({ notice_id: 'db', agency: '虚构库中局', items: [{ title: '库中所记的公车问题' }] })]
  const bytes = await makeDatabase(tableStatements(buildTables(records, INVENTED_CODEBOOK)))
  await openApp(page, origin, '#/data')
  await choose(page, '数据.duckdb', bytes)
  const result = page.locator('[data-test="dataset-result"]')
  await result.waitFor()
  expect(await result.innerText()).toContain(zh.datasets.outcomes.added(1, '1'))
  await page.reload()
  await engineReady(page)
  await page.locator('[data-test="dataset"]').getByText('数据.duckdb').waitFor()
  await choose(page, '坏.duckdb', bytes.slice(0, bytes.length / 2))
  await result.getByText(zh.codes.problem.damaged).waitFor()
  await goTo(page, 'items')
  await page.locator('[data-test="items-search"]').fill('库中所记')
  await page.keyboard.press('Enter')
  await page.locator('[data-test="item-row"]').filter({ hasText: '库中所记的公车问题' }).waitFor()
})

appTest('faulty rows of a package are handed back and named, and its good ones come in', async ({ page, origin }) => {
  const records = [invent({ notice_id: 'x', agency: '虚构丙局', items: [{ title: '甲事' }, { title: '乙事' }] })]
  const files = writePackage(buildTables(records, INVENTED_CODEBOOK)).map(({ path, text }) => [
    path,
    path === 'items.csv' ? text.replace('unstated', '办结') : text,
  ])
  await openApp(page, origin, '#/data')
  await choose(page, '包.zip', makeZip(Object.fromEntries(files) as Record<string, string>))
  const result = page.locator('[data-test="dataset-result"]')
  await result.waitFor()
  expect(await result.innerText()).toContain(zh.datasets.outcomes.added(1, '1'))
  await result.locator('summary').click()
  await page.locator('[data-test="set-aside-rows"]').getByText('items.csv，第 2 行，“status”列，内容：办结').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-test="set-aside-download"]').click(),
  ])
  expect(download.suggestedFilename()).toBe(zh.datasets.file(zh.datasets.setAsideFile('包'), 'zip'))
})

appTest('a package from its folder shows what is on board already before it merges', async ({ page, origin }) => {
  await openApp(page, origin, '#/data')
  const names = (await readdir(SAMPLE)).filter((name) => name.endsWith('.csv') || name === 'datapackage.json')
  const files = names.map((name) => join(SAMPLE, name))
  await page.locator('[data-test="file-input"]').setInputFiles(files)
  const duplicates = page.locator('[data-test="duplicates"]')
  await duplicates.waitFor()
  expect(await duplicates.locator('tbody tr').count()).toBe(5)
  await page.locator('[data-test="duplicates-skip"]').check()
  await page.locator('[data-test="duplicates-import"]').click()
  const result = page.locator('[data-test="dataset-result"]')
  await result.waitFor()
  expect(await result.innerText()).toContain(zh.datasets.outcomes.skipped(5))
})

appTest(
  'a workspace is taken to another computer, and a broken one changes nothing',
  async ({ page, origin, browser }) => {
    await openApp(page, origin, '#/data')
    await choose(page, '台账.csv', TABLE)
    await page.locator('[data-test="import-table"]').click()
    await page.locator('[data-test="dataset-result"]').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-test="workspace-save"]').click(),
    ])
    const bytes = await readFile(await download.path())

    const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
    await openApp(other, origin, '#/data')
    const input = other.locator('[data-test="workspace-input"]')
    await input.setInputFiles([{ name: '坏.zip', mimeType: 'application/zip', buffer: bytes.subarray(0, -30) }])
    await other.locator('[data-test="workspace-open"]').click()
    await other.locator('[data-test="workspace-failed"]').getByText(zh.workspace.problems.damaged).waitFor()
    expect(await other.locator('[data-test="dataset"]').count()).toBe(0)
    await input.setInputFiles([{ name: '工作区.zip', mimeType: 'application/zip', buffer: bytes }])
    await other.locator('[data-test="workspace-open"]').click()
    await other.locator('[data-test="dataset"]').getByText('台账.csv').waitFor()
    await other.context().close()
  },
)
