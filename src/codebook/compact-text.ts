import { CharSet } from '../base/char-set.ts'
import { foldWidth } from '../base/fold-width.ts'

/** A text without the marks that break words apart, in pieces that stand together in the source. */
export interface CompactText {
  readonly text: string
  /** Where each piece begins in `text`, and in the source. */
  readonly begins: readonly number[]
  readonly places: readonly number[]
}

// Quotes, blanks and line breaks.
const DROPPED = new CharSet(
  Array.from({ length: 65_536 }, (_, code) => String.fromCharCode(code))
    .filter((character) => /[\s“”‘’"'`]/.test(character))
    .join(''),
)
/** Words and nothing else, as most titles are: nothing to fold, and nothing to drop. */
const ONLY_WORDS = /^[\u4e00-\u9fff、。,;:]*$/
const WHOLE: readonly number[] = [0]

/**
 * `source` with half-width marks, and without quotes, blanks and line breaks, so that one pattern fits all spellings:
 *
 *   对内部“巡察”发现 问题（虚假整改）
 *   对内部巡察发现问题(虚假整改)
 */
export function compactText(source: string): CompactText {
  if (ONLY_WORDS.test(source)) return { text: source, begins: WHOLE, places: WHOLE }
  const folded = foldWidth(source)
  const first = nextDropped(folded, 0)
  if (first === folded.length) return { text: folded, begins: WHOLE, places: WHOLE }
  const begins: number[] = []
  const places: number[] = []
  let text = ''
  for (let from = 0, to = first; from < folded.length; from = to + 1, to = nextDropped(folded, from)) {
    if (to === from) continue
    begins.push(text.length)
    places.push(from)
    text += folded.slice(from, to)
  }
  return { text, begins, places }
}

/** The place of the next mark that is dropped, from `at` on; the end where none is. */
function nextDropped(text: string, at: number): number {
  let place = at
  while (place < text.length && !DROPPED.has(text.charCodeAt(place))) place++
  return place
}

/** The offset in the source of unit `at` of the compact text. */
export function sourceOffset({ begins, places }: CompactText, at: number): number {
  let piece = begins.length - 1
  while (piece > 0 && (begins[piece] ?? 0) > at) piece--
  return (places[piece] ?? 0) + at - (begins[piece] ?? 0)
}
