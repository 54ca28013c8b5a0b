import { incompleteBeta } from './incomplete-beta.ts'
import { checkProbability, checkShare } from './share.ts'
import type { Interval } from './share.ts'

/** Limits of chance round a common share, for one sample size. */
export interface FunnelLimits {
  /** One group in twenty lies outside by chance alone. */
  readonly inner: Interval
  /** One group in five hundred. */
  readonly outer: Interval
}

/**
 * Exact binomial limits (95 % and 99.8 %) of the share that a sample of n shows when the true share is `target`, with
 * Spiegelhalter's interpolation between counts (2005, appendix A.1.1) from either end; `null` when n is 0. As printed, the
 * formula for the upper limit lies one count lower: 10 of 10 would be outside where chance alone makes it every sixth time.
 * @throws {RangeError} when n is no whole number or `target` no probability.
 */
export function funnelLimits(target: number, n: number): FunnelLimits | null {
  checkProbability(target)
  checkShare(0, n)
  if (n === 0) return null
  return { inner: limits(target, n, 0.95), outer: limits(target, n, 0.998) }
}

function limits(target: number, n: number, level: number): Interval {
  if (target === 0 || target === 1) return { lower: target, upper: target }
  const tail = (1 - level) / 2
  return { lower: limitAt(tail, target, n), upper: 1 - limitAt(tail, 1 - target, n) }
}

/** The lower limit: counts below it are those whose chance, with all lower ones, is under p. */
function limitAt(p: number, target: number, n: number): number {
  const count = binomialQuantile(p, target, n)
  const reached = binomialCdf(count, target, n)
  const before = count === 0 ? 0 : binomialCdf(count - 1, target, n)
  const between = reached > before ? (reached - p) / (reached - before) : 0
  return Math.min(1, Math.max(0, (count - between) / n))
}

/** The smallest count whose cumulated chance reaches p. */
function binomialQuantile(p: number, target: number, n: number): number {
  let low = 0
  let high = n
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (binomialCdf(middle, target, n) >= p) high = middle
    else low = middle + 1
  }
  return low
}

/** The chance of at most k out of n when each has chance `target`. */
function binomialCdf(k: number, target: number, n: number): number {
  return k >= n ? 1 : incompleteBeta(1 - target, n - k, k + 1)
}
