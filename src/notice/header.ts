import { allMatches } from '../base/all-matches.ts'
import type { Span } from '../base/span.ts'
import { readAddress } from './contact.ts'
import { readBody, type BodyReading } from './header-body.ts'
import { readInspectionDates, readPublishedDate, type InspectionDates, type PublishedDate } from './header-dates.ts'
import { jointBodies } from './joint-bodies.ts'
import type { Outline } from './outline.ts'
import { endsAsTitle, titleSpans } from './header-title.ts'
import { titleText } from './title.ts'

/** Header facts with their places, before the region is resolved. */
export interface HeaderReading {
  readonly title: string | null
  readonly body: BodyReading
  readonly kind: '巡察' | '巡视' | null
  readonly inspectionBody: string | null
  /** Whose plan the inspection followed (根据区委统一部署), with its place where the lead says it. */
  readonly orderedBy: string | null
  readonly round: string | null
  readonly dates: InspectionDates
  readonly published: PublishedDate | null
  readonly signature: string | null
  readonly address: string | null
  readonly lead: Span
}

const PLAN = /《([^《》\n]{4,90}(?:方案|意见|细则|台账|清单|计划))》/g
const ISSUER =
  /(?:发布机构|发布单位|信息来源|来源|公开机构|发文机关|责任部门)\s?:\s?([^\s,。;:|]{3,40}?)(?=发布(?:日期|时间)|时间:|日期:|作者|浏览|阅读|字[号体]|[\s,。;:|]|$)/g
const KIND_OF_ROUND = '(?:提级|交叉|联合|联动|专项|机动|常规){0,3}'
const ORDINAL = '[一二三四五六七八九十]{1,3}'
const SENDER =
  '(?:中央|自治区党委|兵团党委|[省市县区旗州盟地镇乡]委(?:[\\u4e00-\\u9fff]{2,4}(?:系统|工委|领域))?|(?:(?<=^|[,。;:()\\s由日])(?!根据|按照|按|经|由|在|从|自|对|于|受|接受|年|月|至)[\\u4e00-\\u9fff]{1,12}?|总行|总公司|集团公司|集团|总局|总队|厅|局|校|院|行|公司)?(?:党委|党组|党工委)|旗县|县区|市县|市区|(?:[\\u4e00-\\u9fff]{2,4}市)?[市区县]级)'
// 市委第四巡察组, 区委巡察二组, 第二、三巡察组, 县委巡察组
const GROUP = new RegExp(
  `${SENDER}(?:${KIND_OF_ROUND}巡[察视](?:第)?(?:${ORDINAL}|\\d{1,3})组|第${ORDINAL}(?:[、和]第?${ORDINAL}){1,4}巡[察视]组|(?:第?[一二三四五六七八九十\\d]{0,3}${KIND_OF_ROUND}|(?!第)[\\u4e00-\\u9fff]{2,6}专项)巡[察视]组)`,
  'g',
)
const ROUND_INSIDE = new RegExp(`(?<=委)第${ORDINAL}轮(?=${KIND_OF_ROUND}巡[察视]第?${ORDINAL}组)`, 'g')
const ROUND =
  /((?:[一二三四五六七八九十]{1,3}届)(?:中央|[省市县区旗州盟]委|党委)?)?(?<!上一?)第([一二三四五六七八九十]{1,3})轮/

// 根据厦门市委巡察工作统一部署
const ORDERED_BY = /(?:根据|按照)(?:中共)?((?:[\u4e00-\u9fff]{2,11}(?=[市县区旗州盟]委))?[省市县区旗州盟]委)/

/** Reads the header facts from lead, titles, plan titles and tail of half-width `text`. */
export function readHeader(text: string, outline: Outline, contact: readonly Span[]): HeaderReading {
  const lead = leadSpan(text, outline)
  const leadWords = text.slice(lead.start, lead.end)
  const titles = titleSpans(text, outline, lead)
  const head = { start: 0, end: lead.end }
  const tail = outline.tail.map((line) => withoutDate(text, line))
  const signature = [...tail]
    .reverse()
    .find((line) => /^中共.{2,60}$|(?:党组|委员会|党委|党工委|部)$/.test(text.slice(line.start, line.end)))
  const plans = planSpans(text, lead)
  const body =
    jointBodies(text, titles) ??
    readBody(text, {
      titles,
      lead,
      plans,
      tail: tail.filter((line) => line.end - line.start < 60),
      issuers: issuerSpans(text, head),
    })
  const inspectionBody = numbered(text, lead, groupName(leadWords))
  const first = titles[0]
  const published = readPublishedDate(text, head, outline.tail)
  return {
    title: first ? titleText(text, first).replace(/^【[^】]*】/, '') : null,
    body,
    kind: kindOf(inspectionBody ?? (leadWords.includes('巡') ? leadWords : text.slice(0, 4000))),
    inspectionBody,
    orderedBy: ORDERED_BY.exec(leadWords)?.[1] ?? null,
    round: roundOf([
      ...titles.map((span) => titleText(text, span)),
      leadWords.slice(0, 400),
      text.slice(Math.max(0, lead.start - 400), lead.start),
      ...plans.map((span) => text.slice(span.start, span.end)),
      ...ownRounds(text.slice(lead.end, lead.end + BEHIND), inspectionBody),
    ]),
    dates: readInspectionDates(text, lead, published?.iso ?? null),
    published,
    signature: signature ? text.slice(signature.start, signature.end) : null,
    address: readAddress(text, contact),
    lead,
  }
}

/** 中共…党组 2023年6月8日: the name alone. */
function withoutDate(text: string, line: Span): Span {
  if (text[line.end - 1] !== '日') return line
  const date = /(?<=\S)\s{0,20}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/.exec(
    text.slice(line.start, Math.min(line.end, line.start + 100)),
  )
  return date && line.end - line.start <= 100 ? { start: line.start, end: line.start + date.index } : line
}

const INTRO = /巡[察视]/

/** A line that breaks off inside a sentence; titles and what a page says of itself hold neither comma nor days alone. */
function isOpenSentence(words: string): boolean {
  if (words.length < 20 || /[。:;!?)”》]$/.test(words) || endsAsTitle(words)) return false
  return /[,。]/.test(words) || (/\d\s?[月日]/.test(words) && !words.includes(':'))
}

/** The paragraph that tells who inspected whom and when, with the one after it where that tells of the feedback. */
function leadSpan(text: string, outline: Outline): Span {
  const lines =
    outline.lead.length > 0
      ? paragraphs(text, [...outline.lead, ...headless(outline)])
      : outline.roots.flatMap((root) => root.lines).slice(0, 3)
  const at = lines.findIndex((line) => tellsOfInspection(text, line))
  const later = at < 0 ? firstAccount(text, outline) : undefined
  const line = later ?? lines[at < 0 ? lines.length - 1 : at]
  if (!line) return { start: 0, end: 0 }
  const next = lines[at + 1]
  const words = text.slice(line.start, line.end)
  const more = at >= 0 && next && !/反馈/.test(words) && /反馈/.test(text.slice(next.start, next.end))
  const end = more ? next.end : line.end
  return { start: introStart(text, line), end: Math.min(end, line.start + 3000) }
}

function tellsOfInspection(text: string, line: Span): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + 1200))
  return (
    line.end - line.start > 40 &&
    INTRO.test(words) &&
    /(?:\d月|\d{3,8}日|日至|部署|安排|要求)/.test(words) &&
    /进行|开展|反馈/.test(words)
  )
}

/** Where the lead names no more than the round: the first line under 一、总体情况 that tells of inspectors and days. */
function firstAccount(text: string, outline: Outline): Span | undefined {
  return outline.roots[0]?.lines.slice(0, 2).find((line) => {
    const words = text.slice(line.start, line.end)
    return tellsOfInspection(text, line) && /巡[察视][^,。;]{0,4}组/.test(words) && /\d\s?月|\d{3,8}日/.test(words)
  })
}

// No sentence of a lead is broken over more lines.
const MOST_LINES = 8

/** Lines as paragraphs: one that a page broke inside a sentence goes on to the line in which the sentence ends. */
function paragraphs(text: string, lines: readonly Span[]): Span[] {
  const found: Span[] = []
  let joined = 0
  for (const line of lines) {
    const last = found.at(-1)
    const open = last && isOpenSentence(text.slice(last.start, last.end))
    if (open && joined < MOST_LINES && text.slice(last.end, line.start).trim() === '') {
      found[found.length - 1] = { start: last.start, end: line.end }
      joined++
    } else {
      found.push(line)
      joined = 0
    }
  }
  return found
}

/** Without any heading the name of the body above the text may be taken for what closes the notice. */
function headless(outline: Outline): readonly Span[] {
  return outline.roots.length === 0 ? outline.tail : []
}

// A page without newlines glues metadata and title to the lead; it begins at 根据…部署 or 按照….
function introStart(text: string, line: Span): number {
  const words = text.slice(line.start, Math.min(line.end, line.start + 600))
  // …情况的通报区委第二巡察组根据…部署: the title, glued to the group.
  const titled = /^[^。,]{0,120}?关于[^。,]{0,60}?(?:通报|公告|公示|报告)(?=[^。,]{0,24}巡[察视]组)/.exec(words)
  if (titled) return line.start + titled[0].length
  const at = words.search(/(?:根据|按照|依据|经)[^。,]{0,30}(?:部署|安排|要求)/)
  // 按照要求 at the end of the very lead is no beginning; then the days of the inspection are.
  if (at > 0 && !/巡[察视]组/.test(words.slice(0, at))) return line.start + at
  const days = at === 0 ? -1 : words.search(/(?:自|从)?\d{4}年\d{1,2}月\d{1,2}日?(?:起|开始)?\s?(?:至|到|-|~|—)/)
  return days > 0 && (at < 0 || days < at) && /关于[^。]{0,60}通报|发布/.test(words.slice(0, days))
    ? line.start + days
    : line.start
}

function planSpans(text: string, lead: Span): Span[] {
  const from = lead.start
  const words = text.slice(from, from + 6000)
  const spans: Span[] = []
  for (const match of allMatches(PLAN, words)) {
    const inner = match[1] ?? ''
    if (!/巡[察视]|整改/.test(inner)) continue
    const start = from + match.index + 1
    spans.push({ start, end: start + inner.length })
  }
  return spans
}

function issuerSpans(text: string, head: Span): Span[] {
  const words = text.slice(head.start, head.end)
  if (!words.includes(':')) return []
  return allMatches(ISSUER, words).map((match) => {
    const start = head.start + match.index + match[0].length - (match[1] ?? '').length
    return { start, end: start + (match[1] ?? '').length }
  })
}

/** 市委第十二轮巡察一组: without the round between the committee and its group. */
function withoutRound(words: string): string {
  return words.includes('委第') && words.includes('轮') ? words.replace(ROUND_INSIDE, '') : words
}

// 第一巡察组, where nobody says whose.
const NUMBERED_GROUP = new RegExp(`第${ORDINAL}${KIND_OF_ROUND}巡[察视]组`)

/** 市委第四巡察组: the first group named with its number, else the first named at all. */
function groupName(words: string): string | null {
  const names = allMatches(GROUP, withoutRound(words)).map((match) => match[0])
  return (
    names.find((name) => /[一二三四五六七八九十\d]/.test(name)) ?? names[0] ?? NUMBERED_GROUP.exec(words)?.[0] ?? null
  )
}

const SPOKE = new RegExp(
  `(${SENDER}第?${ORDINAL}${KIND_OF_ROUND}巡[察视]组|${SENDER}${KIND_OF_ROUND}巡[察视]第?${ORDINAL}组)(?=(?:于[^,。;]{2,16})?[,]?(?:向|对|反馈|巡[察视](?!整改)))`,
  'g',
)
// How far behind the lead the group may be named in full.
const BEHIND = 1500

/** 县委巡察组, where the lead leaves out the number that the text says further down, if it says one only. */
function numbered(text: string, lead: Span, name: string | null): string | null {
  if (name !== null && /[一二三四五六七八九十\d]/.test(name)) return name
  const found = new Set(
    allMatches(SPOKE, withoutRound(text.slice(lead.end, lead.end + BEHIND))).map((match) => match[1] ?? ''),
  )
  const [only] = found
  const sender = /^[^巡]{1,8}?委/.exec(name ?? '')?.[0] ?? ''
  return found.size === 1 && only?.startsWith(sender) ? only : name
}

function kindOf(words: string): '巡察' | '巡视' | null {
  const inspection = words.indexOf('巡察')
  const tour = words.indexOf('巡视')
  if (inspection < 0 && tour < 0) return null
  if (inspection < 0) return '巡视'
  return tour < 0 || inspection < tour ? '巡察' : '巡视'
}

/** 做好十三届市委第一轮巡察反馈问题整改: the rounds of the committee that inspected, where they are spoken of behind the lead. */
function ownRounds(words: string, inspectionBody: string | null): string[] {
  const sender = /[省市县区旗州盟]委/.exec(inspectionBody ?? '')?.[0]
  if (sender === undefined) return []
  return allMatches(FULL_ROUND, words)
    .map((match) => match[0])
    .filter((round) => round.includes(sender))
}

const FULL_ROUND =
  /[一二三四五六七八九十]{1,3}届[省市县区旗州盟]委第[一二三四五六七八九十]{1,3}轮(?=巡[察视](?:反馈|整改))/g

function roundOf(places: readonly string[]): string | null {
  for (const words of places) {
    const match = ROUND.exec(words)
    if (match) return `${match[1] ?? ''}第${match[2] ?? ''}轮`
  }
  return null
}
