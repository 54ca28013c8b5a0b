import { type CodedUnit, type Coefficient, fromDisagreement } from './agreement-coefficient.ts'

/**
 * Fleiss' κ (1971) over the units that every one of the `coders` coded: who codes what may differ, how many may not.
 */
export function fleissKappa(units: readonly CodedUnit[], coders: number): Coefficient {
  const full =
    coders < 2
      ? []
      : units.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length === coders)
  const totals = new Map<string, number>()
  let observed = 0
  for (const values of full) {
    const counts = new Map<string, number>()
    for (const value of values) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
      totals.set(value, (totals.get(value) ?? 0) + 1)
    }
    let alike = 0
    for (const count of counts.values()) alike += count * (count - 1)
    observed += 1 - alike / (coders * (coders - 1))
  }
  const all = full.length * coders
  let chance = 0
  for (const count of totals.values()) chance += (count / all) ** 2
  // A single category: 1 − 1 is exactly 0.
  return fromDisagreement(full.length, observed, full.length * (1 - chance))
}
