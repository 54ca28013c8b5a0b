import { expect } from 'vitest'
import { meaningOf } from '../../src/metrics/registry.ts'
import { CONTRADICTIONS } from '../../src/ui/check/check-filter.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { csvOf, dropFiles, engineReady, fromDisk, goTo, openApp, REAL_NOTICES } from './steps.ts'

const row = '[data-test="check-row"]'

appTest('a contradiction is one click from its place in the text', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, await fromDisk(REAL_NOTICES))
  await goTo(page, 'check')
  await page.locator('[data-test="check-contradictions"]').click()
  // Rows from before the filter stay until the answer is in; none of them may be taken for the first contradiction.
  await page.waitForFunction(
    (codes) => {
      const rows = [...document.querySelectorAll('[data-test="check-row"]')]
      return rows.length > 0 && rows.every((one) => codes.some((code) => one.textContent.includes(code)))
    },
    CONTRADICTIONS.map((code) => zh.codes.diagnostic[code] ?? code),
  )
  const first = page
    .locator(row)
    .filter({ has: page.locator('mark') })
    .first()
  await first.waitFor()
  const words = await first.locator('mark').innerText()
  await first.locator('[data-test="check-place"]').click()
  const place = page.locator('[data-test="notice-text"] .mark-place').first()
  await place.waitFor()
  expect(words).toContain((await place.innerText()).trim())
  const [box, size] = [await place.boundingBox(), page.viewportSize()]
  expect(box !== null && size !== null && box.y > 0 && box.y < size.height).toBe(true)
})

appTest('what is checked is counted, survives a reload with its note, and can be undone', async ({ page, origin }) => {
  await openApp(page, origin)
  await goTo(page, 'check')
  const summary = page.locator('[data-test="check-summary"]')
  await page.locator(row).first().waitFor()
  const before = Number(/\d+/.exec(await summary.innerText())?.[0])
  await page.locator(row).first().locator('[data-test="check-mark"]').click()
  await page.locator('[data-test="check-note-input"]').fill('原文如此')
  await page.locator('[data-test="check-who-input"]').fill('核对一组')
  await page.keyboard.press('Enter')
  await page.getByText(zh.check.summary(before - 1, 1)).waitFor()

  await page.reload()
  await engineReady(page)
  await page.getByText(zh.check.summary(before - 1, 1)).waitFor()
  expect(await page.locator('[data-test="check-note"]').first().innerText()).toContain('原文如此')

  await page.locator(row).first().locator('[data-test="check-unmark"]').click()
  await page.getByText(zh.check.summary(before, 0)).waitFor()
  await page.locator('[data-test="check-undo"]').click()
  await page.getByText(zh.check.summary(before - 1, 1)).waitFor()
})

appTest('the list narrows to a code and to what is open, and the link brings it back', async ({ page, origin }) => {
  await openApp(page, origin)
  await goTo(page, 'check')
  await page.locator('[data-test="check-code-year_inferred"]').click()
  const found = page.locator('[data-test="check-found"]')
  await page
    .locator(row)
    .filter({ hasText: zh.codes.diagnostic['year_inferred'] ?? '' })
    .first()
    .waitFor()
  await page.waitForFunction((code) => {
    return [...document.querySelectorAll('[data-test="check-row"]')].every((one) => one.textContent.includes(code))
  }, zh.codes.diagnostic['year_inferred'] ?? '')
  const rows = await page.locator(row).count()
  expect(await found.innerText()).toBe(zh.check.found(rows))
  await page.getByRole('button', { name: zh.check.checked, exact: true }).click()
  await page.getByText(zh.check.empty).waitFor()
  await page.goBack()
  await page.locator(row).first().waitFor()
  await page.reload()
  await engineReady(page)
  await page.locator(row).first().waitFor()
  expect(await page.locator(row).count()).toBe(rows)
})

appTest('declared totals stand beside the list, with the reason where they cannot agree', async ({ page, origin }) => {
  await openApp(page, origin)
  await goTo(page, 'check')
  const table = page.locator('[data-test="declared-table"]')
  await table.locator('[data-test="declared-row"]').first().waitFor()
  const rows = (await table.locator('[data-test="declared-row"]').allInnerTexts()).map((text) => text.split(/\s+/))
  const rowOf = (agency: string, what: string) =>
    rows.find(([name, of]) => name?.includes(agency) && of?.startsWith(what))?.slice(2)
  expect(rowOf('深圳', '已完成')).toEqual(['36', '36', zh.check.declared.verdicts.agrees])
  expect(rowOf('盘龙城', '已完成')).toEqual(['22', '—', zh.check.declared.verdicts.unstated])
  expect(rowOf('大荔', '问题')).toEqual(['—', '10', zh.check.declared.verdicts.not_declared])
})

appTest('every table of 体检 leaves whole, under its filter and with its definition', async ({ page, origin }) => {
  await openApp(page, origin)
  await dropFiles(page, await fromDisk(REAL_NOTICES))
  await goTo(page, 'check')
  await page.locator(row).first().waitFor()

  const counts = page.locator('[data-test="check-counts"]')
  const kinds = await counts.locator('tbody tr').count()
  const summed = await csvOf(page, counts)
  expect(summed.filter((line) => /(,\d+){4}$/.test(line))).toHaveLength(kinds)
  expect(summed.join('\n')).toContain(meaningOf('diagnostic_list').definition_zh)

  await page.locator('[data-test="check-contradictions"]').click()
  const names = CONTRADICTIONS.map((code) => zh.codes.diagnostic[code] ?? code)
  await page.waitForFunction((kinds) => {
    const rows = [...document.querySelectorAll('[data-test="check-row"]')]
    return rows.length > 0 && rows.every((one) => kinds.some((name) => one.textContent.includes(name)))
  }, names)
  await page.locator(row).first().locator('[data-test="check-mark"]').click()
  await page.locator('[data-test="check-note-input"]').fill('=已对照')
  await page.keyboard.press('Enter')
  await page.locator('[data-test="check-note"]').first().waitFor()
  const list = page.locator('[data-test="check-list"]')
  const lines = await csvOf(page, list)
  const listHead = lines.findIndex((line) => line.includes(zh.check.file.excerpt))
  // Behind the rows stands what the figures mean.
  const rows = lines.slice(listHead + 1).filter((line) => /,\d+,\d+$/.test(line))
  expect(zh.check.found(rows.length)).toBe(await list.locator('[data-test="check-found"]').innerText())
  expect(rows.every((line) => names.some((name) => line.includes(name)))).toBe(true)
  expect(lines.slice(0, listHead).join('\n')).toContain(names[0])
  // A note is the reader's own text, and still no formula.
  expect(rows.filter((line) => line.includes("'=已对照"))).toHaveLength(1)
  expect(rows.every((line) => line.includes('.txt'))).toBe(true)

  const declared = await csvOf(page, page.locator('[data-test="declared-table"]'))
  expect(declared.find((line) => line.includes('盘龙城') && line.includes('已完成'))).toContain(
    `,22,22,,${zh.check.declared.verdicts.unstated}`,
  )
  expect(declared.join('\n')).toContain('自报')

  // A table about notices says that a pick on items does not narrow it.
  await page.goto(`${origin}/#/check?p=x~status~completed`)
  await page.getByText(zh.selection.none).waitFor({ state: 'hidden' })
  const picked = (await csvOf(page, counts)).join('\n')
  expect(picked).toContain(zh.check.noticesOnly)
  expect(summed.join('\n')).not.toContain(zh.check.noticesOnly)
})
