import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { zh } from '../../src/ui/words/zh.ts'
import { inventNoticeText } from '../bench/notice-text.ts'
import { mulberry32 } from '../bench/mulberry32.ts'
import { openProfile, startBrowser } from './killed.ts'
import { engineReady } from './steps.ts'

// All fifty take a quarter of an hour: `npm run test:kill`.
const MOMENTS = Number(process.env['KILL_MOMENTS'] ?? 4)
const SEED = Number(process.env['KILL_SEED'] ?? 20_240_408)
const ITEMS = 40
// Long enough for the quickest act to end before it, short enough to meet the others on their way.
const LATEST_MS = 2500

/** What the screen has confirmed so far: all of it must be there ever after. */
interface Confirmed {
  readonly notices: Set<string>
  readonly datasets: Map<string, string>
  readonly profiles: Set<string>
}

const table = (at: number): string =>
  ['单位,反馈日期,问题,整改状态']
    .concat(Array.from({ length: ITEMS }, (_, row) => `虚构第${at}所,2023.4.11,虚构问题${row}之${at},已完成`))
    .join('\n')

const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

/** Each act on the screen; it ends when the screen has confirmed it. */
const ACTS: readonly ((page: Page, at: number, confirmed: Confirmed) => Promise<void>)[] = [
  async (page, at, { notices }) => {
    const name = `通报${at}.txt`
    await page.locator('[data-test="file-input"]').setInputFiles([fileOf(name, inventNoticeText(1000 + at, 8))])
    await page.locator('[data-test="import-result"].added').filter({ hasText: name }).waitFor()
    notices.add(name)
  },
  async (page, at, { datasets }) => {
    await page.locator('[data-test="file-input"]').setInputFiles([fileOf(`台账${at}.csv`, table(at))])
    await page.locator('[data-test="import-table"]').click()
    await page
      .locator('[data-test="dataset-result"]')
      .filter({ hasText: `台账${at}.csv` })
      .getByText(zh.library.outcomes.added)
      .waitFor()
    datasets.set(`台账${at}.csv`, `台账${at}`)
  },
  async (page, at, { profiles }) => {
    await page.locator('[data-test="file-input"]').setInputFiles([fileOf(`另表${at}.csv`, table(at))])
    await page.locator('[data-test="profile-name"]').fill(`方案${at}`)
    await page.locator('[data-test="profile-save"]').click()
    await page.getByText(zh.datasets.profileSaved(`方案${at}`)).waitFor()
    profiles.add(`方案${at}`)
  },
  async (page, at, { datasets }) => {
    const [file, name] = [...datasets].at(-1) ?? []
    if (file === undefined || name === undefined) return
    await page.getByRole('button', { name: zh.datasets.renameLabel(name), exact: true }).click()
    await page.getByRole('textbox', { name: zh.datasets.renameLabel(name), exact: true }).fill(`改名${at}`)
    // From here on either name is right, until the screen has said which.
    datasets.set(file, '')
    await page.getByRole('button', { name: zh.datasets.save, exact: true }).click()
    await page.locator('[data-test="dataset"]').getByText(`改名${at}`).waitFor()
    datasets.set(file, `改名${at}`)
  },
]

/** Everything confirmed is there, and nothing half: a table is there with all its rows, or not at all. */
async function check(page: Page, confirmed: Confirmed): Promise<void> {
  const shelf = page.locator('[data-test="shelf"]')
  await shelf.waitFor()
  expect(await page.locator('.notes [role="alert"]').allInnerTexts()).toEqual([])
  const { log, sources, contents } = await page.evaluate(readCupboard)
  for (const event of log) {
    if (event.kind === 'added') expect(sources).toContain(event.sha256)
    if (event.kind === 'dataset_added') expect(contents).toContain(event.part?.sha256)
  }
  const files = new Set(log.filter(({ kind }) => kind === 'added').map(({ file }) => file))
  for (const notice of confirmed.notices) expect(files).toContain(notice)
  const profiles = log.filter(({ kind }) => kind === 'profile_saved').map(({ profile }) => profile?.name)
  for (const profile of confirmed.profiles) expect(profiles).toContain(profile)
  const rows = page.locator('[data-test="dataset"]')
  for (const [file, name] of confirmed.datasets) {
    const row = rows.filter({ hasText: file })
    expect(await row.count(), file).toBe(1)
    expect(await row.innerText()).toContain(name)
  }
  for (const text of await rows.allInnerTexts()) expect(text).toMatch(/\s1\s/)
}

interface Line {
  readonly kind: string
  readonly sha256?: string
  readonly file?: string
  readonly part?: { readonly sha256: string }
  readonly profile?: { readonly name: string }
}

/** The log as it is kept, and the names of the files that are. */
function readCupboard(): Promise<{ log: Line[]; sources: unknown[]; contents: unknown[] }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('notice-lens')
    opening.onerror = () => {
      reject(new Error('no cupboard'))
    }
    opening.onsuccess = () => {
      const all = opening.result.transaction(['log', 'sources', 'datasets'])
      const log = all.objectStore('log').getAll()
      const sources = all.objectStore('sources').getAllKeys()
      const contents = all.objectStore('datasets').getAllKeys()
      all.oncomplete = () => {
        opening.result.close()
        resolve({ log: log.result as Line[], sources: sources.result, contents: contents.result })
      }
    }
  })
}

test(
  `the browser is killed at ${MOMENTS} moments, and all that the screen had confirmed is there after each`,
  { timeout: 90_000 + MOMENTS * 90_000 },
  async () => {
    const random = mulberry32(SEED)
    const profile = await openProfile()
    const confirmed: Confirmed = { notices: new Set(), datasets: new Map(), profiles: new Set() }
    let ended = 0
    try {
      for (let at = 0; at <= MOMENTS; at++) {
        const { page, kill } = await startBrowser(profile.path)
        try {
          await page.goto(`${inject('origin')}/#/data`)
          await engineReady(page)
          await check(page, confirmed)
          if (at === MOMENTS) break
          const act = ACTS[Math.floor(random() * ACTS.length)] ?? ACTS[0]
          // An act that is cut off has confirmed nothing; what it says of it is of no interest.
          const acting = act?.(page, at, confirmed).then(
            () => ended++,
            () => undefined,
          )
          await new Promise((resolve) => setTimeout(resolve, random() * LATEST_MS))
          await kill()
          await acting
        } finally {
          await kill().catch(() => undefined)
        }
      }
    } finally {
      await profile.remove()
    }
    // Otherwise nothing was confirmed, and nothing was shown.
    if (MOMENTS >= 20) expect(ended).toBeGreaterThan(MOMENTS / 10)
  },
)
