import { checkProbability } from './share.ts'

// Lanczos, g = 7, nine terms: relative error below 1e-14 for x > 0.
const LANCZOS_FIRST = 0.99999999999980993
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** Natural logarithm of Γ(x) for x ≥ 0.5. */
function logGamma(x: number): number {
  // No `reduce`: a plot of four hundred groups comes here some hundred thousand times, and each sum would be an object.
  let series = LANCZOS_FIRST
  for (let index = 0; index < LANCZOS.length; index++) series += (LANCZOS[index] ?? 0) / (x + index)
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series)
}

const TINY = 1e-300
const PRECISION = 1e-16

/**
 * Regularised incomplete beta function I_x(a, b), 0 to 1: the chance that a Beta(a, b) variable is at most x.
 * @throws {RangeError} unless a, b ≥ 0.5 and 0 ≤ x ≤ 1.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  checkProbability(x)
  if (!(a >= 0.5 && b >= 0.5 && a + b < Infinity)) throw new RangeError(`no beta distribution: ${a}, ${b}`)
  if (x === 0 || x === 1) return x
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  // The fraction converges fast on one side of the mean; the other side is its complement.
  const value = x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
  return Math.min(1, Math.max(0, value))
}

/** The continued fraction of Abramowitz and Stegun 26.5.8 by the method of Lentz. */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  // Steps grow with the root of the parameters.
  const most = 200 + 20 * Math.sqrt(a + b)
  for (let m = 1; m <= most; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < PRECISION * 8) return value
  }
  throw new Error(`incomplete beta did not settle: ${x}, ${a}, ${b}`)
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

/** The x at which I_x(a, b) reaches p, by halving; monotone in x, so that it always ends. */
export function betaQuantile(p: number, a: number, b: number): number {
  checkProbability(p)
  let low = 0
  let high = 1
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (incompleteBeta(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
