import fc from 'fast-check'
import { jStat } from 'jstat'
import { describe, expect, it } from 'vitest'
import { clopperPearson } from '../../../src/metrics/statistics/clopper-pearson.ts'
import { betaQuantile, incompleteBeta } from '../../../src/metrics/statistics/incomplete-beta.ts'
import { wilson } from '../../../src/metrics/statistics/wilson.ts'
import { anyShare, NO_SHARES } from './any-share.ts'

describe('the Clopper–Pearson interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 5
  it.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])('of %i out of %i is %d to %d, as published', (k, n, lower, upper) => {
    const interval = clopperPearson(k, n)
    expect(interval?.lower).toBeCloseTo(lower, 4)
    expect(interval?.upper).toBeCloseTo(upper, 4)
  })
  // With k = 0 the upper end solves (1 − p)^n = 0.025, so that 1 − 0.025^(1/n) is exact.
  it.each([1, 5, 30, 1000])('of none out of %i ends where (1 − p)^n is 0.025', (n) => {
    expect(clopperPearson(0, n)?.upper).toBeCloseTo(1 - 0.025 ** (1 / n), 12)
    expect(clopperPearson(n, n)?.lower).toBeCloseTo(0.025 ** (1 / n), 12)
  })
  it('does not exist without a denominator', () => {
    expect(clopperPearson(0, 0)).toBeNull()
  })
  it.each(NO_SHARES)('refuses %d of %d, which is no share', (k, n) => {
    expect(() => clopperPearson(k, n)).toThrow(RangeError)
  })
  it('holds the share, and the two ends mirror each other', () => {
    fc.assert(
      fc.property(anyShare(1, 100_000), ([k, n]) => {
        const here = clopperPearson(k, n) ?? { lower: NaN, upper: NaN }
        const mirror = clopperPearson(n - k, n) ?? { lower: NaN, upper: NaN }
        expect(here.lower).toBeGreaterThanOrEqual(0)
        expect(here.lower).toBeLessThanOrEqual(k / n)
        expect(here.upper).toBeGreaterThanOrEqual(k / n)
        expect(here.upper).toBeLessThanOrEqual(1)
        expect(here.lower).toBeCloseTo(1 - mirror.upper, 9)
      }),
    )
  })
  it('is wider than Wilson’s where few are counted', () => {
    const exact = clopperPearson(2, 5) ?? { lower: NaN, upper: NaN }
    const score = wilson(2, 5) ?? { lower: NaN, upper: NaN }
    expect(exact.upper - exact.lower).toBeGreaterThan(score.upper - score.lower)
  })
  it('agrees with the oracle library', () => {
    fc.assert(
      fc.property(anyShare(2, 500), ([k, n]) => {
        fc.pre(k > 0 && k < n)
        const { lower, upper } = clopperPearson(k, n) ?? { lower: NaN, upper: NaN }
        expect(lower).toBeCloseTo(jStat.ibetainv(0.025, k, n - k + 1), 5)
        expect(upper).toBeCloseTo(jStat.ibetainv(0.975, k + 1, n - k), 5)
      }),
    )
  })
})

describe('the incomplete beta function', () => {
  // I_x(1, b) = 1 − (1 − x)^b; I_x(a, 1) = x^a; I_x(2, 2) = 3x² − 2x³; I_½(a, a) = ½
  it.each([
    [0.3, 1, 4, 1 - 0.7 ** 4],
    [0.3, 5, 1, 0.3 ** 5],
    [0.3, 2, 2, 3 * 0.09 - 2 * 0.027],
    [0.5, 123, 123, 0.5],
    [0.5, 250_000, 250_000, 0.5],
    [0, 3, 4, 0],
    [1, 3, 4, 1],
  ])('at %d with %d and %d is %d, as its closed form says', (x, a, b, value) => {
    expect(incompleteBeta(x, a, b)).toBeCloseTo(value, 9)
  })
  it('agrees with the oracle library and is undone by its quantile', () => {
    const parameter = fc.double({ min: 0.5, max: 400, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), parameter, parameter, (x, a, b) => {
        const p = incompleteBeta(x, a, b)
        expect(p).toBeCloseTo(jStat.ibeta(x, a, b), 5)
        expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9)
      }),
    )
  })
  it.each([
    [-0.1, 1, 1],
    [1.1, 1, 1],
    [NaN, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, Infinity],
  ])('refuses %d, %d, %d', (x, a, b) => {
    expect(() => incompleteBeta(x, a, b)).toThrow(RangeError)
  })
})
