import { expect } from 'vitest'
import { CONTENT_POLICY } from '../../vite.config.ts'
import { appTest } from './app-test.ts'
import { dropFiles, engineReady, fromDisk, goTo, openApp, panelOf, REAL_NOTICES } from './steps.ts'
import { serveFolder } from './serve-folder.ts'

appTest('page, workers and engine carry the content policy', async ({ page, origin }) => {
  const policies = new Map<string, string | undefined>()
  page.on('response', (response) => {
    policies.set(new URL(response.url()).pathname, response.headers()['content-security-policy'])
  })
  await openApp(page, origin)
  await dropFiles(page, await fromDisk(REAL_NOTICES.slice(0, 1)))
  expect([...policies.values()].every((policy) => policy === CONTENT_POLICY)).toBe(true)
  const paths = [...policies.keys()].join('\n')
  expect(paths).toMatch(/duckdb-browser-eh\.worker[^\n]*\.js/)
  expect(paths).toMatch(/read\.worker[^\n]*\.js/)
  expect(paths).toMatch(/duckdb-eh[^\n]*\.wasm/)
  expect(paths).toMatch(/^\/$/m)
})

appTest('the page keeps the policy where a server sends no headers', async ({ page, origin }) => {
  await page.goto(origin)
  const meta = page.locator('head > :nth-child(-n + 2)[http-equiv="Content-Security-Policy"]')
  expect(await meta.getAttribute('content')).toBe(CONTENT_POLICY)
})

// Without any policy a request to another host would leave; the recorder behind appTest would see it.
appTest('works below a sub-path without headers, and asks no other host for anything', async ({ page, foreign }) => {
  const server = await serveFolder('dist')
  try {
    await page.goto(server.address)
    await engineReady(page)
    await dropFiles(page, await fromDisk(REAL_NOTICES))
    await goTo(page, 'overview')
    await panelOf(page, 'status_mix')
    await goTo(page, 'items')
    await page.locator('[data-test="item-row"]').first().click()
    await page.locator('[data-test="notice-text"] .chosen').first().waitFor()
    await goTo(page, 'terms')
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
    expect(foreign.asked).toEqual([])
  } finally {
    await server.close()
  }
})
