import type { Span } from '../base/span.ts'
import { readMark } from './mark.ts'

/** Joins lines that were wrapped inside a sentence: many lines of nearly one width that end without a mark. */
export function unwrapLines(text: string, lines: readonly Span[]): Span[] {
  if (lines.length < 12) return [...lines]
  const open = lines.filter((line) => line.end - line.start > 24 && !/[。:;!?”)》]/.test(text[line.end - 1] ?? ''))
  if (open.length < lines.length * 0.4) return [...lines]
  const width = widthOf(open)
  // In a page cut at a width few lines are wider; headings without a mark may be alike, but their paragraphs are longer.
  if (lines.filter((line) => line.end - line.start > width + 4).length > lines.length * 0.2) return [...lines]
  const joined: Span[] = []
  let wrapped = false
  for (const line of lines) {
    const last = joined.at(-1)
    const stop = readMark(text, line) !== null
    if (last && wrapped && !stop) joined[joined.length - 1] = { start: last.start, end: line.end }
    else joined.push(line)
    wrapped = line.end - line.start >= width - 2 && !/[。:;!?]/.test(text[line.end - 1] ?? '')
  }
  return joined
}

function widthOf(lines: readonly Span[]): number {
  const widths = lines.map((line) => line.end - line.start).sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 0
}
