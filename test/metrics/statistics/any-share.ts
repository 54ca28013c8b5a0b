import fc from 'fast-check'

/** k of n with n from `least` to `most`. */
export function anyShare(least: number, most: number): fc.Arbitrary<readonly [number, number]> {
  return fc.integer({ min: least, max: most }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
}

/** What is no k of n. */
export const NO_SHARES: readonly (readonly [number, number])[] = [
  [-1, 5],
  [6, 5],
  [0.5, 5],
  [1, 5.5],
  [NaN, 5],
  [0, Infinity],
]
