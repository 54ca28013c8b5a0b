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

/** What stands before the entries of a list without numbers; a dash folded to half width. */
export const BULLETS: ReadonlySet<string> = new Set('•·●■◆★▲◎○※☆▪▶►➢❖◇△✦-*')

const DASHES = /-{1,4}(?=[\u4e00-\u9fff“])/y

function skipBullet(text: string, line: Span): Span {
  const first = text[line.start] ?? ''
  if (first === '-' || first === '*') return skipDash(text, line)
  if (BULLETS.has(first)) return { start: line.start + 1, end: line.end }
  return first === '#' ? unmarked(text, line) : line
}

/** - …, * …, --关于…; a dash before a digit is a sign. */
function skipDash(text: string, line: Span): Span {
  if (text[line.start + 1] === ' ') return { start: line.start + 1, end: line.end }
  if (text.startsWith('**', line.start)) return unmarked(text, line)
  DASHES.lastIndex = line.start
  const dashes = DASHES.exec(text)?.[0].length ?? 0
  return { start: line.start + dashes, end: line.end }
}
