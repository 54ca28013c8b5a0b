import { seededRandom } from '../../base/seeded-random.ts'
import type { SparseVector } from '../wording/gram-space.ts'

/** Weights of a linear model: for each n-gram one per code, n-gram by n-gram, and one more per code for none. */
export interface LinearWeights {
  readonly codes: number
  readonly weights: Float64Array
  readonly bias: Float64Array
}

export interface SoftmaxSettings {
  /** How far a step goes at first. */
  readonly rate: number
  /** How strongly weights are held small. */
  readonly decay: number
  /** How often every example is seen. */
  readonly rounds: number
  readonly seed: number
}

export interface SoftmaxExample {
  readonly vector: SparseVector
  /** Number of its code. */
  readonly code: number
}

const PAUSE_EVERY = 256
// A code that the model rules out this clearly moves nothing.
const FAINT = 1e-3

/**
 * Multinomial logistic regression by stochastic gradient descent, examples in an order that the seed decides anew in
 * every round. Yields the number of steps done, now and then.
 */
export function* trainSoftmax(
  examples: readonly SoftmaxExample[],
  size: { readonly grams: number; readonly codes: number },
  { rate, decay, rounds, seed }: SoftmaxSettings,
): Generator<number, LinearWeights> {
  const { codes } = size
  const weights = new Float64Array(size.grams * codes)
  const bias = new Float64Array(codes)
  const push = new Float64Array(codes)
  const active = new Int32Array(codes)
  const order = Int32Array.from(examples, (_, at) => at)
  const random = seededRandom(seed)
  // All weights are shrunk by one factor in front of them, so that a step touches only what the example has.
  let scale = 1
  let step = 0
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const at of order) {
      const example = examples[at]
      if (!example) continue
      const eta = rate / (1 + rate * decay * step)
      scores({ codes, weights, bias }, example.vector, push, scale)
      toProbabilities(push)
      push[example.code] = (push[example.code] ?? 0) - 1
      scale *= 1 - eta * decay
      learn({ codes, weights, bias }, example.vector, push, active, eta, scale)
      if (scale < 1e-6) {
        for (let w = 0; w < weights.length; w++) weights[w] = (weights[w] ?? 0) * scale
        scale = 1
      }
      if (++step % PAUSE_EVERY === 0) yield step
    }
  }
  for (let w = 0; w < weights.length; w++) weights[w] = (weights[w] ?? 0) * scale
  return { codes, weights, bias }
}

/** What the model gives each code for `vector`, into `into`. */
export function scores(model: LinearWeights, vector: SparseVector, into: Float64Array, scale = 1): void {
  const { codes, weights, bias } = model
  into.fill(0)
  for (let n = 0; n < vector.at.length; n++) {
    const from = (vector.at[n] ?? 0) * codes
    const value = (vector.values[n] ?? 0) * scale
    for (let code = 0; code < codes; code++) into[code] = (into[code] ?? 0) + value * (weights[from + code] ?? 0)
  }
  for (let code = 0; code < codes; code++) into[code] = (into[code] ?? 0) + (bias[code] ?? 0)
}

function learn(
  { codes, weights, bias }: LinearWeights,
  vector: SparseVector,
  push: Float64Array,
  active: Int32Array,
  eta: number,
  scale: number,
): void {
  let count = 0
  for (let code = 0; code < codes; code++) {
    const by = push[code] ?? 0
    if (Math.abs(by) < FAINT) continue
    active[count++] = code
    bias[code] = (bias[code] ?? 0) - eta * by
  }
  for (let n = 0; n < vector.at.length; n++) {
    const from = (vector.at[n] ?? 0) * codes
    const by = (eta * (vector.values[n] ?? 0)) / scale
    for (let one = 0; one < count; one++) {
      const code = active[one] ?? 0
      weights[from + code] = (weights[from + code] ?? 0) - by * (push[code] ?? 0)
    }
  }
}

/** Scores to shares that add up to 1. */
function toProbabilities(all: Float64Array): void {
  let most = -Infinity
  for (const one of all) most = Math.max(most, one)
  let sum = 0
  for (let at = 0; at < all.length; at++) {
    const one = Math.exp((all[at] ?? 0) - most)
    all[at] = one
    sum += one
  }
  for (let at = 0; at < all.length; at++) all[at] = (all[at] ?? 0) / sum
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const one = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = one
  }
}
