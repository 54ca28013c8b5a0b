import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { readSource } from '../../src/source/read-source.ts'

it('takes the hash that the caller knows, and else makes the same one itself', async () => {
  const bytes = new TextEncoder().encode('巡察整改进展情况的通报')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect((await readSource('a.txt', bytes)).sha256).toBe(sha256)
  expect((await readSource('a.txt', bytes, { sha256: 'known' })).sha256).toBe('known')
})
