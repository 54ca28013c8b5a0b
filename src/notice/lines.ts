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

/** ## 二、… and **1. …** of a page saved as Markdown. */
function unmarked(text: string, line: Span): Span {
  let { start, end } = line
  while (start < end && /[#*\s]/.test(text[start] ?? '')) start++
  while (end > start && text[end - 1] === '*') end--
  return { start, end }
}

const BULLETS = new Set('•·●■◆★▲◎○')

function skipBullet(text: string, line: Span): Span {
  const first = text[line.start] ?? ''
  const bullet = BULLETS.has(first)
  const dash = (first === '-' || first === '*') && text[line.start + 1] === ' '
  if (bullet || dash) return { start: line.start + 1, end: line.end }
  return first === '#' || text.startsWith('**', line.start) ? unmarked(text, line) : line
}
