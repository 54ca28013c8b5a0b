import { gzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { appTest } from './app-test.ts'
import { goTo, openApp, panelOf } from './steps.ts'

// What the page itself loads; the engine and the other workers are not of it.
const ENGINE = /open-browser-engine|duckdb|worker/

appTest(
  'the first screen takes at most 500 KB of script, and the other screens come when asked for',
  async ({ page, origin }) => {
    const scripts = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      const address = response.url()
      if (address.endsWith('.js') && !ENGINE.test(address)) scripts.set(address, response.body())
    })
    await openApp(page, origin)
    await panelOf(page, 'status_mix')
    await page.waitForLoadState('networkidle')
    const names = [...scripts.keys()].map((address) => address.split('/').at(-1) ?? '')
    expect(names.filter((name) => /^(Compare|Findings|Trends|Items|Check|Coding|Report|Terms)View/.test(name))).toEqual(
      [],
    )
    const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).length))
    const sum = sizes.reduce((all, one) => all + one, 0)
    expect(sum).toBeGreaterThan(100_000)
    expect(sum).toBeLessThan(500_000)
    await goTo(page, 'compare')
    await page.locator('[data-test="compare-by"]').waitFor()
    expect([...scripts.keys()].some((address) => address.includes('/CompareView'))).toBe(true)
  },
)

appTest(
  'what the first picture needs is fetched along with the program, and what draws it even before',
  async ({ page, origin }) => {
    // As served: what runs adds links of its own.
    const html = await (await page.request.get(origin)).text()
    const asked = (tag: string): string[] =>
      [...html.matchAll(new RegExp(`<${tag}[^>]*(?:href|src)="\\./([^"]+)"`, 'g'))].map(([, address = '']) => address)
    const names = (addresses: readonly string[]): string[] =>
      addresses.map((address) => (address.split('/').at(-1) ?? '').replace(/-[\w-]{8}\./, '.'))
    expect(names(asked('link rel="(?:modulepreload|preload)"'))).toEqual(
      expect.arrayContaining(['overview.js', 'overview.css', 'first-view.json', 'records.ndjson']),
    )
    expect(names(asked('script'))).toEqual(['drawing-ahead.js', 'index.js'])
    // It waits for no other file.
    const first = await (await page.request.get(new URL(asked('script')[0] ?? '', origin).href)).text()
    expect(first).toContain('drawing.worker')
    expect(first).not.toMatch(/\bimport\b(?!\.meta)/)
  },
)
