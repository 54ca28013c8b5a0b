import { checkProbability } from './share.ts'

/**
 * Holm's step-down adjustment of a list of p values, in their order: an adjusted value below 0.05 still holds when all
 * questions of the list are asked together. No question, no answer.
 * @throws {RangeError} when one is no probability.
 */
export function holm(values: readonly number[]): readonly number[] {
  values.forEach(checkProbability)
  const adjusted = values.map(() => 1)
  let highest = 0
  values
    .map((value, index) => ({ value, index }))
    .sort((a, b) => a.value - b.value)
    .forEach(({ value, index }, rank) => {
      highest = Math.max(highest, Math.min(1, value * (values.length - rank)))
      adjusted[index] = highest
    })
  return adjusted
}
