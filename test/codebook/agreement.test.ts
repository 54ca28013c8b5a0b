import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../src/codebook/agreement.ts'

const pairs = (counts: readonly (readonly [string, string, number])[]): [string, string][] =>
  counts.flatMap(([a, b, n]) => Array.from({ length: n }, (): [string, string] => [a, b]))

describe('agreement of two coders', () => {
  // Worked by hand: p = 35/50; chance = 0.5·0.6 + 0.5·0.4 = 0.5; κ = 0.2/0.5.
  it('takes chance into account', () => {
    const { n, agreement, kappa } = agreementOf(
      pairs([
        ['是', '是', 20],
        ['是', '否', 5],
        ['否', '是', 10],
        ['否', '否', 15],
      ]),
    )
    expect(n).toBe(50)
    expect(agreement).toBeCloseTo(0.7, 12)
    expect(kappa).toBeCloseTo(0.4, 12)
  })

  it('is full where both always say the same of different items', () => {
    expect(
      agreementOf(
        pairs([
          ['A1', 'A1', 3],
          ['B4.3', 'B4.3', 2],
        ]),
      ).kappa,
    ).toBe(1)
  })

  it('says nothing without items, and no κ where there is only one code', () => {
    expect(agreementOf([])).toEqual({ n: 0, agreement: null, kappa: null })
    expect(agreementOf(pairs([['A1', 'A1', 4]]))).toEqual({ n: 4, agreement: 1, kappa: null })
  })
})
