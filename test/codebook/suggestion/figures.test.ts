import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestCode } from '../../../src/codebook/suggestion/best-code.ts'
import { stratifiedFolds } from '../../../src/codebook/suggestion/folds.ts'
import { bandOf, heldOutFigures, marginBands } from '../../../src/codebook/suggestion/held-out-figures.ts'
import { trainSoftmax } from '../../../src/codebook/suggestion/softmax.ts'

const judged = (coded: string, suggested: string, margin = 1) => ({ coded, suggested, margin })

describe('figures of cross-validation', () => {
  it('are those computed by hand', () => {
    const figures = heldOutFigures(
      [judged('A', 'A'), judged('A', 'A'), judged('A', 'B'), judged('B', 'B'), judged('C', 'A')],
      'people',
    )
    // A: 2·2/(3+3); B: 2·1/(1+2); C: never suggested.
    expect(figures.codes.map(({ code, f1 }) => [code, f1])).toEqual([
      ['A', 4 / 6],
      ['B', 2 / 3],
      ['C', 0],
    ])
    expect(figures).toMatchObject({ judged: 'people', n: 5, right: 3, largest: 3 })
    expect(figures.macroF1).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3, 12)
    // Agreement 3/5; by chance (3·3 + 1·2 + 1·0) / 25 = 11/25.
    expect(figures.kappa.value).toBeCloseTo((0.6 - 0.44) / (1 - 0.44), 12)
  })
  it('have no κ where all is one code, and say why', () => {
    expect(heldOutFigures([judged('A', 'A')], 'rules').kappa).toEqual({ value: null, why: 'one_category' })
  })
})

describe('bands of margins', () => {
  const forty = Array.from({ length: 40 }, (_, at) => judged('A', at < 25 ? 'B' : 'A', at / 10))
  it('hold at least twenty items each', () => {
    expect(marginBands(forty)).toEqual([
      { from: 0, to: 1.9, n: 20, right: 0 },
      { from: 2, to: 3.9, n: 20, right: 15 },
    ])
    expect(marginBands(forty.slice(0, 39))).toHaveLength(1)
    expect(marginBands([])).toEqual([])
  })
  it('never part equal margins', () => {
    expect(marginBands(forty.map((one) => ({ ...one, margin: 1 })))).toEqual([{ from: 1, to: 1, n: 40, right: 15 }])
  })
  it.each([
    [-1, 0],
    [0, 0],
    [1.95, 0],
    [2, 2],
    [9, 2],
  ])('of a margin of %d is the one from %d', (margin, from) => {
    expect(bandOf(marginBands(forty), margin)?.from).toBe(from)
  })
  it('are none where nothing was judged', () => {
    expect(bandOf([], 1)).toBeNull()
  })
})

describe('folds', () => {
  it('spread every code, and all together, as evenly as can be', () => {
    const even = (counts: readonly number[]): boolean => Math.max(...counts) - Math.min(...counts) <= 1
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 80 }), fc.nat(), (codes, seed) => {
        const fold = stratifiedFolds(codes, 5, seed)
        const count = (wanted: (at: number) => boolean): readonly number[] =>
          [0, 1, 2, 3, 4].map((one) => codes.filter((_, at) => fold[at] === one && wanted(at)).length)
        expect(even(count(() => true))).toBe(true)
        for (const code of new Set(codes)) expect(even(count((at) => codes[at] === code))).toBe(true)
      }),
    )
  })
})

describe('logistic regression', () => {
  it('goes its first step as computed by hand', () => {
    const vector = { at: Int32Array.of(1), values: Float64Array.of(1) }
    const settings = { rate: 1, decay: 0, rounds: 1, seed: 1 }
    const step = trainSoftmax([{ vector, code: 0 }], { grams: 2, codes: 2 }, settings).next()
    // Both codes have 1/2 at first: the right one is pushed up by 1/2, the other down.
    expect(step).toEqual({
      done: true,
      value: { codes: 2, weights: Float64Array.of(0, 0, 0.5, -0.5), bias: Float64Array.of(0.5, -0.5) },
    })
  })
  it.each([
    [[1, 3, 2], { code: 1, next: 2, margin: 1 }],
    [[2, 2], { code: 0, next: 1, margin: 0 }],
    [[3, 1, 2], { code: 0, next: 2, margin: 1 }],
    [[5], { code: 0, next: 0, margin: 0 }],
  ])('finds in %j the best and the next', (scores, best) => {
    expect(bestCode(Float64Array.from(scores))).toEqual(best)
  })
})
