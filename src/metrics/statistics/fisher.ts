import { checkShare } from './share.ts'

// Tables as likely as the one observed must not be lost to rounding; the margin is that of R's fisher.test.
const AS_LIKELY = 1 + 1e-7

/**
 * Fisher's exact test, two-sided: the chance, with the margins as they are, of a table no more likely than k1 of n1
 * beside k2 of n2. 1 when all or none have it; `null` when either n is 0, for then nothing is compared.
 * @throws {RangeError} when k of n is no share.
 */
export function fisher(k1: number, n1: number, k2: number, n2: number): number | null {
  checkShare(k1, n1)
  checkShare(k2, n2)
  if (n1 === 0 || n2 === 0) return null
  const having = k1 + k2
  const least = Math.max(0, having - n2)
  const weights = weightsFrom(least, Math.min(having, n1), n1, n2, having)
  const seen = (weights[k1 - least] ?? 0) * AS_LIKELY
  const total = sum(weights)
  return Math.min(1, sum(weights.filter((weight) => weight <= seen)) / total)
}

/**
 * How likely each count `least` to `most` is in the first row, with the likeliest at 1: one step follows from the other
 * by a quotient of small numbers, so that nothing overflows and nothing is lost between large logarithms.
 */
function weightsFrom(least: number, most: number, n1: number, n2: number, having: number): Float64Array {
  const weights = new Float64Array(most - least + 1)
  const mode = Math.min(most, Math.max(least, Math.floor(((having + 1) * (n1 + 1)) / (n1 + n2 + 2))))
  weights[mode - least] = 1
  for (let k = mode; k < most; k++) {
    const step = ((n1 - k) * (having - k)) / ((k + 1) * (n2 - having + k + 1))
    weights[k + 1 - least] = (weights[k - least] ?? 0) * step
  }
  for (let k = mode; k > least; k--) {
    const step = (k * (n2 - having + k)) / ((n1 - k + 1) * (having - k + 1))
    weights[k - 1 - least] = (weights[k - least] ?? 0) * step
  }
  return weights
}

function sum(weights: Float64Array): number {
  return weights.reduce((total, weight) => total + weight, 0)
}
