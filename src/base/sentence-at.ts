import type { Span } from './span.ts'

/** The sentence around some words, and the words in it. */
export interface Sentence {
  readonly before: string
  readonly words: string
  readonly after: string
}

const STOPS = /[。！？；!?;\n]/
// A notice that has lost its full stops must not come as one sentence.
const LONGEST = 160

/**
 * The sentence of `text` in which `place` stands, within `item`.
 *
 *   …责任不实。长期借用下属单位人员，清理不及时。一是…
 *             ^^^^^^ before  ^^^^ words   ^^^ after
 */
export function sentenceAt(text: string, place: Span, item: Span): Sentence {
  const least = Math.max(item.start, place.start - LONGEST)
  let from = place.start
  while (from > least && !STOPS.test(text.charAt(from - 1))) from--
  const most = Math.min(Math.max(item.end, place.end), place.end + LONGEST)
  let to = place.end
  while (to < most && !STOPS.test(text.charAt(to - 1))) to++
  const flat = (part: string): string => part.replace(/\s+/g, ' ')
  return {
    before: flat(text.slice(from, place.start)).trimStart(),
    words: flat(text.slice(place.start, place.end)),
    after: flat(text.slice(place.end, to)).trimEnd(),
  }
}
