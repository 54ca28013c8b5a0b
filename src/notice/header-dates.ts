import { allMatches } from '../base/all-matches.ts'
import { chineseNumber } from '../base/chinese-number.ts'
import { isoDate, writtenDates, type WrittenDate } from '../base/chinese-date.ts'
import type { Span } from '../base/span.ts'

type InferredField = 'inspected_from' | 'inspected_to' | 'feedback_date'

/** The dates of the inspection as the lead tells them; `inferred` names those whose year was carried forward. */
export interface InspectionDates {
  readonly from: string | null
  readonly to: string | null
  readonly feedback: string | null
  readonly inferred: readonly InferredField[]
  /** Where each stands. */
  readonly spans: { readonly from: Span | null; readonly to: Span | null; readonly feedback: Span | null }
}

const RANGE = /^(?:上旬|中旬|下旬|月?初|底|末)?(?:起|开始)?\s?,?(?:至|到|-|~|—)+\s?$/

interface Resolved {
  readonly iso: string
  readonly inferred: boolean
  readonly year: number
  readonly month: number
}

/**
 * Dates in the lead under `span` of half-width `text`.
 *
 *   2021年10月18日至12月17日,市委第二巡察组对…进行了巡察。2022年1月18日,…反馈了巡察意见
 *   ^^^^^^^^^^^^^ from ^^^^^^^^ to (year carried)            ^^^^^^^^^^^ feedback
 *
 * `told`: when the notice was published, so that 今年 and 去年 are known.
 */
export function readInspectionDates(text: string, span: Span, told: string | null): InspectionDates {
  const dates = writtenDates(text, span.start, span.end)
  const year = told === null ? null : Number(told.slice(0, 4))
  const rangeAt = dates.findIndex((date, at) => isRange(text, date, dates[at + 1]))
  const began = rangeAt < 0 ? dates.findIndex((_, at) => isInspection(text, span, dates, at)) : rangeAt
  const from = placed(dates[began], bareYear(text, span, dates[began]), year)
  const end = from && rangeAt >= 0 ? placed(dates[rangeAt + 1], from, year) : null
  const to = from && end && isTornRange(text, from, end) ? null : end
  const back = findFeedback(text, span, dates, rangeAt < 0 ? began + 1 : rangeAt + 2)
  // 5月4日向…反馈了2月1日至3月31日巡察的意见
  const ahead = rangeAt > 0 ? findFeedback(text, span, dates.slice(0, rangeAt + 1), 0, rangeAt) : null
  const feedback = placed(back, to ?? from, year) ?? placed(ahead, null, year)
  return {
    from: isoOf(from),
    to: isoOf(to),
    feedback: isoOf(feedback),
    inferred: inferredFields(from, to, feedback),
    spans: { from: spanOf(from), to: spanOf(to), feedback: spanOf(feedback) },
  }
}

interface PlacedDate {
  readonly date: Resolved
  readonly span: Span
}

function inferredFields(from: PlacedDate | null, to: PlacedDate | null, feedback: PlacedDate | null): InferredField[] {
  const fields: InferredField[] = []
  if (from?.date.inferred) fields.push('inspected_from')
  if (to?.date.inferred) fields.push('inspected_to')
  if (feedback?.date.inferred) fields.push('feedback_date')
  return fields
}

const isoOf = (one: PlacedDate | null): string | null => (one ? one.date.iso : null)
const spanOf = (one: PlacedDate | null): Span | null => (one ? one.span : null)

/** `date` with its year, which may be that of the date `before`, or be seen from the year `told`. */
function placed(
  date: WrittenDate | null | undefined,
  before: PlacedDate | null,
  told: number | null,
): PlacedDate | null {
  const resolved = date ? resolve(date, before?.date ?? null, told) : null
  return date && resolved ? { date: resolved, span: date } : null
}

// 自5月5日起对…开展了巡察,至7月18日结束
const BEGUN = /^(?:起|开始)[^。;]{0,60},\s?(?:至|到)\s?$/

function isRange(text: string, date: WrittenDate, next: WrittenDate | undefined): boolean {
  if (next === undefined) return false
  const between = text.slice(date.end, next.start)
  return RANGE.test(between) || (BEGUN.test(between) && /^(?:结束|止|为止)/.test(text.slice(next.end, next.end + 2)))
}

/** 4月6日至5日: whatever stood between, the 5th of that month did not end it. */
function isTornRange(text: string, from: PlacedDate, to: PlacedDate): boolean {
  return to.date.iso < from.date.iso && !/[月./-]/.test(text.slice(to.span.start, to.span.end))
}

/** 2023年,县委第一巡察组于3月1日至…: the year that the sentence begins with, as if it were its first of January. */
function bareYear(text: string, span: Span, date: WrittenDate | undefined): PlacedDate | null {
  if (!date || date.year !== null) return null
  const years = [...text.slice(span.start, date.start).matchAll(/(?<!\d)(20\d{2})年(?!\d|[^,。]{0,12}(?:意见|方案))/g)]
  const year = Number(years.at(-1)?.[1] ?? 0)
  return year > 0 ? { date: { iso: isoDate(year, 1, null), inferred: false, year, month: 1 }, span } : null
}

/** 2023年11月,镇党委巡察组对红旗村党总支开展了巡察: one date, of the inspection and not of the feedback. */
function isInspection(text: string, span: Span, dates: readonly WrittenDate[], at: number): boolean {
  const date = dates[at] as WrittenDate
  const clause = clauseOf(text, span, dates, at)
  return date.year !== null && /^[^反]*(?:进行|开展|实施)[^反,。]{0,12}巡[察视](?!反馈|整改)/.test(clause)
}

/** The words behind date `at`, up to the next date or the sentence's end. */
function clauseOf(text: string, span: Span, dates: readonly WrittenDate[], at: number): string {
  const { end } = dates[at] as WrittenDate
  return text.slice(end, Math.min(dates[at + 1]?.start ?? span.end, end + 90)).split('。')[0] ?? ''
}

// The date that 反馈 follows before the next date or the sentence's end.
function findFeedback(
  text: string,
  span: Span,
  dates: readonly WrittenDate[],
  first: number,
  last = dates.length,
): WrittenDate | null {
  for (let at = first; at < last; at++) {
    if (/反馈|通报了?巡[察视]/.test(clauseOf(text, span, dates, at))) return dates[at] ?? null
  }
  return null
}

/**
 * A date without a year takes the year of the one before, or the next year where its month lies before. 今年 and 去年 are
 * seen from the year `told`.
 */
function resolve(date: WrittenDate, before: Resolved | null, told: number | null): Resolved | null {
  if (date.year !== null)
    return { iso: isoDate(date.year, date.month, date.day), inferred: false, year: date.year, month: date.month }
  if (told !== null && date.relative === 'this') return carried(date, told)
  if (told !== null && date.relative === 'last') return carried(date, told - 1)
  if (!before) return null
  if (date.relative === 'next') return carried(date, before.year + 1)
  return carried(date, date.month < before.month ? before.year + 1 : before.year)
}

function carried({ month, day }: WrittenDate, year: number): Resolved {
  return { iso: isoDate(year, month, day), inferred: true, year, month }
}

/** The publication date with where it stands. */
export interface PublishedDate {
  readonly iso: string
  readonly basis: 'metadata' | 'page' | 'signature'
  readonly span: Span
}

const LABELLED =
  /(?:发布(?:日期|时间)|公开(?:日期|时间)|公布(?:日期|时间)|发文(?:日期|时间)|成文(?:日期|时间)|生成日期|(?:^|\s)(?:日期|时间))\s?:?\s{0,8}(?=\d{4})/g
const ORDER = [/发布|公布|公开/, /发文/, /成文|生成/, /日期|时间/]

/** The date of publication: from page metadata, from the page head, or from the signature at the end. */
export function readPublishedDate(text: string, head: Span, tail: readonly Span[]): PublishedDate | null {
  return (
    labelledDate(text, head) ??
    pageDate(text, head) ??
    signatureDate(text, tail) ??
    gluedSignature(text) ??
    addressDate(text, head)
  )
}

function labelledDate(text: string, head: Span): PublishedDate | null {
  const words = text.slice(head.start, head.end)
  const hits: { rank: number; at: number }[] = []
  for (const match of allMatches(LABELLED, words)) {
    const rank = ORDER.findIndex((pattern) => pattern.test(match[0]))
    hits.push({ rank, at: head.start + match.index + match[0].length })
  }
  hits.sort((a, b) => a.rank - b.rank || a.at - b.at)
  for (const hit of hits) {
    const date = writtenDates(text, hit.at, hit.at + 16)[0]
    if (date && date.start === hit.at) return published(date, 'metadata')
  }
  return null
}

// A line that is nothing but a date, or begins with one and names a source: 2021-02-23 12:42:06来源:…, 2021-02-23 12:42 某某网
function pageDate(text: string, head: Span): PublishedDate | null {
  const words = text.slice(head.start, head.end)
  const line =
    /(?:^|\n)[^\n。,]{0,40}?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)\s?(?:\d{1,2}:\d{2}(?::\d{2})?)?\s{0,4}\)?\s{0,4}(?=\n|$|来源|作者|编辑|浏览|点击|字体|(?<=:\d\d\s{1,4})[^\n,。]{2,30}(?:\n|$))/.exec(
      words,
    )
  if (!line) return null
  const at = head.start + line.index + line[0].indexOf(line[1] ?? '')
  const date = writtenDates(text, at, at + 16)[0]
  return date ? published(date, 'page') : null
}

// …/202308/t20230815_3391207.html: the address that many sites give a page on its day.
function addressDate(text: string, head: Span): PublishedDate | null {
  const match = /\/t(20\d{2})(\d{2})(\d{2})_\d+/.exec(text.slice(head.start, head.end))
  const [year, month, day] = (match?.slice(1) ?? []).map(Number)
  if (!match || !year || !month || !day || month > 12 || day > 31) return null
  const start = head.start + match.index
  return { iso: isoDate(year, month, day), basis: 'page', span: { start, end: start + match[0].length } }
}

function signatureDate(text: string, tail: readonly Span[]): PublishedDate | null {
  for (const line of [...tail].reverse()) {
    const words = text.slice(line.start, line.end)
    if (
      !/[\d日]\s?$/.test(words) ||
      !/^[^,。;:]{0,40}?\d{4}\s?[年.-]\s?\d{1,2}\s?[月.-]\s?\d{1,2}\s?日?\s?$/.test(words)
    )
      continue
    const date = writtenDates(text, line.start, line.end).at(-1)
    if (date) return published(date, 'signature')
  }
  return hanDate(text, tail) ?? monthAlone(text, tail)
}

const GLUED_SIGNATURE = /(?:党组|党委|委员会|工委|支部)\s?(?=\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s{0,8}$)/

/** …办公室。中共某某局党组2023年9月9日 at the very end of a page that lost its newlines. */
function gluedSignature(text: string): PublishedDate | null {
  const from = Math.max(0, text.length - 60)
  const match = GLUED_SIGNATURE.exec(text.slice(from))
  const start = match ? from + match.index + match[0].length : -1
  const date = start < 0 ? undefined : writtenDates(text, start, text.length)[0]
  return date ? published(date, 'signature') : null
}

/** 2023年11月, where the signature says no day. */
function monthAlone(text: string, tail: readonly Span[]): PublishedDate | null {
  const line = tail.find((one) => /^\d{4}\s?年\s?\d{1,2}\s?月$/.test(text.slice(one.start, one.end)))
  const date = line ? writtenDates(text, line.start, line.end)[0] : undefined
  if (!line || !date || date.year === null) return null
  return { iso: isoDate(date.year, date.month, null), basis: 'signature', span: line }
}

// 二〇二三年五月四日
const HAN_DATE = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/

function hanDate(text: string, tail: readonly Span[]): PublishedDate | null {
  for (const line of tail) {
    const match = HAN_DATE.exec(text.slice(line.start, line.end))
    const [year, month, day] = (match?.slice(1) ?? []).map((digits) => chineseNumber(digits))
    if (!year || !month || !day || month > 12 || day > 31) continue
    return { iso: isoDate(year, month, day), basis: 'signature', span: line }
  }
  return null
}

function published(date: WrittenDate, basis: PublishedDate['basis']): PublishedDate | null {
  if (date.year === null || date.day === null) return null
  return { iso: isoDate(date.year, date.month, date.day), basis, span: date }
}
