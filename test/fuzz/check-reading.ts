import { foldWidth } from '../../src/base/fold-width.ts'
import type { ReadFile } from '../../src/pipeline.ts'
import type { NoticeRecord, SpanRecord } from '../../src/tables/record.ts'
import { isWritten } from './numbers-in.ts'

/** What a reading must never do, as found: '' is in none of them. */
export function wrongsOf({ source, record }: ReadFile): string[] {
  const half = foldWidth(source.text)
  const compact = compactOf(source.text)
  return [
    ...spanWrongs(record, source.text.length),
    ...wordWrongs(record, compact),
    ...dateWrongs(record, compact),
    ...numberWrongs(record, half),
  ]
}

/** Half-width, without blanks; which way a straight quote turns depends on what stands before it. */
function compactOf(words: string): string {
  return foldWidth(words).replace(/\s+/g, '').replace(/[“”]/g, '"')
}

function spansOf(record: NoticeRecord): (readonly [string, SpanRecord])[] {
  const items = record.items.flatMap((item) => {
    const { measures, documents, figures, finding_hits, status_start: start, status_end: end } = item
    return [
      ['item', item] as const,
      ...measures.map((one) => ['measure', one] as const),
      ...documents.map((one) => ['document', one] as const),
      ...figures.map((one) => ['figure', one] as const),
      ...finding_hits.map((one) => ['finding', one] as const),
      ...(start !== null && end !== null ? [['status', { start, end }] as const] : []),
    ]
  })
  return [
    ...items,
    ...record.aspects.map((one) => ['aspect', one] as const),
    ...record.declared_facts.map((one) => ['declared', one] as const),
    ...record.diagnostics.map((one) => ['diagnostic', one] as const),
    ...record.contact.map((one) => ['contact', one] as const),
  ]
}

function spanWrongs(record: NoticeRecord, length: number): string[] {
  const outside = spansOf(record).filter(([, { start, end }]) => !(start >= 0 && start <= end && end <= length))
  const loose = record.items.flatMap((item) =>
    item.measures.filter((one) => one.start < item.start || one.end > item.end).map(() => `item ${item.no}`),
  )
  return [
    ...outside.map(
      ([name, { start, end }]) => `span outside: ${name} ${String(start)}–${String(end)} of ${String(length)}`,
    ),
    ...loose.map((name) => `span outside: a measure of ${name} outside the item`),
  ]
}

/** Words that the record has and the text has not, in one piece or in parts of two characters and more. */
function wordWrongs({ notice, items, aspects }: NoticeRecord, compact: string): string[] {
  const said: (readonly [string, string | null])[] = [
    ['title', notice.title],
    ['agency', notice.agency],
    ['party_body', notice.party_body],
    ['inspection_body', notice.inspection_body],
    ['inspection_round', notice.inspection_round],
    ...items.map((item) => ['item title', item.title] as const),
    ...items.map((item) => ['parent title', item.parent_title] as const),
    ...items.map((item) => ['status_text', item.status_text] as const),
    ...items.flatMap((item) => item.documents.map((one) => ['document', one.name] as const)),
    ...aspects.map((aspect) => ['aspect title', aspect.title] as const),
  ]
  return said.flatMap(([name, value]) => {
    if (value === null) return []
    if (value === '') return name === 'item title' || name === 'aspect title' ? [] : [`empty instead of null: ${name}`]
    const words = compactOf(value)
    return inParts(words, compact, name === 'agency' || name === 'party_body' ? words.split('、').length + 1 : 1)
      ? []
      : [`invented ${name}: ${value}`]
  })
}

function inParts(words: string, text: string, parts: number): boolean {
  if (text.includes(words)) return true
  if (parts === 1) return false
  for (let at = 2; at <= words.length - 2; at++) {
    if (text.includes(words.slice(0, at)) && inParts(words.slice(at), text, parts - 1)) return true
  }
  return false
}

const HAN_DIGITS = '〇一二三四五六七八九'

function dateWrongs({ notice, diagnostics }: NoticeRecord, compact: string): string[] {
  // Each date without a year may lie a year after the one before it: such dates are marked.
  const carried = diagnostics.filter(({ code }) => code === 'year_inferred').length
  const dates = [
    ['inspected_from', notice.inspected_from, 0],
    ['inspected_to', notice.inspected_to, carried],
    ['feedback_date', notice.feedback_date, carried],
    ['published_date', notice.published_date, 0],
  ] as const
  return dates.flatMap(([name, iso, mayBeLater]) =>
    iso === null || isDateWritten(iso, compact, mayBeLater) ? [] : [`invented ${name}: ${iso}`],
  )
}

function isDateWritten(iso: string, compact: string, later: number): boolean {
  // As in the address of a page: …/t20230815_123.html.
  if (compact.includes(iso.replaceAll('-', ''))) return true
  const [year = 0, month = 0, day = null] = iso.split('-').map(Number)
  const years = Array.from({ length: later + 1 }, (_, past) => year - past)
  // 去年 is the year before one that is written, and marked as inferred.
  if (later > 0 && /去年|上年/.test(compact)) years.push(year + 1)
  const zeros = compact.replace(/[○零O]/g, '〇')
  const written = years.some((one) => compact.includes(String(one)) || zeros.includes(hanDigits(one)))
  const months = `(?:0?${String(month)}|${hanNumeral(month)})(?:月|[-/.])`
  // 9月8日至13日
  const since = later > 0 ? '(?:[^月]{1,6}[日号]?[至到—~-]+)?' : ''
  const pattern = day === null ? months : `${months}份?${since}0?(?:${String(day)}|${hanNumeral(day)})`
  return written && new RegExp(pattern).test(compact)
}

function hanDigits(year: number): string {
  return [...String(year)].map((digit) => HAN_DIGITS[Number(digit)] ?? '').join('')
}

function hanNumeral(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : tens === 1 ? '一?十' : `${HAN_DIGITS[tens] ?? ''}十`
  return head + (ones === 0 ? '' : (HAN_DIGITS[ones] ?? ''))
}

function numberWrongs(record: NoticeRecord, half: string): string[] {
  const declared = record.declared_facts.map((fact) => [`declared ${fact.what}`, fact] as const)
  const figures = record.items.flatMap((item) => item.figures.map((one) => ['figure', one] as const))
  const unsaid = [...declared, ...figures].filter(
    ([, { value, start, end }]) => !isWritten(value, half.slice(start, end)),
  )
  const exact = Object.entries(record.declared).filter(
    ([what, value]) => !record.declared_facts.some((fact) => fact.what === what && fact.value === value),
  )
  return [
    ...unsaid.map(
      ([name, { value, start, end }]) => `invented ${name}: ${String(value)} from ${half.slice(start, end)}`,
    ),
    ...exact.map(([what]) => `invented declared ${what}: it has no place`),
  ]
}
