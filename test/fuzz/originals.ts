import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedFiles } from '../notice/shared-texts.ts'

const LAYOUTS = ['layouts', 'more-layouts', 'realistic-layouts', 'further-layouts'].map((folder) =>
  join(import.meta.dirname, '..', 'notice', folder),
)

/** The notices that mutants are made of: real ones, openings, made-up ones, and the layouts of the tests. */
export function fuzzOriginals(): string[] {
  const shared = ['notices', 'openings', 'synth'].flatMap((folder) => sharedFiles(folder))
  const layouts = LAYOUTS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ bytes: new Uint8Array(readFileSync(join(folder, name))) })),
  )
  return [...shared, ...layouts].map(({ bytes }) => new TextDecoder().decode(bytes))
}
