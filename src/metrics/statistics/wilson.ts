import { checkShare } from './share.ts'
import type { Interval } from './share.ts'

/**
 * Wilson score interval of k out of n (95 % by default); `null` when n is 0, for then there is no share.
 * @throws {RangeError} when k of n is no share.
 */
export function wilson(k: number, n: number, z = 1.959963984540054): Interval | null {
  checkShare(k, n)
  if (n === 0) return null
  const share = k / n
  const weight = 1 + (z * z) / n
  const centre = (share + (z * z) / (2 * n)) / weight
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  // At 0 and n the bound is the share itself; rounding must not push it outside.
  return { lower: k === 0 ? 0 : Math.max(0, centre - half), upper: k === n ? 1 : Math.min(1, centre + half) }
}
