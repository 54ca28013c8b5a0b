import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { datasetHash } from '../../src/tables/dataset-hash.ts'

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)] as [string, string]

it('is the SHA-256 of the sorted hashes, one per line', () => {
  expect(datasetHash([B, A])).toBe(createHash('sha256').update(`${A}\n${B}`).digest('hex'))
})

it('tells a dataset with one notice more from the one without', () => {
  expect(datasetHash([A])).not.toBe(datasetHash([A, B]))
})

it('is the same whether it is worked out at once or step by step, whatever the hashes look like', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[0-9a-f]{0,5}$/), { maxLength: 40 }), (hashes) => {
      const whole = createHash('sha256')
        .update([...hashes].sort().join('\n'))
        .digest('hex')
      expect(datasetHash(hashes)).toBe(whole)
    }),
  )
})
