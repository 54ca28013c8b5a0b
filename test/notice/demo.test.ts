import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { readFile } from '../../src/pipeline.ts'
import expected from './demo-expected.json' with { type: 'json' }

const DEMO = join(import.meta.dirname, '..', '..', 'data', 'demo')

describe('the fictional notices', () => {
  it('all have answers written down', () => {
    const files = readdirSync(DEMO).filter((name) => name.endsWith('.txt'))
    expect(files.sort()).toEqual(expected.map((one) => one.file).sort())
  })

  it.each(expected)('$file', async (answer) => {
    const bytes = new Uint8Array(readFileSync(join(DEMO, answer.file)))
    const { record } = await readFile(answer.file, bytes, defaultCodebook())
    expect(record.notice).toMatchObject(answer.notice)
    expect(record.declared).toMatchObject(answer.declared)
    expect(record.aspects.map(({ no, title }) => ({ no, title }))).toEqual(answer.aspects)
    const watched = (keys: readonly string[]): string[] =>
      keys.filter((key) => key === 'secondment' || key === 'official_vehicle')
    const items = record.items.map(({ no, aspect, title, status, status_basis, findings, mentions }) => ({
      no,
      aspect,
      title,
      status,
      status_basis,
      findings: watched(findings),
      mentions: watched(mentions),
    }))
    expect(items).toEqual(answer.items)
  })
})
