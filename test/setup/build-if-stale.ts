import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const BUILT = 'dist/index.html'
const SOURCES = ['src', 'public', 'data', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json']

/** Builds the app unless `dist` is younger than every source file. */
async function buildIfStale(): Promise<void> {
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs
  if (built !== undefined && SOURCES.every((source) => newest(source) <= built)) return
  await build({ logLevel: 'warn' })
}

/** Time of the last change in `place`, a file or a folder with all below it; 0 where there is none. */
function newest(place: string): number {
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(place).map((name) => newest(join(place, name))))
}

await buildIfStale()
