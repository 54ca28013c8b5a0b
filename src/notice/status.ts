import type { Span } from '../base/span.ts'
import type { Status } from './tree.ts'

/**
 * Status words, first match wins: a negation stands before the word that it negates, a weaker claim before a stronger one.
 * To extend the table, add a row with its test rows in test/notice/status.test.ts.
 */
const WORDS: readonly (readonly [RegExp, Status])[] = [
  [
    /(?:尚未|未能|没有|仍未|还未|暂未|未)(?:全部|全面|按期|按时|如期|彻底|完全)?(?:完成|整改(?:到位|完成|完毕)|办结|销号|落实到位)/,
    'not_completed',
  ],
  [/未整改|整改未完成|未启动|不予整改/, 'not_completed'],
  [/阶段性(?:成效|进展|成果|整改|目标|完成|任务|工作|整改进展)|阶段性.{0,6}(?:完成|进展|成效)/, 'staged'],
  [/长期(?:坚持|整改|推进|任务|持续|落实)|(?:需|并|要)长期|持续(?:坚持|巩固)|常态化(?:坚持|推进|整改)/, 'staged'],
  [/(?:已|全部)(?:经)?基本(?:完成|整改到位|到位|解决)|基本(?:整改)?(?:完成|到位|解决)/, 'mostly_completed'],
  [
    /正在|持续(?:推进|整改|推动|深化|跟进|进行)|整改中|推进中|进行中|有序推进|加快推进|序时推进|按(?:序时|计划)推进|部分完成|未到(?:完成)?时限/,
    'ongoing',
  ],
  [
    /(?:已|均已|全部|全面|业已)(?:经)?(?:全部|全面|按期|如期)?(?:完成|整改|办结|销号|解决|落实|到位)|完成整改|整改(?:完成|到位|完毕|办结)|^\s?完成$|^\s?(?:已)?办结$/,
    'completed',
  ],
]

/** A status and the place of the words it rests on. */
export interface StatusHit {
  readonly status: Status
  readonly span: Span
}

/** The status that the words under `span` of half-width `text` claim, or `null` where they claim none. */
export function readStatusWords(text: string, span: Span): StatusHit | null {
  const words = text.slice(span.start, span.end)
  for (const [pattern, status] of WORDS) {
    const match = pattern.exec(words)
    if (!match) continue
    // 已完成,并长期坚持: what was done is done; that it is kept up takes nothing away.
    if (status === 'staged' && /^长期|^持续|^常态|^并长期|^需长期|^要长期/.test(match[0])) {
      const before = words.slice(0, match.index)
      if (/(?:已|全部)(?:经)?(?:完成|整改到位|整改完成)/.test(before) && !/未完成/.test(before)) continue
    }
    const start = span.start + match.index
    return { status, span: { start, end: start + match[0].length } }
  }
  return null
}

// 聚焦问题,确保整改到位见成效 says what is meant to be, not what is.
const GOAL = /确保|推动|力争|务求|促进|实现|坚决|努力|抓好|狠抓|聚焦|落实落细|动真/
const GROUPED = /事项|问题|任务|清单|内容|部分/

/** The status that a section's heading claims for everything under it; 整改进展情况 claims none. */
export function readStatusHeading(title: string): Status | null {
  const bracket = TAIL.exec(title)?.[1]
  if (bracket !== undefined) return readStatusWords(bracket, { start: 0, end: bracket.length })?.status ?? null
  const plain = title.replace(/“[^”]*”/g, '').replace(/(?:整改)?(?:完成|进展|落实)情况/g, '')
  return groupsByStatus(plain) ? (readStatusWords(plain, { start: 0, end: plain.length })?.status ?? null) : null
}

/** Whether a heading sorts what is under it by status: it names the things sorted, and sets no goal. */
function groupsByStatus(plain: string): boolean {
  if (!/完成|到位|推进|整改中|正在|长期|阶段性|持续|办结|销号/.test(plain)) return false
  if (!GROUPED.test(plain) || GOAL.test(plain)) return false
  const plan = /^(?:持续|继续|推进|加快|着力|全力|扎实|深入|全面)(?:推进|深化)?/.test(plain)
  return !plan || /任务|事项|问题/.test(plain)
}

const LABEL =
  /(?:整改(?:结果|状态|进度|进展|成效|完成情况)|完成(?:情况|状态)|目前(?:整改)?(?:状态|进展)|办理(?:结果|情况)|是否完成(?:整改)?|整改完成率|完成率)\s?[:：]\s?/g
const ABOUT_ITEM =
  /(?:^|[。;!,\n])\s?(?:目前|截至目前|现|至此)?,?(?:该|此|本|上述|以上)(?:项|个|条|类)?(?:整改)?(?:问题|任务|事项|整改|工作)[^。;\n]{0,14}/g
const ALONE =
  /(?:^|[。;\n]|,(?=正在(?:推进|持续|抓紧)?整改|已完成整改|尚未完成整改|整改(?:已|基本)完成))\s?(?:目前|截至目前|现)?,?(?:整改状态[:：])?((?:已|均已|已全部|已经)(?:完成整改|整改到位|整改完成|整改完毕|完成)|整改(?:工作)?(?:已|已经|已全部|基本)?完成|完成整改|正在(?:持续|有序|加快|抓紧)?(?:推进)?(?:整改|推进)(?:中)?|(?:尚)?未完成(?:整改)?|基本完成(?:整改)?|(?:已)?取得阶段性(?:成效|进展|成果)|长期坚持|持续(?:推进|整改)(?:中)?)(?=[。;,\n]|$)/g
/** Words that are nothing but a status, as a pattern: 已完成, 未销号, 基本完成整改, 已完成,长期坚持. */
export const PURE_STATUS =
  '(?:已|均已|已经|全部|未|尚未|基本|正在|持续|部分){0,2}(?:全部|全面|基本|持续|有序|加快)?(?:完成|整改|推进|办结|销号|落实|取得阶段性(?:成效|进展|成果)|长期坚持)(?:完成|整改|到位|完毕|中)?(?:,(?:并)?(?:长期坚持|持续推进|持续整改))?'

// 【已完成】… at the head, …流程。(已完成)… behind the first sentence, …(已完成) at the end.
const LEAD = /^[([]((?:已|基本|正在|持续|长期|未|尚未|立行立改|整改|取得)[^()[\]]{0,12})[)\]]/
const INNER = new RegExp(`[([](${PURE_STATUS})[)\\]]`)
// …问题。已办结
const GLUED = new RegExp(`[。;]\\s?(${PURE_STATUS})\\s?。?$`)
const TAIL = /[([]((?:已|基本|正在|持续|长期|未|尚未|立行立改|整改|取得|部分|完成)[^()[\]]{0,14})[)\]]\s?[。]?\s*$/

/**
 * The status said at an item: after a label (整改结果:已完成), in brackets behind the title, or in a sentence about the item itself.
 * 已完成中间成果审查 or 3宗正在整改 speak of a step, not of the item, and claim nothing.
 */
export function readItemStatus(text: string, head: Span, body: Span): StatusHit | null {
  const closing = { start: Math.max(body.start, body.end - 24), end: body.end }
  return (
    labelledStatus(text, body) ??
    bracketStatus(text, head) ??
    bracketStatus(text, closing) ??
    cellStatus(text, body) ??
    sentenceStatus(text, body)
  )
}

function labelledStatus(text: string, body: Span): StatusHit | null {
  const words = text.slice(body.start, body.end)
  for (const match of words.matchAll(LABEL)) {
    const from = match.index + match[0].length
    const stop = words.slice(from, from + 40).search(/[。;\n]/)
    const end = stop < 0 ? Math.min(words.length, from + 40) : from + stop
    const hit = valueStatus(text, match[0], { start: body.start + from, end: body.start + end })
    if (hit) return hit
  }
  return null
}

const CLAIM =
  /^(?:目前)?,?(?:已|均已|全部|基本|正在|尚未|未)?(?:全部|全面|经|持续|有序)?(?:完成|整改|长期|持续|取得|推进|到位|办结|销号)[^,]{0,8}$/

/** What stands behind a label. 整改进展: may be followed by an account; only a claim at its very head is a status. */
function valueStatus(text: string, label: string, value: Span): StatusHit | null {
  if (/率/.test(label)) return rateStatus(text, value)
  if (/结果|状态|是否/.test(label)) return readStatusWords(text, value)
  const first = /^[^,]{0,24}/.exec(text.slice(value.start, value.end))?.[0] ?? ''
  return CLAIM.test(first) ? readStatusWords(text, { start: value.start, end: value.start + first.length }) : null
}

/** 整改完成率:100% of one item is done; less is what the words behind it say. */
function rateStatus(text: string, span: Span): StatusHit | null {
  const rate = /^(\d{1,3}(?:\.\d+)?)\s?%/.exec(text.slice(span.start, span.end))
  if (!rate) return null
  if (Number(rate[1]) === 100)
    return { status: 'completed', span: { start: span.start, end: span.start + rate[0].length } }
  return readStatusWords(text, { start: span.start + rate[0].length, end: span.end })
}

function bracketStatus(text: string, head: Span): StatusHit | null {
  const words = text.slice(head.start, head.end)
  for (const pattern of [LEAD, INNER, TAIL, GLUED]) {
    const match = pattern.exec(words)
    if (!match || !/完成|整改|推进|坚持|到位|阶段性|立行立改|办结|销号/.test(match[1] ?? '')) continue
    const start = head.start + match.index + match[0].indexOf(match[1] ?? '')
    const hit = spacedStatus(text, { start, end: start + (match[1] ?? '').length })
    if (hit) return hit
  }
  return null
}

/** A table's cell that is nothing but a status. */
function cellStatus(text: string, body: Span): StatusHit | null {
  const words = text.slice(body.start, body.end)
  const cell =
    /(?:\t| \| |(?<! ) {2,})\s?((?:已|基本|正在|持续|长期|未|尚未|立行立改|整改|取得|部分|完成)[^\t\n。]{0,12})\s*$/.exec(
      words,
    )
  if (!cell) return null
  const start = body.start + cell.index + cell[0].indexOf(cell[1] ?? '')
  return readStatusWords(text, { start, end: start + (cell[1] ?? '').length })
}

// (已\n完成): a line broken inside the words. The whole bracket is then the place.
function spacedStatus(text: string, span: Span): StatusHit | null {
  const words = text.slice(span.start, span.end)
  if (!/\s/.test(words)) return readStatusWords(text, span)
  const tight = words.replace(/\s/g, '')
  const hit = readStatusWords(tight, { start: 0, end: tight.length })
  return hit ? { status: hit.status, span } : null
}

function sentenceStatus(text: string, body: Span): StatusHit | null {
  const words = text.slice(body.start, body.end)
  let last: StatusHit | null = null
  for (const match of [...words.matchAll(ABOUT_ITEM), ...words.matchAll(ALONE)]) {
    const start = body.start + match.index
    const hit = readStatusWords(text, { start, end: start + match[0].length })
    if (hit && (last === null || hit.span.start >= last.span.start)) last = hit
  }
  return last
}
