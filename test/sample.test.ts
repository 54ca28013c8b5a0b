import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleFiles } from '../src/cli/sample-files.ts'
import type { PackageFile } from '../src/tables/write-package.ts'
import { sharedFiles } from './notice/shared-texts.ts'

const SAMPLE = join(import.meta.dirname, '..', 'data', 'sample')
let fresh: readonly PackageFile[]

beforeAll(async () => {
  fresh = await sampleFiles(sharedFiles('notices'))
})

describe('the bundled sample', () => {
  it('is what a fresh run makes of the five notices', () => {
    for (const { path, text } of fresh) expect(readFileSync(join(SAMPLE, path), 'utf8'), path).toBe(text)
  })

  it('holds no other file', () => {
    const kept = readdirSync(SAMPLE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(kept.map((entry) => entry.name).sort()).toEqual(fresh.map(({ path }) => path.split('/').at(-1)).sort())
  })

  it('holds facts, not prose: no cell as long as a sentence of the account', () => {
    for (const { path, text } of fresh) {
      if (!path.endsWith('.csv')) continue
      for (const line of text.split('\n')) for (const cell of line.split(',')) expect(cell.length).toBeLessThan(120)
    }
  })
})
