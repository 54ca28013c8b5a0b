import { build } from 'vite'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { appTest } from './app-test.ts'
import { type FolderServer, serveFolder } from './serve-folder.ts'

const PAGE = '.cache/engine-page'
let server: FolderServer

beforeAll(async () => {
  const outDir = `${process.cwd()}/${PAGE}`
  await build({
    root: 'test/browser/engine-page',
    configFile: false,
    base: './',
    logLevel: 'error',
    // The page waits for its engine at the top level.
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  })
  server = await serveFolder(PAGE)
})

afterAll(() => server.close())

async function openEngine(page: Page): Promise<(sql: string) => Promise<string>> {
  await page.goto(server.address)
  await page.waitForFunction(() => window.askEngine !== undefined)
  return (sql) => page.evaluate((asked) => window.askEngine?.(asked) ?? 'no engine', sql)
}

// The page carries no content policy here: what the engine wants to fetch would really leave, and fail the test.
describe('the engine in the browser, with nothing but its own locks', () => {
  appTest('refuses what would be fetched from elsewhere, and lives on', async ({ page }) => {
    const ask = await openEngine(page)
    const refused = [
      "SELECT timezone('UTC', TIMESTAMP '2024-01-01')",
      'SELECT current_date',
      'SELECT today()',
      "SELECT json_extract('{}', '$.a')",
      "SELECT * FROM read_parquet('https://example.org/a.parquet')",
      "SELECT * FROM read_csv('https://example.org/a.csv')",
      "SELECT 'a' < 'b' COLLATE zh",
      'LOAD json',
      "ATTACH 'https://example.org/a.duckdb'",
      "COPY (SELECT 1) TO 'out.csv'",
    ]
    for (const sql of refused) {
      expect(await ask(sql), sql).toMatch(/^refused: /)
      expect(await ask('SELECT 1 + 1'), `after ${sql}`).toBe('[[2]]')
    }
  })

  appTest.for([
    "SET custom_extension_repository = 'https://example.org'",
    'SET autoload_known_extensions = true',
    'SET enable_external_access = true',
    'SET lock_configuration = false',
    "SET TimeZone = 'UTC'",
    'SET threads = 2',
    'RESET enable_external_access',
  ])('keeps its locks: %s', async (sql, { page }) => {
    const ask = await openEngine(page)
    expect(await ask(sql)).toMatch(/^refused: /)
    expect(await ask('SELECT 1 + 1')).toBe('[[2]]')
  })

  appTest('goes on counting after an extension was asked for', async ({ page }) => {
    const ask = await openEngine(page)
    await ask('INSTALL icu')
    await ask('LOAD icu')
    expect(await ask('SELECT count(*)::INTEGER FROM range(1000)')).toBe('[[1000]]')
  })
})
