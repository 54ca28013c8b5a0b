import type { Data, Utf8, Vector } from 'apache-arrow'

// Rows whose texts are decoded together.
const BLOCK = 256
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * The texts of a column by row, `null` where there is none. Many are decoded at once and cut apart: a browser keeps a list
 * of everything a `TextDecoder` answers, and each collection of garbage goes through that list while the page stands still.
 */
export function textColumn(column: Vector<Utf8>): (row: number) => string | null {
  const parts: { readonly from: number; readonly textAt: (row: number) => string | null }[] = []
  let from = 0
  for (const data of column.data) {
    parts.unshift({ from, textAt: textsOf(data) })
    from += data.length
  }
  return (row) => {
    const part = parts.find((one) => one.from <= row)
    return part ? part.textAt(row - part.from) : null
  }
}

function textsOf(data: Data<Utf8>): (row: number) => string | null {
  let block = -1
  let texts: readonly string[] = []
  return (row) => {
    if (!data.getValid(row)) return null
    const wanted = Math.floor(row / BLOCK)
    if (wanted !== block) [block, texts] = [wanted, decodeBlock(data, wanted * BLOCK)]
    return texts[row % BLOCK] ?? null
  }
}

function decodeBlock({ values, valueOffsets, length }: Data<Utf8>, first: number): readonly string[] {
  const last = Math.min(first + BLOCK, length)
  const start = valueOffsets[first] ?? 0
  const whole = decoder.decode(values.subarray(start, valueOffsets[last] ?? start))
  const texts: string[] = []
  let at = 0
  for (let row = first; row < last; row++) {
    const units = unitsIn(values, valueOffsets[row] ?? 0, valueOffsets[row + 1] ?? 0)
    texts.push(whole.slice(at, at + units))
    at += units
  }
  return texts
}

/** How many units of UTF-16 the UTF-8 between two places comes to. */
function unitsIn(bytes: Uint8Array, from: number, to: number): number {
  let units = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    // One for each character, two where it takes four bytes; what goes on with a character counts nothing.
    if (byte >= 0xf0) units += 2
    else if ((byte & 0xc0) !== 0x80) units++
  }
  return units
}
