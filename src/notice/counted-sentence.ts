import { CharSet } from '../base/char-set.ts'
import type { Span } from '../base/span.ts'

/** A sentence in which a number stands with its classifier: 25个, 十六 项, 90余人, 3.2万元, 76%. */
export interface CountedSentence extends Span {
  /** Whether the one before it in the list is also the one before it in the text. */
  readonly follows: boolean
}

// No sentence that states totals is longer; a text without full stops is looked at in pieces of this length.
const LONGEST = 1500

const NUMBER = new CharSet('0123456789,〇零一二三四五六七八九十百千两万亿')
const CLASSIFIER = new CharSet('大个方类项条件人次轮场元%')
/** What may stand between a number and its classifier. */
const BETWEEN = new CharSet('余多 \t\v\f\r\u00a0\u3000\ufeff')
const FULL_STOP = '。'.charCodeAt(0)
const LINE_END = 0x0a

/** The sentences under `span` of half-width `text` that may state a total, in order. */
export function countedSentences(text: string, span: Span): CountedSentence[] {
  const found: CountedSentence[] = []
  let start = span.start
  let numbered = false
  let counted = false
  let follows = false
  for (let at = span.start; at <= span.end; at++) {
    const code = at < span.end ? text.charCodeAt(at) : LINE_END
    if (code === FULL_STOP || code === LINE_END || at - start >= LONGEST) {
      if (at > start) {
        if (counted) found.push({ start, end: at, follows })
        follows = counted
      }
      start = at + 1
      numbered = false
      counted = false
    } else if (!numbered) {
      numbered = NUMBER.has(code)
    } else if (!BETWEEN.has(code)) {
      counted ||= CLASSIFIER.has(code)
      numbered = NUMBER.has(code)
    }
  }
  return found
}
