import { foldWidth } from '../base/fold-width.ts'

/** A text without the marks that break words apart; `toSource` gives the place of one of its units in the source. */
export interface CompactText {
  readonly text: string
  readonly toSource: (at: number) => number
}

const DROPPED = /[\s“”‘’"'`]+/g

/**
 * `source` with half-width marks, and without quotes, blanks and line breaks, so that one pattern fits all spellings:
 *
 *   对内部“巡察”发现 问题（虚假整改）
 *   对内部巡察发现问题(虚假整改)
 */
export function compactText(source: string): CompactText {
  const folded = foldWidth(source)
  // Where each kept piece begins, here and in the source.
  const begins: number[] = []
  const places: number[] = []
  let text = ''
  let from = 0
  const keep = (to: number): void => {
    if (to === from) return
    begins.push(text.length)
    places.push(from)
    text += folded.slice(from, to)
  }
  for (const gap of folded.matchAll(DROPPED)) {
    keep(gap.index)
    from = gap.index + gap[0].length
  }
  keep(folded.length)
  return {
    text,
    toSource: (at) => {
      let piece = begins.length - 1
      while (piece > 0 && (begins[piece] ?? 0) > at) piece--
      return (places[piece] ?? 0) + at - (begins[piece] ?? 0)
    },
  }
}
