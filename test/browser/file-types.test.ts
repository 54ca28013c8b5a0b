import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { makeZip } from '../fixtures/make-zip.ts'
import { toGb18030 } from '../fixtures/to-gb18030.ts'
import { appTest } from './app-test.ts'
import { dropFiles, engineReady, openApp } from './steps.ts'

const GOOD = 'data/demo/虚构示例-云汀市城市景观服务局.txt'
const OTHER = 'data/demo/虚构示例-临砚区水务调度中心.txt'

appTest('each file of an archive is an entry of its own, and is there after a reload', async ({ page, origin }) => {
  await openApp(page, origin)
  const zip = makeZip({
    '甲.txt': new Uint8Array(await readFile(GOOD)),
    'in/乙.txt': new Uint8Array(await readFile(OTHER)),
    '空.txt': new Uint8Array(),
  })
  await dropFiles(page, [{ name: '通报.zip', bytes: zip }])
  const said = await page.locator('[data-test="import-result"]').allInnerTexts()
  expect(said).toHaveLength(3)
  expect(said[0]).toContain('通报.zip/甲.txt')
  expect(said[1]).toContain(zh.library.itemsFound(9))
  expect(said[2]).toContain(zh.codes.problem.empty)
  await page.reload()
  await engineReady(page)
  await page.locator('[data-test="shelf"]').getByText('通报.zip/in/乙.txt').waitFor()
})

appTest('an encoding that makes no notice of the file leaves the reading as it was', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, [{ name: '甲.txt', bytes: toGb18030(await readFile(GOOD, 'utf8')) }])
  const choice = page.locator('[data-test="shelf"]').getByLabel(zh.library.encodingOf('甲.txt'))
  expect(await choice.inputValue()).toBe('gb18030')
  await choice.selectOption('utf-16le')
  await page.locator('[data-test="encoding-refused"]').waitFor()
  expect(await choice.inputValue()).toBe('gb18030')
})

appTest('a text whose encoding was not seen is read in the one chosen, for good', async ({ page, origin }) => {
  await openApp(page, origin)
  // So much English before the notice that nothing speaks for Chinese.
  const text = 'skip to the main content of this site\n'.repeat(600) + (await readFile(GOOD, 'utf8'))
  await dropFiles(page, [{ name: '甲.txt', bytes: toGb18030(text) }])
  const result = page.locator('[data-test="import-result"]')
  expect(await result.innerText()).toContain(zh.library.outcomes.failed)
  await result.getByLabel(zh.library.encodingOf('甲.txt')).selectOption('gb18030')
  await result.filter({ hasText: zh.library.itemsFound(12) }).waitFor()
  await page.reload()
  await engineReady(page)
  const choice = page.locator('[data-test="shelf"]').getByLabel(zh.library.encodingOf('甲.txt'))
  expect(await choice.inputValue()).toBe('gb18030')
})
