// A piece of memory for many texts: one of its own for each would leave the browser millions to give back, and that it
// does while the page waits.
const PIECE_BYTES = 1 << 20

/** The texts of a column and `null` where there is none. A part of it is made of bytes, which nothing keeps after it. */
export class TextCells extends Array<unknown> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array
  }

  override slice(from?: number, to?: number): unknown[] {
    return encodeTexts(super.slice(from, to) as (string | null)[])
  }
}

/** `texts` in UTF-8, `null` where there is none; equal texts are the same bytes. */
export function encodeTexts(texts: readonly (string | null)[]): (Uint8Array | null)[] {
  const known = new Map<string, Uint8Array>()
  let piece = new Uint8Array(0)
  let at = 0
  const encode = (text: string): Uint8Array => {
    // A unit of UTF-16 comes to three bytes at most.
    const room = text.length * 3
    if (at + room > piece.length) [piece, at] = [new Uint8Array(Math.max(PIECE_BYTES, room)), 0]
    const { written } = encoder.encodeInto(text, piece.subarray(at))
    at += written
    return piece.subarray(at - written, at)
  }
  return texts.map((text) => {
    if (text === null) return null
    const bytes = known.get(text) ?? encode(text)
    known.set(text, bytes)
    return bytes
  })
}

const encoder = new TextEncoder()
