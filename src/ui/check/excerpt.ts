import type { Span } from '../../base/span.ts'

/** Some words of the text with what stands around them, on one line. */
export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

const AROUND = 40
const LONGEST = 160

/**
 * The words under `place` with 40 characters on either side; longer places are cut, with an ellipsis. Nothing of a contact
 * line goes along: excerpts are printed and exported.
 */
export function excerptAround(text: string, place: Span, contact: readonly Span[]): Excerpt {
  if (contact.some(({ start, end }) => start < Math.max(place.end, place.start + 1) && place.start < end))
    return { before: '', words: '…', after: '' }
  const end = Math.min(place.end, place.start + LONGEST)
  const from = Math.max(0, place.start - AROUND, ...contact.map((line) => (line.end <= place.start ? line.end : 0)))
  const to = Math.min(text.length, end + AROUND, ...contact.map(({ start }) => (start >= end ? start : text.length)))
  const flat = (part: string): string => part.replace(/\s+/g, ' ')
  return {
    before: (from > 0 ? '…' : '') + flat(text.slice(from, place.start)),
    words: flat(text.slice(place.start, end)) + (end < place.end ? '…' : ''),
    after: end < place.end ? '' : flat(text.slice(end, to)) + (to < text.length ? '…' : ''),
  }
}
