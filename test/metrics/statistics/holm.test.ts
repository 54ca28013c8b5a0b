import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holm } from '../../../src/metrics/statistics/holm.ts'

/** Holm's test as first written: the smallest of m against α/m, the next against α/(m − 1) …, until one fails. */
function rejected(values: readonly number[], alpha: number): readonly boolean[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const stop = order.findIndex((index, rank) => (values[index] ?? 0) > alpha / (values.length - rank))
  const kept = new Set(stop < 0 ? [] : order.slice(stop))
  return values.map((_, index) => !kept.has(index))
}

describe('the adjustment of Holm (Scandinavian Journal of Statistics 6 (1979) 65–70)', () => {
  // The first is the example of pingouin.multicomp, the second that of p.adjust in stdlib; both by hand as well:
  // 5 × 0.0003, 4 × 0.003, 3 × 0.054, 2 × 0.32, then the running maximum.
  it.each([
    [
      [0.5, 0.003, 0.32, 0.054, 0.0003],
      [0.64, 0.012, 0.64, 0.162, 0.0015],
    ],
    [
      [0.319, 0.201, 0.4, 0.374, 0.113],
      [0.957, 0.804, 0.957, 0.957, 0.565],
    ],
    [[0.04], [0.04]],
    [[], []],
  ])('of %j is %j, as published', (values, adjusted) => {
    const found = holm(values)
    expect(found).toHaveLength(adjusted.length)
    found.forEach((value, index) => expect(value).toBeCloseTo(adjusted[index] ?? NaN, 12))
  })
  it('rejects what the stepwise test rejects, never a value below its own, in the order of the values', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 40 }), (values) => {
        const adjusted = holm(values)
        expect(adjusted.map((value) => value <= 0.05)).toEqual(rejected(values, 0.05))
        adjusted.forEach((value, index) => {
          expect(value).toBeGreaterThanOrEqual(values[index] ?? NaN)
          expect(value).toBeLessThanOrEqual(1)
        })
        values.forEach((value, a) => {
          values.forEach((other, b) => {
            if (value < other) expect(adjusted[a]).toBeLessThanOrEqual(adjusted[b] ?? NaN)
          })
        })
      }),
    )
  })
  it.each([-0.1, 1.1, NaN])('refuses %d, which is no probability', (value) => {
    expect(() => holm([0.5, value])).toThrow(RangeError)
  })
})
