import fc from 'fast-check'
import { jStat } from 'jstat'
import { describe, expect, it } from 'vitest'
import { funnelLimits } from '../../../src/metrics/statistics/funnel-limits.ts'

describe('the limits of a funnel plot', () => {
  // Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202, appendix A.1.1: (r − α)/n with r the first count whose
  // cumulated chance reaches p and α = (P(R ≤ r) − p) / (P(R ≤ r) − P(R ≤ r − 1)). By hand for n = 2 and target ½, where
  // the cumulated chances are ¼, ¾, 1: for p = 0.025 r = 0 and α = 0.225 / 0.25 = 0.9; the limit would be negative and stops
  // at 0. The upper limit is that of the counts that have it not, seen from the other end: nothing is left out either.
  it('leave nothing out for two items about one half: each end comes every fourth time', () => {
    expect(funnelLimits(0.5, 2)).toEqual({ inner: { lower: 0, upper: 1 }, outer: { lower: 0, upper: 1 } })
  })
  // n = 5, target 0.7: cumulated 0.00243, 0.03078, 0.16308, …; for 0.025 r = 1 and
  // α = (0.03078 − 0.025) / 0.02835 = 0.203880, so (1 − 0.203880) / 5 = 0.159224; about 30 % the same from above.
  it('are as worked by hand for five items about 70 % and about 30 %', () => {
    expect(funnelLimits(0.7, 5)?.inner.lower).toBeCloseTo(0.159224, 5)
    expect(funnelLimits(0.3, 5)?.inner.upper).toBeCloseTo(1 - 0.159224, 5)
  })
  // 0.83 to the tenth power is 0.155: chance alone makes 10 of 10 every sixth time.
  it('do not leave out 10 of 10 where five in six have it', () => {
    expect(funnelLimits(0.83, 10)?.inner.upper).toBe(1)
  })
  it('leave out a count exactly where chance makes it, or one further out, less often than they say', () => {
    const target = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(target, fc.integer({ min: 1, max: 60 }), (p, n) => {
        const { inner } = funnelLimits(p, n) ?? { inner: { lower: NaN, upper: NaN } }
        for (let k = 0; k <= n; k++) {
          const [below, above] = [jStat.binomial.cdf(k, n, p), k === 0 ? 1 : 1 - jStat.binomial.cdf(k - 1, n, p)]
          // Not at the limit itself, where the precision of the library decides.
          if (Math.abs(below - 0.025) > 1e-5) expect(k / n < inner.lower).toBe(below < 0.025)
          if (Math.abs(above - 0.025) > 1e-5) expect(k / n > inner.upper).toBe(above < 0.025)
        }
      }),
    )
  })
  it('lie on the common share where that is 0 or 1', () => {
    expect(funnelLimits(0, 8)).toEqual({ inner: { lower: 0, upper: 0 }, outer: { lower: 0, upper: 0 } })
    expect(funnelLimits(1, 8)).toEqual({ inner: { lower: 1, upper: 1 }, outer: { lower: 1, upper: 1 } })
  })
  // 1 of 1 comes once in a hundred times: from above r = 1 and α = (1 − 0.025) / 0.99, so 1 − (1 − α) = 0.975 / 0.99.
  it('never leave out the common share, not even for one item', () => {
    const inner = funnelLimits(0.01, 1)?.inner
    expect(inner?.lower).toBe(0)
    expect(inner?.upper).toBeCloseTo(0.975 / 0.99, 12)
  })
  it('do not exist without a denominator', () => {
    expect(funnelLimits(0.5, 0)).toBeNull()
  })
  it.each([
    [-0.1, 5],
    [1.1, 5],
    [NaN, 5],
    [0.5, 2.5],
    [0.5, -1],
    [0.5, NaN],
  ])('refuse the target %d with %d items', (target, n) => {
    expect(() => funnelLimits(target, n)).toThrow(RangeError)
  })
  it('hold what the oracle library leaves in the middle, and the outer hold the inner', () => {
    const target = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(target, fc.integer({ min: 1, max: 400 }), (p, n) => {
        const { inner, outer } = funnelLimits(p, n) ?? { inner: null, outer: null }
        if (!inner || !outer) throw new Error('no limits')
        const [lowest, highest] = [Math.floor(inner.lower * n), Math.ceil(inner.upper * n)]
        // Not more than 2.5 % beyond the counts just outside the limits, up to the precision of the library.
        expect(lowest > 0 ? jStat.binomial.cdf(lowest - 1, n, p) : 0).toBeLessThanOrEqual(0.025 + 1e-5)
        expect(1 - jStat.binomial.cdf(highest, n, p)).toBeLessThanOrEqual(0.025 + 1e-5)
        expect(outer.lower).toBeLessThanOrEqual(inner.lower)
        expect(outer.upper).toBeGreaterThanOrEqual(inner.upper)
        expect(outer.lower).toBeGreaterThanOrEqual(0)
        expect(outer.upper).toBeLessThanOrEqual(1)
        expect(inner.lower).toBeLessThanOrEqual(p)
        expect(inner.upper).toBeGreaterThanOrEqual(p)
      }),
    )
  })
  it('close in on the share as the number grows', () => {
    const width = (n: number): number => {
      const inner = funnelLimits(0.4, n)?.inner
      return inner ? inner.upper - inner.lower : NaN
    }
    expect(width(10)).toBeGreaterThan(width(100))
    expect(width(100)).toBeGreaterThan(width(1_000_000))
    expect(width(1_000_000)).toBeCloseTo((2 * 1.96 * Math.sqrt(0.24)) / 1000, 5)
  })
})
