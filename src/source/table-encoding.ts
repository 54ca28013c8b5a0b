const SAMPLE = 256 * 1024

/** Encodings that a table may be in, likeliest first. */
const CANDIDATES = ['utf-8', 'gb18030', 'big5'] as const

/**
 * The encoding of a table by its beginning (some hundred KB, which may end inside a character): byte-order mark, the
 * zeros of UTF-16, strict UTF-8, then GB18030. `null` where it is no text at all.
 */
export function guessTableEncoding(head: Uint8Array): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const sample = head.subarray(0, SAMPLE)
  const wide = wideOrder(sample)
  if (wide !== null) return wide
  if (sample.includes(0)) return null
  return CANDIDATES.find((encoding) => fits(sample, encoding)) ?? null
}

/** Commas, digits and line ends of a table in UTF-16 leave a zero in every other byte. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0
  let odd = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  if (Math.max(even, odd) < bytes.length / 40 || Math.min(even, odd) > Math.max(even, odd) / 20) return null
  return even > odd ? 'utf-16be' : 'utf-16le'
}

function fits(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
