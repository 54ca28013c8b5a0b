import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { silenceBounds } from '../../../src/metrics/statistics/silence-bounds.ts'
import { NO_SHARES } from './any-share.ts'

describe('bounds for silence', () => {
  it('run from “none of the silent” to “all of the silent”: 22 done and 1 unsaid of 23 are 22/23 to 23/23', () => {
    expect(silenceBounds(22, 1, 23)).toEqual({ lower: 22 / 23, upper: 1 })
    expect(silenceBounds(0, 23, 23)).toEqual({ lower: 0, upper: 1 })
    expect(silenceBounds(34, 0, 38)).toEqual({ lower: 34 / 38, upper: 34 / 38 })
  })
  it('do not exist without a denominator', () => {
    expect(silenceBounds(0, 0, 0)).toBeNull()
  })
  it.each([...NO_SHARES.map(([k, n]) => [k, 0, n] as const), [3, 3, 5] as const, [1, 0.5, 5] as const])(
    'refuse %d and %d of %d',
    (k, silent, n) => {
      expect(() => silenceBounds(k, silent, n)).toThrow(RangeError)
    },
  )
  it('hold the rate, whatever the silent ones are', () => {
    const counts = fc.record({ k: fc.nat(1000), silent: fc.nat(1000), others: fc.nat(1000), truly: fc.nat(1000) })
    fc.assert(
      fc.property(counts, ({ k, silent, others, truly }) => {
        const n = k + silent + others
        fc.pre(n > 0)
        const { lower, upper } = silenceBounds(k, silent, n) ?? { lower: NaN, upper: NaN }
        const rate = (k + Math.min(truly, silent)) / n
        expect(lower).toBeLessThanOrEqual(rate)
        expect(upper).toBeGreaterThanOrEqual(rate)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeLessThanOrEqual(1)
      }),
    )
  })
})
