import { anyNumber } from './chinese-number.ts'
import type { Span } from './span.ts'

/** Which year a date without one means: 同年, 当年 that of the date before, 次年 the next; 今年, 去年 as seen when it is told. */
export type RelativeYear = 'same' | 'next' | 'this' | 'last'

/** A date as written. `year` is `null` where the text leaves it out; `day` is `null` where only the month is said. */
export interface WrittenDate extends Span {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
  readonly relative: RelativeYear | null
}

const RELATIVE: Readonly<Record<string, RelativeYear>> = {
  同: 'same',
  当: 'same',
  次: 'next',
  翌: 'next',
  今: 'this',
  本: 'this',
  去: 'last',
}
const WORD = '(?<word>[同当次翌今本去])年'

/** How a date is written, and what no text with such a date is without. */
interface Form {
  readonly form: RegExp
  readonly hint: RegExp
}

const FORMS: readonly Form[] = [
  // 2021年10月18日, 2024-04-08, 2023.5.4, 12月17日
  {
    form: new RegExp(
      `(?:(?:(?<year>\\d{4})\\s?(?:年|[-/.](?=\\d{1,2}[-/.月]))|${WORD}))?\\s?(?<!\\d)(?<month>\\d{1,2})\\s?(?:月(?:份)?|[-/.](?=\\d{1,2}(?!\\d|\\s?月)))(?:\\s?(?<day>\\d{1,2})(?:\\s?[日号]|(?!\\d)))?`,
      'g',
    ),
    hint: /\d\s?[-/.月]/,
  },
  // 二〇二三年五月四日; 三个月 is a time.
  {
    form: new RegExp(
      `(?:(?:(?<year>[〇零○O0一二三四五六七八九]{4})\\s?年|${WORD})\\s?)?(?<![一二三四五六七八九十])(?<month>正|十[一二]?|[一二三四五六七八九])月(?:份)?(?:(?<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])?`,
      'g',
    ),
    hint: /[正一二三四五六七八九十]月/,
  },
  // The first month of 2023年3至5月.
  {
    form: /(?<year>\d{4})\s?年\s?(?<month>\d{1,2})(?=\s?(?:至|到|[-~]{1,2})\s?\d{1,2}\s?月)/g,
    hint: /\d\s?[至到~-]/,
  },
]
/** No date is longer, with what is looked at behind it; and how much is looked at before it. */
const LONGEST = 40
const BEHIND = 2
// The last day of 3月1日-31日.
const LAST_DAY = /^\s?(?:至|到|[-~]{1,2})\s?(\d{1,2})\s?[日号]/
const LAST_DAY_STARTS = ' \t\n至到-~'

/**
 * All dates in half-width `text`, in order: 2021年10月18日, 12月17日, 2024-04-08, 2023.5.4, 8月下旬, 二〇二三年五月四日, 次年1月5日.
 * A day or month out of range is no date; 3.5 without a year is none either.
 */
export function writtenDates(text: string, from = 0, to = text.length): WrittenDate[] {
  // Only these words: a search for what does not come would go on to the end of the text.
  const first = Math.max(0, from - BEHIND)
  const words = text.slice(first, to + LONGEST)
  const found = FORMS.flatMap((form) => datesOf(form, words, first, from, to)).sort((a, b) => a.start - b.start)
  return found.flatMap((date) => {
    const last = lastDay(text, date, to)
    return last ? [date, last] : [date]
  })
}

/** The dates of one form that begin in `from`..`to`; `words` begin at `first`. */
function datesOf({ form, hint }: Form, words: string, first: number, from: number, to: number): WrittenDate[] {
  const found: WrittenDate[] = []
  if (!hint.test(words)) return found
  form.lastIndex = from - first
  for (let match = form.exec(words); match && first + match.index < to; match = form.exec(words)) {
    const date = dateOf(match, first)
    if (date) found.push(date)
  }
  return found
}

function dateOf(match: RegExpExecArray, first: number): WrittenDate | null {
  const { year: written, word, month: moon = '', day: sun } = match.groups ?? {}
  const [year, month, day] = [numberOf(written), numberOf(moon), numberOf(sun)]
  // 3.5 without a year is a number.
  if (month === null || (year === null && !match[0].includes('月'))) return null
  if (!isDate(year, month, day)) return null
  const relative = word === undefined ? null : (RELATIVE[word] ?? null)
  const start = first + match.index
  return { start, end: start + match[0].length, year, month, day, relative }
}

/** 3月1日-31日: the month is not said again. */
function lastDay(text: string, date: WrittenDate, to: number): WrittenDate | null {
  if (date.day === null || !LAST_DAY_STARTS.includes(text.charAt(date.end))) return null
  const match = LAST_DAY.exec(text.slice(date.end, Math.min(to, date.end + 8)))
  const day = match ? Number(match[1]) : null
  if (!match || !isDate(date.year, date.month, day)) return null
  const start = date.end + match[0].search(/\d/)
  return { year: null, month: date.month, day, relative: null, start, end: date.end + match[0].length }
}

function numberOf(digits: string | undefined): number | null {
  if (digits === undefined) return null
  const value = Number(digits)
  if (!Number.isNaN(value)) return value
  return digits === '正'
    ? 1
    : anyNumber(digits.replace(/(?<=[一二三四五六七八九〇])0|0(?=[一二三四五六七八九〇])/g, '〇'))
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDate(year: number | null, month: number, day: number | null): boolean {
  if (year !== null && (year < 1949 || year > 2100)) return false
  const days = month === 2 && year !== null && !isLeap(year) ? 28 : (DAYS[month - 1] ?? 0)
  return days > 0 && (day === null || (day >= 1 && day <= days))
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** ISO form `2023-05-01`, or `2023-05` where the day is not said. */
export function isoDate(year: number, month: number, day: number | null): string {
  const head = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  return day === null ? head : `${head}-${String(day).padStart(2, '0')}`
}
