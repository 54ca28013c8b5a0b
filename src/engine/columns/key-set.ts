/**
 * Keys by 63 bits of their hash, so that ten million take some 200 MB and not a gigabyte. Among so many, two different keys
 * are taken for one with a chance of five in a million.
 */
export interface KeySet {
  /** Whether the key is new here. `code` is the second part of a key, a whole number from 0. */
  add(text: string, code: number): boolean
  has(text: string, code: number): boolean
}

// Fuller than this, looking for a free slot takes long.
const FILL = 0.7

/** A set for at most `most` keys. */
export function openKeySet(most: number): KeySet {
  let slots = 16
  while (slots * FILL < most) slots *= 2
  const held = new Uint32Array(slots * 2)
  let low = 0
  let high = 0

  function hash(text: string, code: number): void {
    low = 0x811c9dc5
    high = 0x9e3779b9
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      low = Math.imul(low ^ unit, 0x85ebca6b)
      high = Math.imul(high ^ unit, 0xc2b2ae35)
    }
    low = Math.imul(low ^ code, 0x85ebca6b)
    high = Math.imul(high ^ code, 0xc2b2ae35)
    low = Math.imul(low ^ (low >>> 16), 0x21f0aaad) ^ Math.imul(high ^ (high >>> 15), 0x735a2d97)
    high = Math.imul(high ^ (high >>> 16), 0x735a2d97) ^ Math.imul(low ^ (low >>> 15), 0x21f0aaad)
    low = (low ^ (low >>> 15)) >>> 0
    // A free slot is two zeros.
    high = ((high ^ (high >>> 15)) | 1) >>> 0
  }

  /** The slot of the hashed key, or the free one where it would stand. */
  function slot(): number {
    let at = low & (slots - 1)
    while (held[at * 2 + 1] !== 0 && (held[at * 2] !== low || held[at * 2 + 1] !== high)) at = (at + 1) & (slots - 1)
    return at * 2
  }

  return {
    add: (text, code) => {
      hash(text, code)
      const at = slot()
      if (held[at + 1] !== 0) return false
      held[at] = low
      held[at + 1] = high
      return true
    },
    has: (text, code) => {
      hash(text, code)
      return held[slot() + 1] !== 0
    },
  }
}
