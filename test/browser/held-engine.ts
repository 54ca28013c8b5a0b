import type { BrowserContext, Page } from 'playwright-core'

interface Held {
  on: boolean
  readonly waiting: (() => void)[]
}

declare global {
  interface Window {
    heldEngine: Held
  }
}

/** Puts itself between the page and its engine, for pages of `context` opened after this: see `holdEngine`. */
export async function wrapEngine(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const held: Held = { on: false, waiting: [] }
    window.heldEngine = held
    const passed = new WeakSet<Event>()
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        if (!String(url).includes('duckdb')) return
        this.addEventListener('message', (event: MessageEvent) => {
          if (!held.on || passed.has(event)) return
          event.stopImmediatePropagation()
          const again = new MessageEvent('message', { data: event.data as unknown })
          passed.add(again)
          held.waiting.push(() => this.dispatchEvent(again))
        })
      }
    }
  })
}

/** From here on what the engine says does not reach the page. */
export async function holdEngine(page: Page): Promise<void> {
  await page.evaluate(() => (window.heldEngine.on = true))
}

/** Lets one more message of the engine through, when it comes; false when none came within `ms`. */
export async function letOneThrough(page: Page, ms = 500): Promise<boolean> {
  const came = await page
    .waitForFunction(() => window.heldEngine.waiting.length > 0, undefined, { timeout: ms, polling: 5 })
    .then(
      () => true,
      () => false,
    )
  if (came) await page.evaluate(() => window.heldEngine.waiting.shift()?.())
  return came
}

/** Lets everything through again. */
export async function letThrough(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.heldEngine.on = false
    for (const pass of window.heldEngine.waiting.splice(0)) pass()
  })
}
