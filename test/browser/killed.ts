import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../setup/find-chromium.ts'

/** A browser of its own on a profile that outlives it. */
export interface KillableBrowser {
  readonly page: Page
  /** Ends every process of it at once, as the power does. */
  kill(): Promise<void>
}

/** A folder for profiles, and how to be rid of it. */
export async function openProfile(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'notice-lens-profile-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) }
}

/** Starts Chromium on the profile at `path`. */
export async function startBrowser(path: string): Promise<KillableBrowser> {
  const executable = findChromium()
  if (executable === null) throw new Error('no Chromium: npm test says how to install one')
  // What a killed browser leaves behind: where it could be reached, and the lock of its profile.
  await Promise.all(LEFT.map((name) => rm(join(path, name), { force: true })))
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--remote-debugging-port=0',
      `--user-data-dir=${path}`,
      '--lang=zh-CN',
      'about:blank',
    ],
    // A group of its own, so that all its processes can be ended together.
    { stdio: 'ignore', detached: true },
  )
  const browser = await connect(path)
  const context = browser.contexts()[0]
  if (!context) throw new Error('the browser has no window')
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return { page, kill: () => killGroup(child, browser) }
}

const PORT = 'DevToolsActivePort'
const LEFT = [PORT, 'SingletonLock', 'SingletonCookie', 'SingletonSocket']

async function connect(path: string): Promise<Browser> {
  for (let tries = 0; tries < 600; tries++) {
    const port = (await readFile(join(path, PORT), 'utf8').catch(() => '')).split('\n')[0] ?? ''
    if (port !== '') return chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the browser did not start')
}

async function killGroup(child: ChildProcess, browser: Browser): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await ended
  await browser.close().catch(() => undefined)
}
