import { checkShare } from './share.ts'
import type { Interval } from './share.ts'

/**
 * Bounds of a share of n when k are said to have it and nothing is said of `silent`: as if none of the silent had it,
 * and as if all had; `null` when n is 0. No interval of chance: the truth lies within for certain.
 * @throws {RangeError} unless k and `silent` are whole numbers that together fit into n.
 */
export function silenceBounds(k: number, silent: number, n: number): Interval | null {
  checkShare(k, n)
  checkShare(silent, n)
  checkShare(k + silent, n)
  return n === 0 ? null : { lower: k / n, upper: (k + silent) / n }
}
