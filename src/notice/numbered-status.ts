import { allMatches } from '../base/all-matches.ts'
import type { Span } from '../base/span.ts'
import { PURE_STATUS, readStatusWords, type StatusHit } from './status-words.ts'

const CLASSIFIER = '\\s?(?:项|个|条|号)?(?:问题|任务|事项)?'
const NUMBER = '第?\\s?\\(?\\d{1,3}\\)?'
const NUMBERS = `${NUMBER}(?:${CLASSIFIER}\\s?(?:[、,和及]|[-~至到])\\s?${NUMBER})*\\s?(?:项|个|条|号)(?:问题|任务|事项)?`
// 已完成的:第1、2项
const STATUS_FIRST = new RegExp(
  `(${PURE_STATUS})(?:的)?(?:整改)?(?:问题|事项|任务)?(?:为|有|是)?\\s?:?\\s?(第\\s?${NUMBERS})`,
  'g',
)
// 第1至9项、第11项已完成整改
const NUMBERS_FIRST = new RegExp(`(第\\s?${NUMBERS})(?:均|都|全部)?(${PURE_STATUS})`, 'g')
// Without one, neither need be tried.
const ANY_NUMBER = /第\s?第?\s?\(?\d/
// 其余12个问题均已整改完成
const REST = new RegExp(`(?:其余|其他|其它)\\s?(?:的)?\\d{0,3}${CLASSIFIER}(?:均|都|全部)?(${PURE_STATUS})`, 'g')
// 除“窗口排队久”1个问题尚未完成整改外
const NAMED_EXCEPTION = new RegExp(
  `除\\s?“([^\\n]{4,100}?)”(?:这|等)?\\s?(?:\\d{1,2}|[一两])?${CLASSIFIER}(?:还|仍)?(${PURE_STATUS})(?:以)?外,?`,
  'g',
)
const RANGE = /第\s?\(?(\d{1,3})\)?\s?[-~至到]\s?第?\(?(\d{1,3})\)?\s?项/

/** What is said of items by their numbers or their titles, and of all the others. */
export interface NumberedStatuses {
  readonly byNumber: ReadonlyMap<number, StatusHit>
  readonly byTitle: ReadonlyMap<string, StatusHit>
  readonly rest: StatusHit | null
}

/**
 * Statuses said of items by their numbers, outside the items.
 *
 *   已完成的:第1、2、5、6项;正在推进的:第3、4项;第7项未完成,其余均已完成
 *   ^^^^^^      ^^^^^^^^^^
 */
export function readNumberedStatuses(text: string, spans: readonly Span[]): NumberedStatuses {
  const byNumber = new Map<number, StatusHit>()
  const byTitle = new Map<string, StatusHit>()
  let rest: StatusHit | null = null
  for (const span of spans) {
    const words = text.slice(span.start, span.end)
    if (ANY_NUMBER.test(words)) {
      for (const match of allMatches(STATUS_FIRST, words)) put(text, span, match, [1, 2], byNumber)
      for (const match of allMatches(NUMBERS_FIRST, words)) put(text, span, match, [2, 1], byNumber)
    }
    if (words.includes('除')) {
      for (const match of allMatches(NAMED_EXCEPTION, words)) {
        const hit = hitOf(text, span, match, 2)
        if (hit) byTitle.set(titleKey(match[1] ?? ''), hit)
      }
    }
    if (byNumber.size + byTitle.size === 0) continue
    for (const match of allMatches(REST, words)) rest = hitOf(text, span, match, 1) ?? rest
  }
  return { byNumber, byTitle, rest }
}

/** A title as two places of a notice may write it: without quotes and blanks. */
export function titleKey(title: string): string {
  return title.replace(/[\s“”‘’"']/g, '')
}

function put(
  text: string,
  span: Span,
  match: RegExpExecArray,
  [said, numbered]: readonly [said: number, numbered: number],
  found: Map<number, StatusHit>,
): void {
  const hit = hitOf(text, span, match, said)
  if (hit) for (const number of numbersIn(match[numbered] ?? '')) if (!found.has(number)) found.set(number, hit)
}

function hitOf(text: string, span: Span, match: RegExpExecArray, group: number): StatusHit | null {
  const words = match[group] ?? ''
  const start = span.start + match.index + match[0].lastIndexOf(words)
  return readStatusWords(text, { start, end: start + words.length })
}

/** The numbers that 第(1)-(3)项 at the head of a shared account covers, or `null`. */
export function sharedNumbers(text: string, body: Span): readonly number[] | null {
  const words = text.slice(body.start, Math.min(body.end, body.start + 80))
  const match = words.includes('第') ? RANGE.exec(words) : null
  return match ? numbersIn(match[0]) : null
}

// No list of problems is longer than this; a larger range is a slip.
const LONGEST = 200

function numbersIn(words: string): number[] {
  const numbers: number[] = []
  for (const match of words.matchAll(/(\d{1,3})\)?(?:\s?(?:项|个|条|号)?\s?[-~至到]\s?第?\(?(\d{1,3}))?/g)) {
    const from = Number(match[1])
    const to = match[2] === undefined ? from : Number(match[2])
    for (let number = from; number <= to && number - from < LONGEST; number++) numbers.push(number)
  }
  return numbers
}
