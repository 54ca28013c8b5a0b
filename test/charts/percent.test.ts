import fc from 'fast-check'
import { expect, it } from 'vitest'
import { percent } from '../../src/charts/percent.ts'

it.each([
  [0, '0%'],
  [1, '100%'],
  [34 / 38, '89.5%'],
  [36 / 42, '85.7%'],
  [22 / 23, '95.7%'],
  [0.5, '50%'],
])('%f is %s', (share, text) => {
  expect(percent(share)).toBe(text)
})

it('never says all or none of what is not all or none', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }), (share) => {
      expect(['0%', '100%']).not.toContain(percent(share))
    }),
  )
})
