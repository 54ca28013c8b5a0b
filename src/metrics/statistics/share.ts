/** An interval of a share, 0 to 1, or of a difference of shares, −1 to 1. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/**
 * Refuses what is no share.
 * @throws {RangeError} unless k and n are whole numbers with 0 ≤ k ≤ n.
 */
export function checkShare(k: number, n: number): void {
  if (!Number.isSafeInteger(k) || !Number.isSafeInteger(n) || k < 0 || k > n) {
    throw new RangeError(`no share: ${k} of ${n}`)
  }
}

/**
 * Refuses what is no probability.
 * @throws {RangeError} unless 0 ≤ p ≤ 1.
 */
export function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`no probability: ${p}`)
}
