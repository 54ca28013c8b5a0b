import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { toGb18030 } from '../fixtures/to-gb18030.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { goTo, openApp } from './steps.ts'

const GOOD = 'data/demo/虚构示例-云汀市城市景观服务局.txt'
const OTHER = 'data/demo/虚构示例-临砚区水务调度中心.txt'
const THIRD = 'data/demo/虚构示例-青屿县文旅融合促进局.txt'
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const NO_PROBLEMS =
  '虚构示例：关于春季植树活动的通知。\n各科室：\n定于本周五下午在单位门口集合，开展植树活动，请准时参加。\n'

function noise(bytes: number): Uint8Array {
  const block = new Uint32Array(bytes / 4)
  let state = 1
  for (let at = 0; at < block.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    block[at] = state
  }
  return new Uint8Array(block.buffer)
}

/** Chooses files of these contents and gives what the screen says of each, by name. */
async function importAll(
  page: Page,
  contents: Readonly<Record<string, Uint8Array | string>>,
): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'notice-lens-'))
  try {
    const paths = await Promise.all(
      Object.entries(contents).map(async ([name, content]) => {
        await writeFile(join(folder, name), content)
        return join(folder, name)
      }),
    )
    await goTo(page, 'data')
    await page.locator('[data-test="file-input"]').setInputFiles(paths)
    await page.locator('[data-test="import-results"]').waitFor({ timeout: 60_000 })
  } finally {
    await rm(folder, { recursive: true })
  }
  const said = await page.locator('[data-test="import-result"]').allInnerTexts()
  return new Map(Object.keys(contents).map((name) => [name, said.find((line) => line.includes(name)) ?? '']))
}

appTest('each bad file is named with its fault and the remedy, and the good ones go on', async ({ page, origin }) => {
  await openApp(page, origin)
  const good = await readFile(GOOD, 'utf8')
  const said = await importAll(page, {
    'nothing.txt': '',
    'blanks.txt': ' \n\u3000\n',
    'picture.txt': Buffer.from(PNG, 'base64'),
    'no-problems.txt': NO_PROBLEMS,
    'good.txt': good,
  })
  for (const [name, problem] of [
    ['nothing.txt', 'empty'],
    ['blanks.txt', 'empty'],
    ['picture.txt', 'not_text'],
    ['no-problems.txt', 'no_items'],
  ] as const) {
    expect(said.get(name), name).toContain(zh.codes.problem[problem])
    expect(said.get(name), name).toContain(zh.codes.remedy[problem])
  }
  expect(said.get('good.txt')).toContain(zh.library.itemsFound(12))
})

appTest('fifty megabytes of noise are refused by name while the next file is read', async ({ page, origin }) => {
  await openApp(page, origin)
  const said = await importAll(page, { 'noise.txt': noise(50 * 1024 * 1024), 'good.txt': await readFile(GOOD, 'utf8') })
  expect(said.get('noise.txt')).toContain(zh.library.outcomes.failed)
  expect(said.get('noise.txt')).toMatch(new RegExp(Object.values(zh.codes.remedy).join('|')))
  expect(said.get('good.txt')).toContain(zh.library.itemsFound(12))
})

appTest('GB18030 and UTF-16 are read like UTF-8', async ({ page, origin }) => {
  await openApp(page, origin)
  const [good, other, third] = await Promise.all([GOOD, OTHER, THIRD].map((path) => readFile(path, 'utf8')))
  const said = await importAll(page, {
    'gb18030.txt': toGb18030(good ?? ''),
    'utf-16le.txt': Buffer.from(`\uFEFF${other ?? ''}`, 'utf16le'),
    'utf-8-bom.txt': `\uFEFF${third ?? ''}`,
  })
  expect(said.get('gb18030.txt')).toContain(zh.library.itemsFound(12))
  expect(said.get('utf-16le.txt')).toContain(zh.library.itemsFound(9))
  expect(said.get('utf-8-bom.txt')).toContain(zh.library.itemsFound(11))
})

appTest('a file whose name looks like a page is shown as text, never run', async ({ page, origin }) => {
  await openApp(page, origin)
  const good = await readFile(GOOD, 'utf8')
  const said = await importAll(page, {
    'img src=x onerror=alert(1).txt': good.replace('口袋公园建设推进迟缓', '<img src=x onerror=alert(1)>推进迟缓'),
  })
  expect([...said.values()][0]).toContain(zh.library.itemsFound(12))
  await goTo(page, 'items')
  await page.locator('[data-test="items-search"]').fill('onerror')
  await page.keyboard.press('Enter')
  await page.locator('[data-test="item-row"]').first().waitFor()
  expect(await page.locator('[data-test="item-row"] img').count()).toBe(0)
})
