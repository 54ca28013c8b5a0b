import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openNodeEngine } from '../../src/engine/open-node-engine.ts'
import type { SqlValue } from '../../src/metrics/metric.ts'
import type { Selection } from '../../src/metrics/selection.ts'
import { buildTables } from '../../src/tables/build-tables.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { encodeSelection } from '../../src/ui/selection/encode-selection.ts'
import { SCREENS } from '../bench/screens.ts'
import { appTest } from './app-test.ts'
import { openApp } from './steps.ts'

const PICKS: Selection = [{ by: 'filter_level', field: 'level', values: ['city', 'development_zone'] }]
const RECORDS = readFileSync('data/sample/records.ndjson', 'utf8').trim().split('\n')

let engine: Engine
beforeAll(async () => {
  engine = await openNodeEngine()
  await engine.load(
    buildTables(
      RECORDS.map((line) => JSON.parse(line) as NoticeRecord),
      defaultCodebook(),
    ),
  )
})
afterAll(() => engine.close())

/** A statement on one line, with its values. */
const written = (sql: string, values: readonly SqlValue[]): string =>
  `${sql.replace(/\s+/g, ' ').trim()} ${JSON.stringify(values)}`

/** What the bench says that a screen asks. */
async function benched(screen: string): Promise<readonly string[]> {
  const asked = new Set<string>()
  await SCREENS[screen]?.((_, query) => {
    asked.add(written(query.sql, query.values))
    return engine.ask(query)
  }, PICKS)
  return [...asked].sort()
}

interface Sent {
  readonly type: string
  readonly data: readonly unknown[]
}

/** Notes what the page sends to its workers, in `window.sent`. */
function noteSent(): void {
  const sent: Sent[] = []
  Object.assign(window, { sent })
  const send = Reflect.get(Worker.prototype, 'postMessage') as (...message: readonly unknown[]) => void
  Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
    const { type, data } = message[0] as Partial<Sent>
    if (type !== undefined && Array.isArray(data) && /^(CREATE|RUN)_(PREPARED|QUERY)$/.test(type)) {
      sent.push({ type, data: data as readonly unknown[] })
    }
    send.apply(this, message)
  }
}

/** Statements with their values, from the messages that carry them. */
function statementsOf(sent: readonly Sent[]): readonly string[] {
  const asked = new Set<string>()
  let prepared = ''
  for (const { type, data } of sent) {
    if (type === 'CREATE_PREPARED') prepared = String(data[1])
    else if (type === 'RUN_PREPARED') asked.add(written(prepared, data[2] as readonly SqlValue[]))
    else asked.add(written(String(data[1]), []))
  }
  return [...asked].sort()
}

const sentBy = (page: Page): Promise<readonly Sent[]> =>
  page.evaluate(() => (window as unknown as { sent: readonly Sent[] }).sent)

/** Waits until nothing has been asked for two seconds and no panel waits for an answer. */
async function quiet(page: Page): Promise<void> {
  let seen = -1
  for (let still = 0; still < 8;) {
    await page.waitForTimeout(250)
    const now = (await sentBy(page)).length
    still = now === seen && (await page.locator('[aria-busy="true"]').count()) === 0 ? still + 1 : 0
    seen = now
  }
}

/** What a screen asks that is opened with the picks. */
async function askedBy(page: Page, screen: string): Promise<readonly string[]> {
  await quiet(page)
  const query = encodeSelection(PICKS).map((part) => `p=${encodeURIComponent(part)}`)
  const before = (await sentBy(page)).length
  await page.evaluate((hash) => (location.hash = hash), `#/${screen}?${query.join('&')}`)
  await page.waitForFunction((known) => (window as unknown as { sent: Sent[] }).sent.length > known, before)
  await quiet(page)
  return statementsOf((await sentBy(page)).slice(before))
}

for (const screen of Object.keys(SCREENS)) {
  appTest(`the bench asks what ${screen} asks`, async ({ context, page, origin }) => {
    await context.addInitScript(noteSent)
    // A screen that asks nothing: what another one asked would not be asked again.
    await openApp(page, origin, '#/terms')
    expect(await askedBy(page, screen)).toEqual(await benched(screen))
  })
}
