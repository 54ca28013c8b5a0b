/** An interval of a share, 0 to 1. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** Wilson score interval of k out of n (95 % by default); `null` when n is 0, for then there is no share. */
export function wilson(k: number, n: number, z = 1.959963984540054): Interval | null {
  if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || k > n) throw new RangeError(`no share: ${k} of ${n}`)
  if (n === 0) return null
  const share = k / n
  const weight = 1 + (z * z) / n
  const centre = (share + (z * z) / (2 * n)) / weight
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  // At 0 and n the bound is the share itself; rounding must not push it outside.
  return { lower: k === 0 ? 0 : Math.max(0, centre - half), upper: k === n ? 1 : Math.min(1, centre + half) }
}
