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
  const words = (at: number): string => text.slice(lines[at]?.start ?? 0, lines[at]?.end ?? 0)
  let end = first
  while (end >= 0 && marks[end] && words(end).length < SHORT) end++
  if (first < 0 || end - first < FEWEST) return marks
  const again = marks.some((mark, at) => at >= end && mark !== null && words(at).startsWith(words(first)))
  return again ? marks.map((mark, at) => (at >= first && at < end ? null : mark)) : marks
}
