import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha } from '../../src/codebook/agreement-alpha.ts'
import { type CodedUnit, pairsOf } from '../../src/codebook/agreement-coefficient.ts'
import { fleissKappa } from '../../src/codebook/agreement-fleiss.ts'
import { bootstrapInterval } from '../../src/codebook/agreement-interval.ts'
import { cohenKappa, ordered } from '../../src/codebook/agreement-kappa.ts'
import { codeAgreements, confusionMatrix } from '../../src/codebook/agreement-matrix.ts'
import { agreementOf } from '../../src/codebook/agreement.ts'

type Pair = readonly [string, string]

/** One pair per case of a table of two coders; codes are 1, 2, 3 … */
function pairsOfTable(counts: readonly (readonly number[])[]): readonly Pair[] {
  return counts.flatMap((row, a) =>
    row.flatMap((n, b) => Array.from({ length: n }, (): Pair => [String(a + 1), String(b + 1)])),
  )
}

/** Units from one line of values per coder; a dot is a missing value. */
function unitsOfLines(...coders: readonly string[]): readonly CodedUnit[] {
  const values = coders.map((line) => line.split(' ').map((value) => (value === '.' ? null : value)))
  return (values[0] ?? []).map((_, at) => values.map((line) => line[at] ?? null))
}

// Cohen (1960), A coefficient of agreement for nominal scales; the same cases with weights in Cohen (1968), Weighted kappa.
const COHEN = pairsOfTable([
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
])
// Fleiss, Statistical methods for rates and proportions, 2nd ed. (1981), 13.1: psychotic, neurotic, organic; 100 patients.
const FLEISS_TWO = pairsOfTable([
  [75, 1, 4],
  [5, 4, 1],
  [0, 0, 10],
])
// Hout et al. (1987), as in Agresti (1990); κ as the R package vcd prints it for SexualFun.
const ORDERED_FOUR = pairsOfTable([
  [7, 7, 2, 3],
  [2, 8, 3, 7],
  [1, 5, 4, 9],
  [2, 8, 9, 14],
])
// Krippendorff (2011), Computing Krippendorff's alpha-reliability, C: four observers, twelve units, missing values. The
// data compared with the example of kripp.alpha in the R package irr.
const KRIPPENDORFF = unitsOfLines(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)

describe('κ of two coders', () => {
  it('is .49 in the example of Cohen (1960)', () => {
    expect(cohenKappa(COHEN).value?.toFixed(2)).toBe('0.49')
  })
  // The R package psych (cohen.kappa, examples) repeats table, weights and what Cohen reports: .492, .348 and .353.
  it('is .492 to three digits, and .353 with weights that are not the same both ways', () => {
    expect(cohenKappa(COHEN).value?.toFixed(3)).toBe('0.492')
    const weights = [
      [0, 1, 4],
      [1, 0, 6],
      [2, 2, 0],
    ]
    const apart = (a: string, b: string) => weights[Number(a) - 1]?.[Number(b) - 1] ?? NaN
    expect(cohenKappa(COHEN, apart).value?.toFixed(3)).toBe('0.353')
  })
  it('is .348 with the weights of Cohen (1968)', () => {
    const weights = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ]
    const apart = (a: string, b: string) => weights[Number(a) - 1]?.[Number(b) - 1] ?? NaN
    expect(cohenKappa(COHEN, apart).value?.toFixed(3)).toBe('0.348')
  })
  it('is .68 in the example of Fleiss (1981), and .69, .50 and .77 code by code', () => {
    expect(cohenKappa(FLEISS_TWO).value?.toFixed(2)).toBe('0.68')
    const byCode = codeAgreements(FLEISS_TWO, ['1', '2', '3']).map(({ kappa }) => kappa.value?.toFixed(2))
    expect(byCode).toEqual(['0.69', '0.50', '0.77'])
  })
  it('is .1293, and .2374 with linear weights, for the ordered answers of Hout et al.', () => {
    const codes = ['1', '2', '3', '4']
    expect(cohenKappa(ORDERED_FOUR).value?.toFixed(4)).toBe('0.1293')
    expect(cohenKappa(ORDERED_FOUR, ordered(codes, 'linear')).value?.toFixed(4)).toBe('0.2374')
  })
  // By hand: distances 0, 1 and 4; what is expected comes from the margins of the table.
  it('with quadratic weights takes squared distances', () => {
    const [row, column] = [
      [0.6, 0.3, 0.1],
      [0.5, 0.3, 0.2],
    ]
    const expected = row.flatMap((p, i) => column.map((q, j) => p * q * (i - j) ** 2)).reduce((sum, one) => sum + one)
    const observed = ((14 + 10 + 10 + 6) * 1 + (18 + 2) * 4) / 200
    expect(cohenKappa(COHEN, ordered(['1', '2', '3'], 'quadratic')).value).toBeCloseTo(1 - observed / expected, 12)
  })
  it('is the κ that was there before', () => {
    for (const pairs of [COHEN, FLEISS_TWO, ORDERED_FOUR]) {
      expect(cohenKappa(pairs).value).toBeCloseTo(agreementOf(pairs).kappa ?? NaN, 12)
    }
  })
  it('refuses a code that has no place in the order', () => {
    expect(() => cohenKappa([['1', '9']], ordered(['1', '2'], 'linear'))).toThrow('9 has no place')
  })
})

describe('α of Krippendorff (2011)', () => {
  it('is .095 for two observers and two values (A)', () => {
    const units = unitsOfLines('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
    expect(krippendorffAlpha(units).value?.toFixed(3)).toBe('0.095')
  })
  it('is .692 for two observers and five values (B)', () => {
    const units = unitsOfLines('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
    expect(krippendorffAlpha(units).value?.toFixed(3)).toBe('0.692')
  })
  it('is .743 nominal and .815 ordinal for four observers with missing values (C)', () => {
    expect(krippendorffAlpha(KRIPPENDORFF).value?.toFixed(3)).toBe('0.743')
    expect(krippendorffAlpha(KRIPPENDORFF, ['1', '2', '3', '4', '5']).value?.toFixed(3)).toBe('0.815')
  })
})

describe('κ of Fleiss', () => {
  // Fleiss, Psychological Bulletin 76 (1971) 378–382, table 1: six raters of thirty patients; depression, personality
  // disorder, schizophrenia, neurosis, other. Table and figures compared with the data set `diagnoses` of the R package irr
  // and with what kappam.fleiss prints for it.
  it('is .430 for the diagnoses of Fleiss (1971), and .245, .245, .520, .471 and .566 code by code', () => {
    const diagnoses = [
      ...['444444', '222555', '233335', '555555', '222444', '113333', '333355', '113334', '114444', '555555'],
      ...['144444', '124444', '222333', '144444', '224445', '333335', '111455', '111112', '224444', '133555'],
      ...['555555', '244444', '224555', '114444', '144445', '222224', '111155', '224444', '133333', '555555'],
    ].map((patient) => [...patient])
    expect(fleissKappa(diagnoses, 6).value?.toFixed(3)).toBe('0.430')
    const byCode = ['1', '2', '3', '4', '5'].map((code) => {
      const yesOrNo = diagnoses.map((patient) => patient.map((one) => (one === code ? 'yes' : 'no')))
      return fleissKappa(yesOrNo, 6).value?.toFixed(3)
    })
    expect(byCode).toEqual(['0.245', '0.245', '0.520', '0.471', '0.566'])
  })
  // The worked example of many textbooks: 14 raters, 10 subjects, 5 categories. Compared with the tests of statsmodels.
  it('is .210 for fourteen raters of ten subjects', () => {
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ]
    const units = table.map((row) => row.flatMap((n, code) => Array.from({ length: n }, () => String(code))))
    expect(fleissKappa(units, 14).value?.toFixed(3)).toBe('0.210')
  })
})

describe('coders who leave nothing to compare', () => {
  const none = { value: null, why: 'no_overlap' }
  const one = { value: null, why: 'one_category' }
  it.each([
    ['no items', [], none],
    ['all values missing', [[null, null]], none],
    [
      'no item coded by both',
      [
        ['A1', null],
        [null, 'A1'],
      ],
      none,
    ],
    [
      'one category throughout',
      [
        ['A1', 'A1'],
        ['A1', 'A1'],
      ],
      one,
    ],
  ] as const)('get a reason in place of a number: %s', (_, units, answer) => {
    expect(krippendorffAlpha(units)).toEqual(answer)
    expect(krippendorffAlpha(units, ['A1'])).toEqual(answer)
    expect(fleissKappa(units, 2)).toEqual(answer)
    expect(cohenKappa(pairsOf(units, 0, 1))).toEqual(answer)
  })
  it('get no interval', () => {
    expect(bootstrapInterval([], cohenKappa, { draws: 100, seed: 1 })).toBeNull()
    expect(bootstrapInterval(pairsOfTable([[5]]), cohenKappa, { draws: 100, seed: 1 })).toBeNull()
  })
})

describe('the bootstrap interval', () => {
  // Fleiss (1981) gives .68 ± 1.96 · .087 for its example, from large samples.
  it('is about the published one, .51 to .85', () => {
    const interval = bootstrapInterval(FLEISS_TWO, cohenKappa, { draws: 2000, seed: 20261122 })
    expect(interval?.lower).toBeGreaterThan(0.48)
    expect(interval?.lower).toBeLessThan(0.54)
    expect(interval?.upper).toBeGreaterThan(0.8)
    expect(interval?.upper).toBeLessThan(0.86)
  })
  it('is the same for the same seed, and another for another', () => {
    const draw = (seed: number) => bootstrapInterval(COHEN, cohenKappa, { draws: 200, seed })
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })
})

describe('coefficients', () => {
  const code = fc.constantFrom('A1', 'B4.3', 'C5', 'X')
  const unit = fc.tuple(fc.option(code), fc.option(code), fc.option(code))
  it('are at most 1 or say why not, whoever is called first', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const order = ['A1', 'B4.3', 'C5', 'X']
        const pairs = pairsOf(units, 0, 1)
        const all = [
          krippendorffAlpha(units),
          krippendorffAlpha(units, order),
          fleissKappa(units, 3),
          cohenKappa(pairs),
          cohenKappa(pairs, ordered(order, 'quadratic')),
        ]
        for (const { value, why } of all) {
          if (value === null) expect(why).not.toBeNull()
          else expect(value <= 1 && Number.isFinite(value)).toBe(true)
        }
        const turned = units.map(([a, b, c]) => [c, b, a])
        expect(krippendorffAlpha(turned).value ?? 9).toBeCloseTo(krippendorffAlpha(units).value ?? 9, 9)
        const { rows } = confusionMatrix(pairs, order)
        expect(rows.flat().reduce((sum, n) => sum + n, 0)).toBe(pairs.length)
      }),
    )
  })
})
