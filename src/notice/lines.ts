import { trimSpan, type Span } from '../base/span.ts'

/** The non-empty lines of `text`, without blanks and list bullets (•, -, *) at their ends, in order. */
export function splitLines(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start <= text.length;) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const line = trimSpan(text, skipBullet(text, trimSpan(text, { start, end })))
    if (line.end > line.start) lines.push(line)
    start = end + 1
  }
  return lines
}

function skipBullet(text: string, line: Span): Span {
  const first = text[line.start]
  const bullet = first === '•' || first === '·' || first === '●' || first === '■' || first === '◆' || first === '★'
  const dash = (first === '-' || first === '*') && text[line.start + 1] === ' '
  return bullet || dash ? { start: line.start + 1, end: line.end } : line
}
