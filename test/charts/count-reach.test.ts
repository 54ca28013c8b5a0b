import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countReach } from '../../src/charts/count-reach.ts'

it.each([
  [0, 1, 1],
  [1, 1, 1],
  [7, 7, 1],
  [8, 8, 2],
  [11, 12, 2],
  [24, 25, 5],
  [61, 70, 10],
  [130, 150, 30],
  [1999, 2100, 300],
  [2000, 2000, 500],
])('an axis that holds %i ends at %i in steps of %i', (most, max, interval) => {
  expect(countReach(most)).toEqual({ max, interval })
})

it('any count fits, in whole steps, a few of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (most) => {
      const { max, interval } = countReach(most)
      expect(max).toBeGreaterThanOrEqual(most)
      expect(max - most).toBeLessThan(interval === 1 && most === 0 ? 2 : interval)
      expect([Number.isInteger(interval), max % interval]).toEqual([true, 0])
      expect(max / interval).toBeLessThanOrEqual(8)
    }),
  )
})
