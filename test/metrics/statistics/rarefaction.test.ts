import fc from 'fast-check'
import { jStat } from 'jstat'
import { describe, expect, it } from 'vitest'
import { rarefiedKinds, rarefiedPresence } from '../../../src/metrics/statistics/rarefaction.ts'
import { anyShare, NO_SHARES } from './any-share.ts'

// Hurlbert, Ecology 52 (1971) 577–586, equation 13; Simberloff, American Naturalist 106 (1972) 414–418:
// E(S) = Σ [1 − C(N − Nᵢ, m) / C(N, m)]
describe('the number of kinds among m items', () => {
  // By hand, 4, 2 and 1 items, m = 3: C(7,3) = 35; none of the four C(3,3) = 1, of the two C(5,3) = 10, of the one
  // C(6,3) = 20; so 34/35 + 25/35 + 15/35 = 74/35
  it('is 74/35 for three drawn from four, two and one', () => {
    expect(rarefiedKinds([4, 2, 1], 3)).toBeCloseTo(74 / 35, 12)
  })
  it('is none for none drawn, one for one drawn, all for all drawn', () => {
    expect(rarefiedKinds([4, 2, 1], 0)).toBe(0)
    expect(rarefiedKinds([4, 2, 1], 1)).toBeCloseTo(1, 12)
    expect(rarefiedKinds([4, 2, 1], 7)).toBe(3)
    expect(rarefiedKinds([], 0)).toBe(0)
  })
  it('has no answer where there are fewer items', () => {
    expect(rarefiedKinds([4, 2, 1], 8)).toBeNull()
    expect(rarefiedKinds([], 1)).toBeNull()
  })
  // Hurlbert: E(S) for two items is 1 + PIE, the chance that two items drawn are of different kinds.
  it('is, for two items, one more than the chance that they differ in kind', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const n = counts.reduce((sum, count) => sum + count, 0)
        fc.pre(n >= 2)
        const alike = counts.reduce((sum, count) => sum + count * (count - 1), 0) / (n * (n - 1))
        expect(rarefiedKinds(counts, 2)).toBeCloseTo(2 - alike, 9)
      }),
    )
  })
  it('never falls as more are drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const n = counts.reduce((sum, count) => sum + count, 0)
        const curve = Array.from({ length: n + 1 }, (_, m) => rarefiedKinds(counts, m) ?? NaN)
        curve.forEach((kinds, m) => expect(kinds).toBeGreaterThanOrEqual((curve[m - 1] ?? 0) - 1e-9))
      }),
    )
  })
})

describe('the chance that m items show a finding', () => {
  // C(8,5) / C(10,5) = 56/252
  it('is 1 − 56/252 for two of ten items and five drawn', () => {
    expect(rarefiedPresence(2, 10, 5)).toBeCloseTo(1 - 56 / 252, 12)
  })
  it.each([
    [0, 10, 5, 0],
    [3, 10, 0, 0],
    [1, 10, 10, 1],
    [6, 10, 5, 1],
    [0, 0, 0, 0],
  ])('of %i of %i with %i drawn is %i', (k, n, m, chance) => {
    expect(rarefiedPresence(k, n, m)).toBe(chance)
  })
  it('has no answer where there are fewer items', () => {
    expect(rarefiedPresence(1, 4, 5)).toBeNull()
  })
  it.each(NO_SHARES)('refuses %d of %d, which is no share', (k, n) => {
    expect(() => rarefiedPresence(k, n, 1)).toThrow(RangeError)
  })
  it.each([-1, 0.5, NaN])('refuses to draw %d', (m) => {
    expect(() => rarefiedPresence(1, 5, m)).toThrow(RangeError)
  })
  it('agrees with the oracle library and is a probability', () => {
    fc.assert(
      fc.property(anyShare(1, 120), fc.nat(120), ([k, n], m) => {
        fc.pre(m <= n)
        const chance = rarefiedPresence(k, n, m) ?? NaN
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
        expect(chance).toBeCloseTo(1 - jStat.hypgeom.pdf(0, n, k, m), 6)
      }),
    )
  })
})
