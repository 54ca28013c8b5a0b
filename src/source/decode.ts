import { FileError } from './source-text.ts'

/** A text file's characters and the encoding they were read in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** Files above this many bytes are refused before they are read: no notice is anywhere near it. */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024

const SAMPLE_BYTES = 64 * 1024

/**
 * Bytes → characters: byte-order mark, then strict UTF-8, then GB18030, UTF-16 and Big5 by plausibility.
 * `encoding` overrides the guess.
 * @throws {FileError} `empty`, `not_text`, `too_large` or `undecodable`.
 */
export function decode(file: string, bytes: Uint8Array, encoding?: string): Decoded {
  if (bytes.length === 0) throw new FileError(file, 'empty', { bytes: 0 })
  if (encoding !== undefined) return decodeAs(file, bytes, encoding)
  const marked = byteOrderMark(bytes)
  const decoded = marked ? decodeMarked(file, bytes, marked) : decodeUnmarked(file, bytes)
  if (!/\S/.test(decoded.text)) throw new FileError(file, 'empty', { bytes: bytes.length })
  return decoded
}

function decodeMarked(file: string, bytes: Uint8Array, encoding: string): Decoded {
  refuseLarge(file, bytes)
  return decodeAs(file, bytes, encoding)
}

function decodeUnmarked(file: string, bytes: Uint8Array): Decoded {
  const text = bytes.length > MAX_TEXT_BYTES ? null : tryDecode(bytes, 'utf-8')
  // What nearly all files are, UTF-8 without a control character, needs no look at its bytes.
  if ((text === null || CONTROL.test(text)) && looksBinary(bytes))
    throw new FileError(file, 'not_text', { bytes: bytes.length })
  refuseLarge(file, bytes)
  return text === null ? guess(file, bytes) : { text, encoding: 'utf-8' }
}

function refuseLarge(file: string, bytes: Uint8Array): void {
  if (bytes.length > MAX_TEXT_BYTES)
    throw new FileError(file, 'too_large', { bytes: bytes.length, limit: MAX_TEXT_BYTES })
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Control bytes mean no text, unless every other byte is the zero of UTF-16. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let control = 0
  let zero = 0
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0
    if (byte >= 0x20) continue
    if (byte === 0) zero++
    else if (isControl(byte)) control++
  }
  if (zero > 0 && plausibility(tryDecode(sample, utf16Order(sample)) ?? '') >= 0.6) return false
  return zero > 0 || control / sample.length > 0.02
}

// As `isControl` says of bytes.
const CONTROL = /[\0-\x08\x0b\x0e-\x1f]/

/** A byte below the blank that is no tab, line feed, form feed or carriage return. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c
}

function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' {
  let even = 0
  let odd = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  return even > odd ? 'utf-16be' : 'utf-16le'
}

function guess(file: string, bytes: Uint8Array): Decoded {
  const ranked = ['gb18030', utf16Order(bytes), 'big5']
    .map((encoding) => ({ encoding, text: tryDecode(bytes, encoding) }))
    .filter((one): one is Decoded => one.text !== null)
    .map((one) => ({ ...one, score: plausibility(one.text) }))
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]
  if (!best) throw new FileError(file, 'undecodable', { bytes: bytes.length })
  if (best.score < 0.5) throw new FileError(file, 'not_text', { bytes: bytes.length })
  return { text: best.text, encoding: best.encoding }
}

function decodeAs(file: string, bytes: Uint8Array, encoding: string): Decoded {
  const text = tryDecode(bytes, encoding)
  if (text === null) throw new FileError(file, 'undecodable', { bytes: bytes.length, encoding })
  return { text, encoding }
}

// Making one takes as long as decoding a short text. One that has met a fault is not used again.
const decoders = new Map<string, TextDecoder>()

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true })
    decoders.set(encoding, decoder)
    return decoder.decode(bytes)
  } catch {
    decoders.delete(encoding)
    return null
  }
}

// The commonest characters of running Chinese; a wrong decoding hits them only by chance.
const COMMON = new Set(
  '的一是不了在人有我他这中大来上国个到说们为和地出道也时年得就那要下以会后能而子对于着事之用过发党委整改问题巡察组督制度管理工作落实建设责任加强开展',
)

/** Share of characters that running Chinese text is made of, 0 to 1, read off the first 20,000. */
function plausibility(text: string): number {
  const sample = text.slice(0, 20_000)
  if (sample.length === 0) return 0
  let good = 0
  let common = 0
  for (const char of sample) {
    if (COMMON.has(char)) common++
    if (/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\x20-\x7e\s“”‘’—…·]/.test(char)) good++
  }
  const share = good / sample.length
  return common / sample.length > 0.02 ? share : share * 0.45
}
