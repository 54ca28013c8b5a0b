import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles } from './file-list.ts'
import type { ReadingSettings } from './open-reading.ts'

const ROOT = join(import.meta.dirname, '..', '..')
// All that decides what a record says, and the packages it is read with.
const READER = ['base', 'source', 'notice', 'codebook', 'tables', 'pipeline.ts'].map((name) => join('src', name))
const FILES = [...READER, join('src', 'cli', 'open-reading.ts'), join('data', 'regions'), 'package-lock.json']

/** Hex digest of everything besides the input files that results depend on: the reader, its data, and the settings. */
export async function readingBasis(settings: ReadingSettings): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const path of await listFiles(FILES.map((name) => join(ROOT, name)))) hash.update(await readFile(path))
  return hash.digest('hex')
}
