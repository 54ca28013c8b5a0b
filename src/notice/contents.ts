import type { Span } from '../base/span.ts'
import type { Mark } from './mark.ts'

const SHORT = 80
const FEWEST = 3

/**
 * `marks` without those of a table of contents at the head of the page: short headings one after the other, the first of
 * which opens again further down.
 *
 *   一、提高政治站位            no headings
 *   二、反馈问题整改情况
 *   (一)贯彻决策部署方面
 *   中共…党组关于…的通报
 *   一、提高政治站位,扛牢责任    heading
 */
export function withoutContents(
  text: string,
  lines: readonly Span[],
  marks: readonly (Mark | null)[],
): readonly (Mark | null)[] {
  const first = marks.findIndex((mark) => mark !== null)
  let end = first
  while (end >= 0 && marks[end] && isShort(lines[end])) end++
  if (first < 0 || end - first < FEWEST) return marks
  const opening = wordsOf(text, lines[first])
  const again = marks.some((mark, at) => at >= end && mark !== null && wordsOf(text, lines[at]).startsWith(opening))
  return again ? marks.map((mark, at) => (at >= first && at < end ? null : mark)) : marks
}

function isShort(line: Span | undefined): boolean {
  return line !== undefined && line.end - line.start < SHORT
}

function wordsOf(text: string, line: Span | undefined): string {
  return line ? text.slice(line.start, line.end) : ''
}
