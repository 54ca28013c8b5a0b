import type { Interval } from './share.ts'
import { wilson } from './wilson.ts'

/** Share one minus share two, −1 to 1, with its 95 % interval. */
export interface Difference extends Interval {
  readonly difference: number
}

/**
 * Difference of two independent shares with Newcombe's hybrid score interval (1998, method 10: two Wilson intervals
 * without continuity correction); `null` when either n is 0.
 * @throws {RangeError} when k of n is no share.
 */
export function newcombe(k1: number, n1: number, k2: number, n2: number, z?: number): Difference | null {
  const [one, two] = [wilson(k1, n1, z), wilson(k2, n2, z)]
  if (!one || !two) return null
  const [p1, p2] = [k1 / n1, k2 / n2]
  const difference = p1 - p2
  return {
    difference,
    lower: Math.max(-1, difference - Math.hypot(p1 - one.lower, two.upper - p2)),
    upper: Math.min(1, difference + Math.hypot(one.upper - p1, p2 - two.lower)),
  }
}
