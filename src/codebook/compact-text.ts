import { foldWidth } from '../base/fold-width.ts'

/** A text without the marks that break words apart, in pieces that stand together in the source. */
export interface CompactText {
  readonly text: string
  /** Where each piece begins in `text`, and in the source. */
  readonly begins: readonly number[]
  readonly places: readonly number[]
}

const DROPPED = /[\s“”‘’"'`]+/g
const WHOLE: readonly number[] = [0]

/**
 * `source` with half-width marks, and without quotes, blanks and line breaks, so that one pattern fits all spellings:
 *
 *   对内部“巡察”发现 问题（虚假整改）
 *   对内部巡察发现问题(虚假整改)
 */
export function compactText(source: string): CompactText {
  const folded = foldWidth(source)
  DROPPED.lastIndex = 0
  if (!DROPPED.test(folded)) return { text: folded, begins: WHOLE, places: WHOLE }
  DROPPED.lastIndex = 0
  const begins: number[] = []
  const places: number[] = []
  let text = ''
  let from = 0
  while (from < folded.length) {
    const gap = DROPPED.exec(folded)
    const to = gap?.index ?? folded.length
    if (to > from) {
      begins.push(text.length)
      places.push(from)
      text += folded.slice(from, to)
    }
    from = gap === null ? folded.length : DROPPED.lastIndex
  }
  return { text, begins, places }
}

/** The offset in the source of unit `at` of the compact text. */
export function sourceOffset({ begins, places }: CompactText, at: number): number {
  let piece = begins.length - 1
  while (piece > 0 && (begins[piece] ?? 0) > at) piece--
  return (places[piece] ?? 0) + at - (begins[piece] ?? 0)
}
