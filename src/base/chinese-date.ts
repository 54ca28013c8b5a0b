import type { Span } from './span.ts'

/** A date as written. `year` is `null` where the text leaves it out; `day` is `null` where only the month is said. */
export interface WrittenDate extends Span {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
}

const DATE =
  /(?:(\d{4})\s?(?:年|[-/.](?=\d{1,2}[-/.月])))?\s?(?<!\d)(\d{1,2})\s?(?:月(?:份)?|[-/.](?=\d{1,2}(?!\d)))(?:\s?(\d{1,2})(?:\s?[日号]|(?!\d)))?/g

/**
 * All dates in half-width `text`, in order: 2021年10月18日, 12月17日, 2024-04-08, 2023.5.4, 8月下旬.
 * A day or month out of range is no date; 3.5 without a year is none either.
 */
export function writtenDates(text: string, from = 0, to = text.length): WrittenDate[] {
  const found: WrittenDate[] = []
  DATE.lastIndex = from
  for (let match = DATE.exec(text); match && match.index < to; match = DATE.exec(text)) {
    const date = dateOf(match)
    if (date) found.push(date)
  }
  return found
}

function dateOf(match: RegExpExecArray): WrittenDate | null {
  const [year, month, day] = match.slice(1, 4).map((digits) => (digits ? Number(digits) : null))
  if (!month || month > 12 || !inRange(day ?? null, 1, 31) || !inRange(year ?? null, 1949, 2100)) return null
  // 3.5 without a year is a number.
  if (year === null && !match[0].includes('月')) return null
  return { start: match.index, end: match.index + match[0].length, year: year ?? null, month, day: day ?? null }
}

function inRange(value: number | null, low: number, high: number): boolean {
  return value === null || (value >= low && value <= high)
}

/** ISO form `2023-05-01`, or `2023-05` where the day is not said. */
export function isoDate(year: number, month: number, day: number | null): string {
  const head = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  return day === null ? head : `${head}-${String(day).padStart(2, '0')}`
}
