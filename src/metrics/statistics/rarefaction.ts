import { checkShare } from './share.ts'

/**
 * The chance, 0 to 1, that at least one of k items is among m drawn from n without putting back: what a notice of n
 * items would show if it had only m. `null` when it has fewer than m.
 * @throws {RangeError} when k of n is no share or m is no whole number.
 */
export function rarefiedPresence(k: number, n: number, m: number): number | null {
  checkShare(k, n)
  checkShare(0, m)
  if (m > n) return null
  // C(n−k, m) / C(n, m), the chance to draw none, as a product of k quotients.
  let none = 1
  for (let drawn = 0; drawn < k && none > 0; drawn++) none *= Math.max(0, n - m - drawn) / (n - drawn)
  return 1 - none
}

/**
 * How many of the kinds with `counts` items each are to be expected among m items drawn (Hurlbert 1971); `null` when
 * there are fewer than m.
 * @throws {RangeError} when a count or m is no whole number.
 */
export function rarefiedKinds(counts: readonly number[], m: number): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  checkShare(0, m)
  if (m > n) return null
  return counts.reduce((sum, count) => sum + (rarefiedPresence(count, n, m) ?? 0), 0)
}
