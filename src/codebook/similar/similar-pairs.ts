import type { SparseVector } from '../wording/gram-space.ts'

/** Two vectors that point the same way, by their numbers, and how much so: their cosine, up to 1. */
export interface SimilarPair {
  readonly one: number
  readonly other: number
  readonly similarity: number
}

interface Posting {
  readonly vectors: number[]
  readonly values: number[]
}

const PAUSE_EVERY = 500

/**
 * All pairs of `vectors` with a cosine of at least `least` (more than 0), or `null` where they are more than `most`.
 * Places count up from the most frequent n-gram: what a vector has first is left out of the index for as long as it
 * could not reach `least` by itself (the prefix filter of Bayardo, Ma and Srikant 2007), so that frequent n-grams are
 * hardly ever looked up. Yields how many vectors are done.
 */
export function* similarPairs(
  vectors: readonly SparseVector[],
  least: number,
  most: number,
): Generator<number, readonly SimilarPair[] | null> {
  const index = new Map<number, Posting>()
  const prefixes = new Int32Array(vectors.length)
  const rests = new Float64Array(vectors.length)
  const sums = new Float64Array(vectors.length)
  const pairs: SimilarPair[] = []
  for (const [at, vector] of vectors.entries()) {
    for (const other of touched(vector, index, sums)) {
      const sum = sums[other] ?? 0
      sums[other] = 0
      const before = vectors[other]
      if (!before || sum + (rests[other] ?? 0) < least - SLACK) continue
      const similarity = Math.min(1, sum + product(vector, before, prefixes[other] ?? 0))
      if (similarity >= least - SLACK) pairs.push({ one: other, other: at, similarity })
    }
    if (pairs.length > most) return null
    file(at, vector, { index, prefixes, rests, least })
    if (at % PAUSE_EVERY === 0) yield at
  }
  return pairs
}

// Sums of the same numbers in another order differ by so much at most.
const SLACK = 1e-9

/** Adds up what `vector` has in common with those in the index; answers with their numbers. */
function touched(vector: SparseVector, index: ReadonlyMap<number, Posting>, sums: Float64Array): readonly number[] {
  const found: number[] = []
  for (let n = 0; n < vector.at.length; n++) {
    const posting = index.get(vector.at[n] ?? -1)
    if (!posting) continue
    const value = vector.values[n] ?? 0
    for (let p = 0; p < posting.vectors.length; p++) {
      const other = posting.vectors[p] ?? 0
      const sum = sums[other] ?? 0
      if (sum === 0) found.push(other)
      sums[other] = sum + value * (posting.values[p] ?? 0)
    }
  }
  return found
}

interface Filing {
  readonly index: Map<number, Posting>
  readonly prefixes: Int32Array
  readonly rests: Float64Array
  readonly least: number
}

function file(at: number, vector: SparseVector, { index, prefixes, rests, least }: Filing): void {
  let square = 0
  let n = 0
  for (; n < vector.at.length; n++) {
    const value = vector.values[n] ?? 0
    if (Math.sqrt(square + value * value) >= least - SLACK) break
    square += value * value
  }
  prefixes[at] = n
  rests[at] = Math.sqrt(square)
  for (; n < vector.at.length; n++) {
    const place = vector.at[n] ?? 0
    const posting = index.get(place) ?? { vectors: [], values: [] }
    if (posting.vectors.length === 0) index.set(place, posting)
    posting.vectors.push(at)
    posting.values.push(vector.values[n] ?? 0)
  }
}

/** The product of `one` with the first `length` places of `other`. */
function product(one: SparseVector, other: SparseVector, length: number): number {
  let sum = 0
  let a = 0
  let b = 0
  while (a < one.at.length && b < length) {
    const [x, y] = [one.at[a] ?? 0, other.at[b] ?? 0]
    if (x === y) sum += (one.values[a++] ?? 0) * (other.values[b++] ?? 0)
    else if (x < y) a++
    else b++
  }
  return sum
}
