import fc from 'fast-check'
import { jStat } from 'jstat'
import { describe, expect, it } from 'vitest'
import { fisher } from '../../../src/metrics/statistics/fisher.ts'
import { anyShare, NO_SHARES } from './any-share.ts'

describe('Fisher’s exact test', () => {
  // Fisher, The Design of Experiments (1935), chapter II: eight cups of tea, four with the milk first. Of the
  // C(8,4) = 70 choices 1 has all four right, 16 have three right; two-sided both tails count: 2/70 and 34/70.
  it('finds 34/70 for three of four cups named rightly, and 2/70 for all four', () => {
    expect(fisher(3, 4, 1, 4)).toBeCloseTo(34 / 70, 12)
    expect(fisher(4, 4, 0, 4)).toBeCloseTo(2 / 70, 12)
  })
  // Fisher (1962), convictions of like-sex twins of criminals: 10 of 13 monozygotic, 2 of 17 dizygotic; two-sided
  // p as in the example of fisher.test of R (0.0005367).
  it('finds p = 0.0005367 for the convictions of twins', () => {
    expect(fisher(10, 13, 2, 17)).toBeCloseTo(0.0005367, 7)
  })
  // By hand: margins 1 of 5 and 0 of 5; both tables are equally likely, so that p = 1.
  it('finds no evidence in one single case', () => {
    expect(fisher(1, 5, 0, 5)).toBe(1)
  })
  it.each([
    [0, 3, 0, 8],
    [3, 3, 8, 8],
  ])('is 1 where all or none have it: %i/%i, %i/%i', (k1, n1, k2, n2) => {
    expect(fisher(k1, n1, k2, n2)).toBe(1)
  })
  it('has no answer for an empty group', () => {
    expect([fisher(0, 0, 1, 2), fisher(1, 2, 0, 0)]).toEqual([null, null])
  })
  it.each(NO_SHARES)('refuses %d of %d, which is no share', (k, n) => {
    expect(() => fisher(k, n, 1, 2)).toThrow(RangeError)
    expect(() => fisher(1, 2, k, n)).toThrow(RangeError)
  })
  it('agrees with the tables of the oracle library added up', () => {
    fc.assert(
      fc.property(anyShare(1, 60), anyShare(1, 60), ([k1, n1], [k2, n2]) => {
        const having = k1 + k2
        const first = Math.max(0, having - n2)
        const counts = Array.from({ length: Math.min(having, n1) - first + 1 }, (_, index) => first + index)
        const chances = counts.map((k) => jStat.hypgeom.pdf(k, n1 + n2, having, n1))
        const seen = (chances[k1 - first] ?? NaN) * (1 + 1e-7)
        const expected = chances.filter((chance) => chance <= seen).reduce((sum, chance) => sum + chance, 0)
        expect(fisher(k1, n1, k2, n2)).toBeCloseTo(expected, 6)
      }),
    )
  })
  it('does not care which group or which answer comes first, and is a probability', () => {
    fc.assert(
      fc.property(anyShare(1, 5000), anyShare(1, 5000), ([k1, n1], [k2, n2]) => {
        const p = fisher(k1, n1, k2, n2) ?? NaN
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(fisher(k2, n2, k1, n1)).toBeCloseTo(p, 9)
        expect(fisher(n1 - k1, n1, n2 - k2, n2)).toBeCloseTo(p, 9)
      }),
    )
  })
})
