import { trimSpan, type Span } from '../base/span.ts'
import { readMark, type MarkStyle } from './mark.ts'

// A line this long with headings in it is a page that lost its newlines.
const RUN_ON = 400
const HAN = '[一二三四五六七八九十]{1,3}'
const BEFORE = '(?<=[。;!?”)\\s情况法算面题])'
const HEADING =
  `${HAN}、|\\(${HAN}\\)|\\d{1,2}\\.(?:关于|针对|对)\\s?[“\\u4e00-\\u9fff]` +
  '|\\(\\d{1,2}\\)(?=[^。\\n]{4,90}?[。;,]\\s?整改(?:落实|进展)?(?:情况|措施|结果|成效)\\s?:)'
const INLINE = new RegExp(`${BEFORE}(?=${HEADING})`, 'g')
// Where a page lost all its newlines, 1.产业规划同质化 as well, so long as no label is followed by numbered measures.
const INLINE_ALL = new RegExp(
  `${BEFORE}(?=${HEADING}|(?<=[。!?\\s])\\d{1,2}[.、](?:(?!\\d)|(?=12345))\\s?[“\\d\\u4e00-\\u9fff])`,
  'g',
)

function lostNewlines(part: string): boolean {
  return /[。\s]一、/.test(part) && /[。\s]二、/.test(part) && !/:\s?1[.、]\D/.test(part)
}

/** Cuts headings out of lines that run on, where the numbers follow each other. */
export function splitInline(text: string, lines: readonly Span[]): Span[] {
  const cut: Span[] = []
  const expected = new Map<MarkStyle, number>()
  for (const line of lines) {
    let start = line.start
    if (line.end - line.start > RUN_ON) {
      for (const at of inlineStarts(text, line)) {
        const mark = readMark(text, { start: at, end: line.end })
        if (!mark || mark.number === null) continue
        const next = expected.get(mark.style) ?? 1
        if (mark.number !== 1 && mark.number !== next) continue
        expected.set(mark.style, mark.number + 1)
        cut.push(trimSpan(text, { start, end: at }))
        start = at
      }
    }
    cut.push(trimSpan(text, { start, end: line.end }))
  }
  return cut.filter((line) => line.end > line.start)
}

function inlineStarts(text: string, line: Span): number[] {
  const part = text.slice(line.start, line.end)
  return [...part.matchAll(lostNewlines(part) ? INLINE_ALL : INLINE)].map(
    (match) => line.start + match.index + match[0].length,
  )
}
