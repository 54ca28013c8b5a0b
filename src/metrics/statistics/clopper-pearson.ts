import { betaQuantile } from './incomplete-beta.ts'
import { checkShare } from './share.ts'
import type { Interval } from './share.ts'

/**
 * Clopper–Pearson interval of k out of n, which covers the share at least as often as it says (95 % by default); `null`
 * when n is 0, for then there is no share.
 * @throws {RangeError} when k of n is no share.
 */
export function clopperPearson(k: number, n: number, level = 0.95): Interval | null {
  checkShare(k, n)
  if (n === 0) return null
  const tail = (1 - level) / 2
  return {
    lower: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    upper: k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k),
  }
}
