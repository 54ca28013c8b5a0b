import type { Span } from '../base/span.ts'

/** A sentence in which a number stands with its classifier: 25个, 十六 项, 90余人, 3.2万元, 76%. */
export interface CountedSentence extends Span {
  /** Whether the one before it in the list is also the one before it in the text. */
  readonly follows: boolean
}

// No sentence that states totals is longer; a text without full stops is looked at in pieces of this length.
const LONGEST = 1500

const NUMBER = 1
const CLASSIFIER = 2
/** What may stand between a number and its classifier. */
const BETWEEN = 3
const STOP = 4
// Asked of every character: most sentences hold no total, and no other pattern need be tried there.
const KINDS = new Uint8Array(65_536)
for (const [kind, characters] of [
  [NUMBER, '0123456789,〇零一二三四五六七八九十百千两万亿'],
  [CLASSIFIER, '大个方类项条件人次轮场元%'],
  [BETWEEN, '余多 \t\v\f\r\u00a0\u3000\ufeff'],
  [STOP, '。\n'],
] as const) {
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind
}

/** The sentences under `span` of half-width `text` that may state a total, in order. */
export function countedSentences(text: string, span: Span): CountedSentence[] {
  const found: CountedSentence[] = []
  let start = span.start
  let numbered = false
  let counted = false
  let follows = false
  for (let at = span.start; at <= span.end; at++) {
    const kind = at < span.end ? KINDS[text.charCodeAt(at)] : STOP
    if (kind === STOP || at - start >= LONGEST) {
      if (at > start) {
        if (counted) found.push({ start, end: at, follows })
        follows = counted
      }
      start = at + 1
      numbered = false
      counted = false
    } else if (kind !== BETWEEN) {
      counted ||= numbered && kind === CLASSIFIER
      numbered = kind === NUMBER
    }
  }
  return found
}
