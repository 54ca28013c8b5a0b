import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { appTest } from './app-test.ts'
import { openApp, panelOf } from './steps.ts'

const PANELS = ['status_mix', 'completion', 'category_mix', 'category_by_agency', 'finding_prevalence']

interface TakenFile {
  readonly name: string
  readonly bytes: Buffer
}

async function takeAway(page: Page, panelId: string, kind: 'png' | 'svg' | 'csv'): Promise<TakenFile> {
  const panel = await panelOf(page, panelId)
  const entry = panel.locator(`[data-test="export-${kind}"]`)
  if (!(await entry.isVisible())) await panel.getByRole('button', { name: zh.panel.export, exact: true }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), entry.click()])
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
