import { lastOf } from './last-of.ts'

/** Numbers from 0 up to but not 1, the same for the same seed on every machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

// So many take less than a millisecond.
const STEP = 5000

/** The list in an order that the seed decides (Fisher–Yates), some at a time. */
export function* shuffling<One>(list: readonly One[], seed: number): Generator<void, readonly One[]> {
  const random = seededRandom(seed)
  const order = [...list]
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const one = order[at] as One
    order[at] = order[other] as One
    order[other] = one
    if (at % STEP === 0) yield
  }
  return order
}

/** The list in an order that the seed decides. */
export function shuffled<One>(list: readonly One[], seed: number): readonly One[] {
  return lastOf(shuffling(list, seed))
}
