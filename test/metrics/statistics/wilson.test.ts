import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../../../src/metrics/statistics/wilson.ts'

describe('the Wilson interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i out of %i is %d to %d, as published', (k, n, lower, upper) => {
    const interval = wilson(k, n)
    expect(interval?.lower).toBeCloseTo(lower, 4)
    expect(interval?.upper).toBeCloseTo(upper, 4)
  })
  it('does not exist without a denominator', () => {
    expect(wilson(0, 0)).toBeNull()
  })
  it.each([
    [-1, 5],
    [6, 5],
    [0.5, 5],
  ])('refuses %d of %d, which is no share', (k, n) => {
    expect(() => wilson(k, n)).toThrow(RangeError)
  })
  it('always holds the share and stays within 0 and 1', () => {
    const share = fc
      .integer({ min: 1, max: 1e7 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(share, ([k, n]) => {
        const { lower, upper } = wilson(k, n) ?? { lower: NaN, upper: NaN }
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(k / n)
        expect(upper).toBeGreaterThanOrEqual(k / n)
        expect(upper).toBeLessThanOrEqual(1)
      }),
    )
  })
})
