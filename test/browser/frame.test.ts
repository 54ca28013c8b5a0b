import { expect } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { dropFiles, engineReady, fromDisk, goTo, openApp, twinRows } from './steps.ts'

const DEMO_FILE = 'data/demo/虚构示例-青屿县文旅融合促进局.txt'

type Page = Parameters<typeof twinRows>[0]

// The running head of the print says the sentence too; what counts here is the one on screen.
const saying = (page: Page, words: string): ReturnType<Page['locator']> =>
  page.locator('[data-test="selection-sentence"]').filter({ hasText: words })

/** Picks the first finding of its table. */
async function pickFinding(page: Page): Promise<string> {
  await twinRows(page, 'finding_prevalence')
  await page.locator('[data-test="panel-finding_prevalence"] tbody tr').first().click()
  await page.locator('[data-test="drawer-pick"]').click()
  await page.locator('[data-test="selection-clear"]').waitFor()
  return page.locator('[data-test="selection-sentence"]').innerText()
}

appTest('Ctrl+Z takes a pick back and Ctrl+Shift+Z makes it again, but not in a field', async ({ page, origin }) => {
  await openApp(page, origin)
  const sentence = await pickFinding(page)
  await page.keyboard.press('Control+z')
  await saying(page, zh.selection.none).waitFor()
  await page.keyboard.press('Control+Shift+Z')
  await saying(page, sentence).waitFor()
  await goTo(page, 'items')
  await page.locator('[data-test="items-search"]').fill('培训')
  await page.keyboard.press('Control+z')
  expect(await page.locator('[data-test="selection-sentence"]').innerText()).toBe(sentence)
})

appTest(
  'a view is saved with name and note, opened after a reload, renamed, deleted and brought back',
  async ({ page, origin }) => {
    await openApp(page, origin)
    const sentence = await pickFinding(page)
    await page.locator('[data-test="views"]').click()
    await page.locator('[data-test="view-name"]').fill('周会用图')
    await page.locator('[data-test="view-note"]').fill('只看一项')
    await page.locator('[data-test="view-save"]').click()
    await page.locator('[data-test="saved-view"]').filter({ hasText: '周会用图' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-test="selection-clear"]').click()

    await page.reload()
    await engineReady(page)
    await goTo(page, 'terms')
    await page.locator('[data-test="views"]').click()
    await page.locator('[data-test="view-open"]').click()
    await saying(page, sentence).waitFor()
    expect(page.url()).toContain('#/overview')
    expect(await page.locator('[data-test="link-differs"]').count()).toBe(0)

    await page.locator('[data-test="views"]').click()
    await page.locator('[data-test="view-rename"]').click()
    const form = page.locator('.view-rename')
    await form.locator('[data-test="view-name"]').fill('周会用图二')
    await form.locator('[data-test="view-save"]').click()
    await page.getByText('周会用图二').waitFor()
    await page.locator('[data-test="view-remove"]').click()
    await page.locator('[data-test="saved-view"]').waitFor({ state: 'detached' })
    await page.locator('[data-test="view-undo"]').click()
    await page.locator('[data-test="saved-view"]').filter({ hasText: '周会用图二' }).waitFor()
  },
)

appTest(
  'a citation names screen, selection, data and versions, and its link opens the same',
  async ({ page, context, origin }) => {
    await openApp(page, origin)
    const sentence = await pickFinding(page)
    await page.locator('[data-test="views"]').click()
    const citation = await page.locator('[data-test="citation"]').inputValue()
    for (const part of [
      zh.app.name,
      zh.app.screens.overview,
      sentence.replace(/。$/, ''),
      '自报',
      defaultCodebook().version,
    ]) {
      expect(citation).toContain(part)
    }
    expect(citation).not.toContain('\n')
    await page.locator('[data-test="cite-copy"]').click()
    await page.getByText(zh.frame.copied, { exact: true }).or(page.getByText(zh.frame.copyByHand)).waitFor()
    const address = /http\S+$/.exec(citation)?.[0] ?? ''
    const other = await context.newPage()
    await other.goto(address)
    await engineReady(other)
    expect(await other.locator('[data-test="selection-sentence"]').innerText()).toBe(sentence)
    expect(await other.locator('[data-test="link-differs"]').count()).toBe(0)
  },
)

appTest('a link made on other data opens, and says what differs and what to do', async ({ page, context, origin }) => {
  await openApp(page, origin)
  const sentence = await pickFinding(page)
  const made = page.url()
  expect(made).toMatch(/[?&]d=[0-9a-f]{10}&c=[^&]+&m=[^&]+$/)

  // Other data in the same browser: the address in the bar follows, the old link says so.
  await dropFiles(page, await fromDisk([DEMO_FILE]))
  await expect.poll(() => page.url().includes(/[?&](d=[0-9a-f]{10})/.exec(made)?.[1] ?? 'd=')).toBe(false)
  const other = await context.newPage()
  await other.goto(made)
  await engineReady(other)
  const notice = other.locator('[data-test="link-differs"]')
  await notice.waitFor()
  const dataset = /[?&]d=([0-9a-f]{10})/.exec(made)?.[1] ?? ''
  expect(await notice.innerText()).toContain(dataset)
  expect(await notice.innerText()).toContain('请载入同一数据集')
  expect(await notice.innerText()).not.toContain('指标口径原为')
  expect(await other.locator('[data-test="selection-sentence"]').innerText()).toBe(sentence)
  await other.locator('[data-test="link-differs-close"]').click()
  await notice.waitFor({ state: 'hidden' })
})

appTest('a link of another version of the metrics says so', async ({ page, origin }) => {
  await openApp(page, origin, '#/items?d=0000000000&c=0.9&m=0.1')
  const words = await page.locator('[data-test="link-differs"]').innerText()
  for (const part of ['数据集原为 0000000000', '编码手册原为 0.9', '指标口径原为 0.1']) expect(words).toContain(part)
})

appTest('help opens by key, lists the keys and starts the tour', async ({ page, origin }) => {
  await openApp(page, origin, '#/terms')
  await page.keyboard.press('Control+/')
  const help = page.locator('[data-test="help-box"]')
  expect(await help.innerText()).toContain('Ctrl+Shift+Z')
  await page.locator('[data-test="tour-again"]').click()
  await page.locator('[data-test="tour"]').waitFor()
  expect(page.url()).toContain('#/overview')
})

appTest.extend({ tourSeen: async ({}, use) => use(false) })(
  'the tour meets who comes first, goes through five steps, and does not come again',
  async ({ page, origin }) => {
    await openApp(page, origin)
    const tour = page.locator('[data-test="tour"]')
    for (let step = 1; step <= 5; step++) {
      await tour.getByText(zh.frame.tourStep(step, 5)).waitFor()
      await page.locator('.tour-target').waitFor()
      await page.locator('[data-test="tour-next"]').click()
    }
    await tour.waitFor({ state: 'hidden' })
    await page.reload()
    await engineReady(page)
    expect(await tour.count()).toBe(0)
  },
)
