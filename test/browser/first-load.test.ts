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
