/** Encodings that a mutated notice may come in. */
export const ENCODINGS = ['utf-8', 'utf-8 with BOM', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** `text` in `encoding`; a question mark where it has no such character. UTF-16 begins with its mark. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-8 with BOM') return new TextEncoder().encode(`\uFEFF${text}`)
  if (encoding === 'gb18030' || encoding === 'big5') return doubleByte(text, encoding)
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, encoding === 'utf-16le')
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), encoding === 'utf-16le')
  return bytes
}

const codes = new Map<string, ReadonlyMap<string, number>>()

function doubleByte(text: string, label: string): Uint8Array {
  const known = codes.get(label) ?? codesOf(label)
  codes.set(label, known)
  const bytes: number[] = []
  for (const char of text) {
    const code = char < '\x80' ? char.charCodeAt(0) : (known.get(char) ?? 0x3f)
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return Uint8Array.from(bytes)
}

function codesOf(label: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const decoder = new TextDecoder(label)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if ([...char].length === 1 && char !== '\uFFFD' && !found.has(char)) found.set(char, lead * 256 + trail)
    }
  }
  return found
}
