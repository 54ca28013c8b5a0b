import type { Span } from './span.ts'

/** A date as written. `year` is `null` where the text leaves it out; `day` is `null` where only the month is said. */
export interface WrittenDate extends Span {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
}

const DATE = /(?:(\d{4})\s?(?:年|[-/.](?=\d{1,2}[-/.月])))?\s?(?<!\d)(\d{1,2})\s?(?:月(?:份)?|[-/.](?=\d{1,2}(?!\d)))(?:\s?(\d{1,2})(?:\s?[日号]|(?!\d)))?/g

/**
 * All dates in half-width `text`, in order: 2021年10月18日, 12月17日, 2024-04-08, 2023.5.4, 8月下旬.
 * A day or month out of range is no date; 3.5 without a year is none either.
 */
export function writtenDates(text: string, from = 0, to = text.length): WrittenDate[] {
  const found: WrittenDate[] = []
  DATE.lastIndex = from
  for (let match = DATE.exec(text); match && match.index < to; match = DATE.exec(text)) {
    const whole = match[0]
    const year = match[1] === undefined ? null : Number(match[1])
    const month = Number(match[2])
    const day = match[3] === undefined ? null : Number(match[3])
    if (year === null && !whole.includes('月')) continue
    if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) continue
    if (year !== null && (year < 1949 || year > 2100)) continue
    found.push({ start: match.index, end: match.index + whole.length, year, month, day })
  }
  return found
}

/** ISO form `2023-05-01`, or `2023-05` where the day is not said. */
export function isoDate(year: number, month: number, day: number | null): string {
  const head = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  return day === null ? head : `${head}-${String(day).padStart(2, '0')}`
}
