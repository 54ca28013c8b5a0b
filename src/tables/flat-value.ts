import { isoDate, writtenDates } from '../base/chinese-date.ts'
import { anyNumber } from '../base/chinese-number.ts'
import { foldWidth } from '../base/fold-width.ts'
import { unguardCell } from '../base/guard-cell.ts'

/** A cell of a flat table as it comes from its file. */
export type FlatCell = string | number | boolean | null

/** The words of a cell, without blanks around them; '' where there are none. */
export function cellText(cell: FlatCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  // Spreadsheets are handed a formula behind an apostrophe, so that they do not run it: it is not part of the words.
  return unguardCell(cell.trim()).trim()
}

// Days since 1899-12-30, as spreadsheets count them: 1990-01-01 to 2099-12-31. A smaller number is a year or a count.
const FIRST_DAY = 32_874
const LAST_DAY = 73_050
const EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

/**
 * The date in a cell, ISO, to the month where no day is said: 2023-04-11, 2023.4.11, 2023/4, 2023年4月, 20230411, and the
 * day number 45027 of a spreadsheet. `null` where it is no date, or one without a year.
 */
export function flatDate(cell: FlatCell): string | null {
  const text = foldWidth(cellText(cell)).trim()
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return dayOfNumber(Math.floor(Number(text)))
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (packed) return realDate(Number(packed[1]), Number(packed[2]), Number(packed[3]))
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(text)
  if (month) return realDate(Number(month[1]), Number(month[2]), null)
  const [date, second] = writtenDates(text.replace(/[T ]\d{1,2}:\d{2}.*$/, ''))
  if (!date || second || date.year === null) return null
  if (text.slice(0, date.start).trim() !== '') return null
  return realDate(date.year, date.month, date.day)
}

function dayOfNumber(days: number): string | null {
  if (days < FIRST_DAY || days > LAST_DAY) return null
  return new Date(EPOCH + days * DAY).toISOString().slice(0, 10)
}

function realDate(year: number, month: number, day: number | null): string | null {
  if (year < 1949 || year > 2100 || month < 1 || month > 12) return null
  if (day === null) return isoDate(year, month, null)
  const time = new Date(Date.UTC(year, month - 1, day))
  return day >= 1 && time.getUTCMonth() === month - 1 ? isoDate(year, month, day) : null
}

/** A whole number from 0 on: 25, 25.0, 二十五, 25个; `null` where it is none. */
export function flatCount(cell: FlatCell): number | null {
  const text = foldWidth(cellText(cell))
    .trim()
    .replace(/[个项条件]$/, '')
  const value = text === '' ? null : anyNumber(text)
  return value !== null && Number.isSafeInteger(value) ? value : null
}

/** A share in percent: 76%, 76％, 0.76 and 76 are 76, for no completion rate is below one in a hundred. `null` otherwise. */
export function flatShare(cell: FlatCell): number | null {
  const text = foldWidth(cellText(cell)).trim()
  const percent = /^(\d+(?:\.\d+)?)\s?%$/.exec(text) ?? /^百分之(.+)$/.exec(text)
  const value = anyNumber(percent?.[1] ?? text)
  if (value === null || text === '') return null
  const share = percent || value > 1 ? value : Math.round(value * 1e8) / 1e6
  return share <= 100 ? share : null
}
