import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newcombe } from '../../../src/metrics/statistics/newcombe.ts'
import { anyShare, NO_SHARES } from './any-share.ts'

describe('the difference of two shares', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10, contrasts (a) to (h); compared with
  // two other transcriptions of the table, and (a), (b), (g) with the reference values of SAS in tests of R packages
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i and %i/%i lies within the published interval', (k1, n1, k2, n2, lower, upper) => {
    const found = newcombe(k1, n1, k2, n2)
    expect(found?.difference).toBeCloseTo(k1 / n1 - k2 / n2, 12)
    expect(found?.lower).toBeCloseTo(lower, 4)
    expect(found?.upper).toBeCloseTo(upper, 4)
  })
  it('does not exist without a denominator', () => {
    expect([newcombe(0, 0, 1, 2), newcombe(1, 2, 0, 0)]).toEqual([null, null])
  })
  it.each(NO_SHARES)('refuses %d of %d, which is no share', (k, n) => {
    expect(() => newcombe(k, n, 1, 2)).toThrow(RangeError)
    expect(() => newcombe(1, 2, k, n)).toThrow(RangeError)
  })
  it('lies within its interval, within −1 and 1, and turns its sign with the order', () => {
    fc.assert(
      fc.property(anyShare(1, 100_000), anyShare(1, 100_000), ([k1, n1], [k2, n2]) => {
        const here = newcombe(k1, n1, k2, n2) ?? { difference: NaN, lower: NaN, upper: NaN }
        const back = newcombe(k2, n2, k1, n1) ?? { difference: NaN, lower: NaN, upper: NaN }
        expect(here.lower).toBeGreaterThanOrEqual(-1)
        expect(here.lower).toBeLessThanOrEqual(here.difference)
        expect(here.upper).toBeGreaterThanOrEqual(here.difference)
        expect(here.upper).toBeLessThanOrEqual(1)
        expect(here.lower).toBeCloseTo(-back.upper, 12)
      }),
    )
  })
})
