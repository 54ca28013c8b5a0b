import { seededRandom } from '../base/seeded-random.ts'
import type { Coefficient } from './agreement-coefficient.ts'

/** A 95 % interval from drawing the units anew, with the seed that it can be drawn from again. */
export interface BootstrapInterval {
  readonly lower: number
  readonly upper: number
  readonly draws: number
  /** Draws that had no coefficient (all of one category) are left out of the interval. */
  readonly without: number
  readonly seed: number
}

/**
 * Percentile bootstrap over units: as many units drawn with replacement, `draws` times. `null` where there is nothing to
 * draw from, or most draws have no coefficient.
 */
export function bootstrapInterval<Unit>(
  units: readonly Unit[],
  coefficient: (drawn: readonly Unit[]) => Coefficient,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): BootstrapInterval | null {
  if (units.length < 2) return null
  const random = seededRandom(seed)
  const values: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const drawn = units.map(() => units[Math.floor(random() * units.length)] as Unit)
    const { value } = coefficient(drawn)
    if (value !== null) values.push(value)
  }
  if (values.length * 2 < draws) return null
  values.sort((a, b) => a - b)
  const at = (share: number): number => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0
  return { lower: at(0.025), upper: at(0.975), draws, without: draws - values.length, seed }
}
