import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeZip } from '../fixtures/make-zip.ts'
import { ingest } from './run-ingest.ts'

const SAMPLE = 'data/sample'
let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ingest-dataset-'))
})
afterAll(async () => {
  await rm(root, { recursive: true })
})

async function packageFiles(): Promise<Record<string, string>> {
  const names = (await readdir(SAMPLE)).filter((name) => name.endsWith('.csv') || name === 'datapackage.json')
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(SAMPLE, name), 'utf8')])),
  )
}

describe('ingest of structured data', () => {
  it('writes the package that it read, to the byte: from its folder, a zip and NDJSON', async () => {
    const files = await packageFiles()
    const zip = join(root, '数据集.zip')
    const nested = Object.fromEntries(Object.entries(files).map(([name, text]) => [`数据集/${name}`, text]))
    await writeFile(zip, makeZip(nested))
    for (const [at, source] of [SAMPLE, zip, join(SAMPLE, 'records.ndjson')].entries()) {
      const out = join(root, `out-${String(at)}`)
      expect((await ingest(source, '--out', out)).code).toBe(0)
      for (const [name, text] of Object.entries(files)) expect(await readFile(join(out, name), 'utf8')).toBe(text)
    }
  })
  it('reads a package and a notice in one run', async () => {
    const zip = join(root, '数据集二.zip')
    await writeFile(zip, makeZip(await packageFiles()))
    const { code, stdout } = await ingest(zip, 'data/demo')
    expect(code).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(8)
  })
  it('names table, row and column of what is wrong, and reads the other files', async () => {
    const files = await packageFiles()
    const zip = join(root, '坏.zip')
    await writeFile(
      zip,
      makeZip({ ...files, 'items.csv': (files['items.csv'] ?? '').replace(',completed,', ',完成,') }),
    )
    const { code, stdout, stderr } = await ingest(zip, 'data/demo')
    expect(code).toBe(1)
    expect(stdout.trim().split('\n')).toHaveLength(3)
    expect(stderr).toMatch(/坏\.zip: bad_dataset: .*table=items\.csv reason=bad_value row=1 column=status value=完成/)
  })
})
