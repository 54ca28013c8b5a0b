/** Why there is no coefficient: nobody coded the same item as another, or all said the same one thing throughout. */
export type NoCoefficient = 'no_overlap' | 'one_category'

/** A coefficient of agreement, at most 1; or why there is none. Never NaN. */
export type Coefficient =
  { readonly value: number; readonly why: null } | { readonly value: null; readonly why: NoCoefficient }

/** What each coder said of one unit, coders in the same order everywhere; `null` where one said nothing. */
export type CodedUnit = readonly (string | null)[]

/** 1 − observed / expected disagreement. */
export function fromDisagreement(units: number, observed: number, expected: number): Coefficient {
  if (units === 0) return { value: null, why: 'no_overlap' }
  if (expected === 0) return { value: null, why: 'one_category' }
  return { value: 1 - observed / expected, why: null }
}

/** The units that both of two coders coded, as pairs. */
export function pairsOf(
  units: readonly CodedUnit[],
  first: number,
  second: number,
): readonly (readonly [string, string])[] {
  return units.flatMap((unit) => {
    const [a, b] = [unit[first] ?? null, unit[second] ?? null]
    return a === null || b === null ? [] : [[a, b] as const]
  })
}
