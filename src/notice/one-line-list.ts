import { trimSpan, type Span } from '../base/span.ts'
import { readMark } from './mark.ts'

// Entries longer than this are accounts, not entries of a list.
const LONGEST = 80
const FEWEST = 3
const ABOVE: ReadonlySet<string> = new Set(['chapter', 'han', 'han_paren'])

/**
 * Cuts a list that stands on one line right under a heading into its entries.
 *
 *   二、已完成的整改任务
 *   1.规范借用行为;2.清理津贴补贴;3.严肃组织生活。
 *   ^^^^^^^^^^^^^ ^^^^^^^^^^^^^ ^^^^^^^^^^^^^ three lines
 */
export function splitLists(text: string, lines: readonly Span[]): Span[] {
  const split: Span[] = []
  lines.forEach((line, at) => {
    const above = lines[at - 1]
    const style = above && ENTRY.test(text.charAt(line.start)) ? readMark(text, above)?.style : undefined
    if (style !== undefined && ABOVE.has(style)) split.push(...entriesOf(text, line))
    else split.push(line)
  })
  return split
}

// 1.…;2.…; or (1)…;(2)…;
const ENTRY = /[\d(]/

function entriesOf(text: string, line: Span): Span[] {
  if (readMark(text, line) === null) return [line]
  const entries: Span[] = []
  let { start } = line
  for (const part of text.slice(line.start, line.end).split(/(?<=[;。])(?=\s?(?:\(\d{1,2}\)|\d{1,2}[.、](?!\d)))/)) {
    entries.push(trimSpan(text, { start, end: start + part.length }))
    start += part.length
  }
  const first = readMark(text, entries[0] ?? line)
  const counted = entries.every((entry, at) => {
    const mark = readMark(text, entry)
    return (
      mark?.style === first?.style && mark?.number === (first?.number ?? 0) + at && entry.end - entry.start <= LONGEST
    )
  })
  return first && counted && entries.length >= FEWEST ? entries : [line]
}
