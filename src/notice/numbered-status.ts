import type { Span } from '../base/span.ts'
import { PURE_STATUS, readStatusWords, type StatusHit } from './status-words.ts'

const NUMBERS =
  '第?\\s?\\(?\\d{1,3}\\)?(?:\\s?[、,和及]\\s?第?\\(?\\d{1,3}\\)?|\\s?[-~至到]\\s?第?\\(?\\d{1,3}\\)?)*\\s?(?:项|个|条|号)'
const STATED = new RegExp(
  `(${PURE_STATUS})(?:的)?(?:整改)?(?:问题|事项|任务)?(?:为|有|是)?\\s?[:：]?\\s?(第\\s?${NUMBERS})`,
  'g',
)
const RANGE = /第\s?\(?(\d{1,3})\)?\s?[-~至到]\s?第?\(?(\d{1,3})\)?\s?项/

/**
 * Statuses said of items by their numbers, outside the items, by number.
 *
 *   已完成的:第1、2、5、6项;正在推进的:第3、4项;未完成的:第7项
 *   ^^^^^^      ^^^^^^^^^^
 */
export function readNumberedStatuses(text: string, spans: readonly Span[]): Map<number, StatusHit> {
  const found = new Map<number, StatusHit>()
  for (const span of spans) {
    const words = text.slice(span.start, span.end)
    if (!words.includes('第')) continue
    for (const match of words.matchAll(STATED)) {
      const start = span.start + match.index
      const hit = readStatusWords(text, { start, end: start + (match[1] ?? '').length })
      if (hit) for (const number of numbersIn(match[2] ?? '')) found.set(number, hit)
    }
  }
  return found
}

/** The numbers that 第(1)-(3)项 at the head of a shared account covers, or `null`. */
export function sharedNumbers(text: string, body: Span): readonly number[] | null {
  const match = RANGE.exec(text.slice(body.start, Math.min(body.end, body.start + 80)))
  return match ? numbersIn(match[0]) : null
}

// No list of problems is longer than this; a larger range is a slip.
const LONGEST = 200

function numbersIn(words: string): number[] {
  const numbers: number[] = []
  for (const match of words.matchAll(/(\d{1,3})\)?(?:\s?[-~至到]\s?第?\(?(\d{1,3}))?/g)) {
    const from = Number(match[1])
    const to = match[2] === undefined ? from : Number(match[2])
    for (let number = from; number <= to && number - from < LONGEST; number++) numbers.push(number)
  }
  return numbers
}
