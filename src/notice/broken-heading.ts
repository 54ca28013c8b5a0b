import type { Span } from '../base/span.ts'
import { readMark } from './mark.ts'

// (一) or 1. alone on its line.
const BARE_MARK = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])\s*$/
// What closes a heading, with nothing before it that only running text has.
const HEADING_END = /^(?!关于|针对|对于)[\u4e00-\u9fff][^。,:;!?]{0,36}(?:情况|方面|问题)[。:]?$/
const WHOLE_END = /(?:情况|方面|问题|工作|[。,:;!?”)\]])$/
const LONGEST = 60
const LONGEST_MARK = 8

/**
 * Joins headings that the page broke over two lines: a number that stands alone, a quotation left open, or words that only
 * the next line brings to 情况, 方面 or 问题.
 */
export function joinHeadings(text: string, lines: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && goesOn(text, last, line)) joined[joined.length - 1] = { start: last.start, end: line.end }
    else joined.push(line)
  }
  return joined
}

function goesOn(text: string, line: Span, next: Span): boolean {
  if (line.end - line.start > LONGEST) return false
  const words = text.slice(line.start, line.end)
  if (words.length <= LONGEST_MARK && BARE_MARK.test(words))
    return next.end - next.start >= 4 && readMark(text, next) === null
  const quoted = words.lastIndexOf('“') > words.lastIndexOf('”')
  if (!quoted && (next.end - next.start > LONGEST || WHOLE_END.test(words))) return false
  const after = text.slice(next.start, Math.min(next.end, next.start + LONGEST))
  // The head of a table is no part of its caption.
  if (/[\t|]/.test(after)) return false
  const closes = quoted ? /^[^“。\n]{0,40}”/.test(after) : HEADING_END.test(after)
  return closes && readMark(text, line) !== null && readMark(text, next) === null
}
