import { decode, type Decoded, MAX_TEXT_BYTES } from './decode.ts'
import { FileError } from './source-text.ts'

const HEAD_BYTES = 16 * 1024
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i

// Servers cut texts between two bytes of a character: so much loss is the page's own, more means a wrong charset.
const TOLERATED_LOSS = { characters: 2, share: 0.002 }

/**
 * The characters of a saved page: byte-order mark, then strict UTF-8, then the charset the page declares, then a guess.
 * UTF-8 comes before the declaration because savers re-encode a page and leave its old `gb2312` in place; nothing long that
 * was written in GBK is also valid UTF-8. A few broken characters become U+FFFD and are marked later.
 * @throws {FileError} `not_text`, `too_large`, `undecodable` or `empty`.
 */
export function decodePage(file: string, bytes: Uint8Array, encoding?: string): Decoded {
  if (bytes.length > MAX_TEXT_BYTES)
    throw new FileError(file, 'too_large', { bytes: bytes.length, limit: MAX_TEXT_BYTES })
  if (encoding !== undefined || isMarked(bytes) || tryDecode(bytes, 'utf-8', true) !== null)
    return decode(file, bytes, encoding)
  const declared = declaredCharset(bytes)
  if (declared !== null) {
    const text = tryDecode(bytes, declared, true) ?? tryDecode(bytes, declared, false)
    if (text !== null && isTolerable(text)) return { text, encoding: declared }
  }
  return decode(file, bytes)
}

/** The charset in the page's own head; everything called gb… is read as GB18030, which holds the others. */
function declaredCharset(bytes: Uint8Array): string | null {
  const match = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)))
  const name = (match?.[1] ?? match?.[2])?.toLowerCase()
  if (name === undefined || /^(?:iso-8859-1|latin1|us-ascii|windows-1252|utf-?16.*)$/.test(name)) return null
  return /^(?:gb|x-gbk|hz)/.test(name) ? 'gb18030' : name
}

function isMarked(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes
  return (
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  )
}

function tryDecode(bytes: Uint8Array, encoding: string, strict: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes)
  } catch {
    return null
  }
}

function isTolerable(text: string): boolean {
  const lost = text.split('\ufffd').length - 1
  return lost <= Math.max(TOLERATED_LOSS.characters, text.length * TOLERATED_LOSS.share)
}
