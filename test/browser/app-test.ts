import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject, test as base } from 'vitest'
import { findChromium } from '../setup/find-chromium.ts'
import { type ForeignRecorder, recordForeign } from './record-foreign.ts'

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  // Chromium itself asks Google about form fields.
  '--disable-features=AutofillServerCommunication,Translate,MediaRouter,OptimizationHints',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
]

interface Fixtures {
  /** Where the built app is served, without a slash at the end. */
  readonly origin: string
  readonly foreign: ForeignRecorder
  readonly browser: Browser
  /** Errors that belong to the test: what it breaks on purpose is reported as uncaught by a library. */
  readonly expectedErrors: RegExp[]
  /** Whether the tour of the first visit is over. */
  readonly tourSeen: boolean
  /** A fresh profile: empty storage, zh-CN, 1440 × 900. */
  readonly context: BrowserContext
  readonly page: Page
}

/**
 * A test with a page of its own. Afterwards it fails when the page asked another host for anything,
 * broke the content policy, or threw an error that nobody caught.
 */
export const appTest = base.extend<Fixtures>({
  origin: async ({}, use) => use(inject('origin')),
  foreign: [
    async ({}, use) => {
      const recorder = await recordForeign()
      await use(recorder)
      await recorder.close()
    },
    { scope: 'file' },
  ],
  browser: [
    async ({}, use) => {
      const executablePath = findChromium()
      if (executablePath === null) throw new Error('no Chromium: npm test says how to install one')
      const browser = await chromium.launch({ executablePath, args: QUIET })
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  expectedErrors: async ({}, use) => use([]),
  tourSeen: async ({}, use) => use(true),
  context: async ({ browser, foreign, expectedErrors, tourSeen }, use) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
      proxy: { server: foreign.address, bypass: '127.0.0.1' },
    })
    context.setDefaultTimeout(20_000)
    // Who comes for the first time is met by a tour; it has a test of its own.
    if (tourSeen) {
      await context.addInitScript(() => {
        // The empty page before the first has no storage.
        if (location.protocol.startsWith('http')) localStorage.setItem('notice-lens.tour', 'seen')
      })
    }
    const before = foreign.asked.length
    const faults = watchFaults(context)
    await use(context)
    await context.close()
    const leaks = foreign.asked.slice(before).map((address) => `request to another host: ${address}`)
    const found = [...leaks, ...faults.filter((fault) => !expectedErrors.some((expected) => expected.test(fault)))]
    if (found.length > 0) throw new Error(found.join('\n'))
  },
  page: async ({ context }, use) => use(await context.newPage()),
})

/** What went wrong in the pages of `context`, as it happens. */
function watchFaults(context: BrowserContext): string[] {
  const faults: string[] = []
  context.on('weberror', (failure) => faults.push(`uncaught: ${failure.error().stack ?? failure.error().message}`))
  context.on('console', (message) => {
    const text = message.text()
    if (/Content Security Policy|Refused to/.test(text)) faults.push(`policy: ${text}`)
  })
  return faults
}
