import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { datasetHash } from '../../src/tables/dataset-hash.ts'

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)] as [string, string]

it('is the SHA-256 of the sorted hashes, one per line', () => {
  expect(datasetHash([B, A])).toBe(createHash('sha256').update(`${A}\n${B}`).digest('hex'))
})

it('tells a dataset with one notice more from the one without', () => {
  expect(datasetHash([A])).not.toBe(datasetHash([A, B]))
})
