import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import type { LogEvent } from '../../src/ui/storage/log.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { packWorkspace } from '../../src/ui/workspace/workspace-file.ts'
import { appTest } from './app-test.ts'
import { dropFiles, engineReady, openApp } from './steps.ts'

const SHIPPED = defaultCodebook().version.replace(/\+.*/, '')
const summary = '[data-test="effect-summary"]'
const problem = '[data-test="draft-problem"]'

async function openEntry(page: Page, entry: string): Promise<void> {
  await page.locator(`[data-test="entry-${entry}"]`).click()
  await page.locator('[data-test="entry-editor"]').waitFor()
}

appTest('a rule is tried out, saved as a version, named everywhere, and taken back', async ({ page, origin }) => {
  await openApp(page, origin, '#/coding/codebook')
  const inForce = page.locator('[data-test="codebook-in-force"]')
  const shipped = await inForce.innerText()
  await openEntry(page, 'B4.3')
  await page.locator('[data-test="rule-include"]').first().fill('公车|公务用车|管理')
  await page.locator(summary).waitFor({ timeout: 60_000 })
  const announced = Number(/有 (\d+) 项/.exec(await page.locator(summary).innerText())?.[1])
  expect(announced).toBeGreaterThan(0)

  await page.locator('[data-test="version-name"]').fill('试验一')
  await page.locator('[data-test="version-save"]').click()
  await inForce.filter({ hasText: '试验一' }).waitFor()
  await page.reload()
  await engineReady(page)
  await inForce.filter({ hasText: '试验一' }).waitFor()
  await page.goto(`${origin}/#/terms`)
  await page.locator('#main').getByText('试验一').first().waitFor()

  await page.goto(`${origin}/#/coding/codebook`)
  const select = page.locator('[data-test="version-select"]')
  await select.selectOption({ index: 0 })
  await page.locator('[data-test="version-compare"]').click()
  const diff = page.locator('[data-test="version-diff"]')
  expect(await diff.innerText()).toContain(`${zh.coding.book.rule} B4.3/official-vehicle`)
  expect(await diff.locator('ins').first().innerText()).toMatch(/^题目\+上级题目 /)
  await page.locator('[data-test="version-use"]').click()
  await inForce.filter({ hasText: shipped }).waitFor()
})

appTest('a pattern that could hang is refused as it is typed, and the screen goes on', async ({ page, origin }) => {
  await openApp(page, origin, '#/coding/codebook')
  await openEntry(page, 'B4.3')
  const include = page.locator('[data-test="rule-include"]').first()
  for (const pattern of ['(a+)+$', '(车', '']) {
    await include.fill('公车')
    await page.locator(summary).waitFor({ timeout: 60_000 })
    await include.fill(pattern)
    await page.locator(problem).waitFor({ timeout: 60_000 })
    expect(await page.locator('[data-test="version-save"]').count()).toBe(0)
  }
})

appTest('a codebook goes out and comes back; a broken file leaves the old one', async ({ page, origin }) => {
  await openApp(page, origin, '#/coding/codebook')
  const inForce = await page.locator('[data-test="codebook-in-force"]').innerText()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-test="codebook-json"]').click(),
  ])
  const json = await readFile(await download.path(), 'utf8')
  const message = page.locator('[data-test="codebook-message"]')
  const bring = (name: string, text: string): Promise<void> =>
    page
      .locator('[data-test="codebook-file"]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

  await bring('same.json', json)
  await message.getByText('没有重复导入').waitFor()
  await bring('broken.json', json.replace('"code": "B4.3"', '"code": "b43"'))
  await message.getByText('broken.json').waitFor()
  const line = json.split('\n').findIndex((one) => one.includes('"code": "B4.3"')) + 1
  expect(await message.innerText()).toContain(zh.coding.line(line, '').slice(0, -1))
  expect(await page.locator('[data-test="codebook-in-force"]').innerText()).toBe(inForce)
  expect(await page.locator('[data-test="version-select"] option').count()).toBe(1)

  await bring('mine.json', json.replace('"name_zh": "公务用车"', '"name_zh": "公车"'))
  await message.getByText(`${SHIPPED} (2)`).waitFor()
  expect(await page.locator('[data-test="version-select"] option').count()).toBe(2)
})

/** The file of a workspace in which a version with this pattern codes everything, as no app of today would save it. */
async function workspaceWith(pattern: string): Promise<Buffer> {
  const shipped = defaultCodebook()
  const rule = { id: 'B4.3/own-1', where: ['title', 'body'] as const, include: pattern, weight: 12 }
  const categories = shipped.categories.map((one) => ({
    ...one,
    rules: one.code === 'B4.3' ? [...one.rules, rule] : one.rules,
  }))
  const codebook = { ...shipped, version: '旧版+00000000', categories }
  const at = '2023-05-01T00:00:00.000Z'
  const log: readonly LogEvent[] = [
    { kind: 'codebook_saved', version: { name: '旧版', note: '', coder: '甲', at, parent: null, codebook } },
    { kind: 'codebook_chosen', version: codebook.version, at },
  ]
  return Buffer.from(await (await packWorkspace({ log, sources: [], datasets: [] })).arrayBuffer())
}

appTest(
  'a version that could hang, in a workspace from elsewhere, is set aside with its reason',
  async ({ page, origin }) => {
    await openApp(page, origin, '#/data')
    const buffer = await workspaceWith('(a+)+$')
    const input = page.locator('[data-test="workspace-input"]')
    await input.setInputFiles([{ name: '工作区.zip', mimeType: 'application/zip', buffer }])
    await Promise.all([page.waitForEvent('load'), page.locator('[data-test="workspace-open"]').click()])
    await engineReady(page)
    // A megabyte that such a pattern would never get to the end of.
    const demo = await readFile('data/demo/虚构示例-青屿县文旅融合促进局.txt', 'utf8')
    const long = demo.replace('一是压缩开幕仪式', `一是${'a'.repeat(1_000_000)}！压缩开幕仪式`)
    expect(long.length).toBeGreaterThan(1_000_000)
    await dropFiles(page, [{ name: '长文.txt', bytes: Buffer.from(long) }])

    await page.goto(`${origin}/#/coding/codebook`)
    const useless = page.locator('[data-test="codebook-useless"]')
    await useless.waitFor({ timeout: 60_000 })
    expect(await useless.innerText()).toContain('旧版')
    expect(await useless.innerText()).toContain(zh.coding.reasons.find(([start]) => /bound/.test(start))?.[1])
    await page.locator('[data-test="codebook-in-force"]').filter({ hasText: SHIPPED }).waitFor()
    await openEntry(page, 'B4.3')
    await page.goto(`${origin}/#/items`)
    await page.locator('[data-test="item-row"]').first().waitFor()
  },
)
