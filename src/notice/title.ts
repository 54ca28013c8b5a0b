import { trimSpan, type Span } from '../base/span.ts'
import { closedAt, PREFIX } from './closed-title.ts'
import { PURE_STATUS } from './status-words.ts'
import { isImperative, judgesItself, labelEnd } from './wording.ts'

/** A heading's line taken apart: its title, and the text that follows on the same line (empty span if none). */
export interface TitleReading {
  readonly title: Span
  readonly rest: Span
}

const OPENER =
  /^(?:巡[察视]组?)?(?:反馈|存在|具体)?(?:指出|发现|提出)?(?:的)?(?:问题|意见)?\s?:?\s?(?:关于|针对|对照|围绕|在|聚焦|对于?|就|(?:着力|切实|认真|有效)?解决)?\s?(?:(?<=[于对照绕焦决在就])[^“”。,:;]{0,8}(?:反馈|指出|发现|提出)的?)?“/
const AFTER_QUOTE =
  /^(?:方面)?(?:的|中)?(?:(?:存在|反馈|指出|发现)(?:的)?)?(?:相关|具体|突出)?(?:问题|方面|情况|整改|的整改)/

/**
 * The title in a heading's `head`, without the words that only wrap it.
 *
 *   关于“部门职能相互交叉”问题的整改情况。
 *        ^^^^^^^^^^^^^^ title
 *   进一步严格树木修剪管理。一是修订完善…
 *   ^^^^^^^^^^^^^^^^^^ title   ^^^^^ rest
 *
 * `hasBody`: lines follow under the heading, so that the whole head may be title (重视程度不够。没有将…).
 * `labelled`: the mark itself says 问题一:, so that 关于…的问题 without quotes is the title as filed.
 */
export function readTitle(text: string, head: Span, hasBody: boolean, labelled: boolean): TitleReading {
  const words = text.slice(head.start, head.end)
  return words.includes('\n') ? brokenTitle(words, head, hasBody, labelled) : wholeTitle(text, head, hasBody, labelled)
}

/** The words of a title; a line break inside it is the page's, not the title's. */
export function titleText(source: string, title: Span): string {
  const words = source.slice(title.start, title.end)
  return words.includes('\n') ? words.replace(/(?<!\s)\s*\n\s*/g, '') : words
}

/** A head that was wrapped over lines is read without its breaks, and the spans put back. */
function brokenTitle(words: string, head: Span, hasBody: boolean, labelled: boolean): TitleReading {
  const kept: number[] = []
  for (const piece of words.matchAll(/(?:^|\n)\s*([^\n]*)/g)) {
    const start = piece.index + piece[0].length - (piece[1] ?? '').length
    for (let at = start; at < start + (piece[1] ?? '').trimEnd().length; at++) kept.push(at)
  }
  const flat = kept.map((at) => words.charAt(at)).join('')
  const { title, rest } = wholeTitle(flat, { start: 0, end: flat.length }, hasBody, labelled)
  const back = (span: Span): Span => {
    if (span.end <= span.start) return { start: head.end, end: head.end }
    return { start: head.start + (kept[span.start] ?? 0), end: head.start + (kept[span.end - 1] ?? 0) + 1 }
  }
  return { title: back(title), rest: back(rest) }
}

function wholeTitle(text: string, head: Span, hasBody: boolean, labelled: boolean): TitleReading {
  const words = text.slice(head.start, head.end)
  if (ONLY_WORDS.test(words)) return wordsAlone(text, head, labelled)
  const lead = BRACKET.test(words.charAt(0)) ? (STATUS_LEAD.exec(words)?.[0].length ?? 0) : 0
  if (lead > 0) return wholeTitle(text, { start: head.start + lead, end: head.end }, hasBody, labelled)
  const tab = /[\t|→]|\s{2}/.test(words) ? words.search(CELL_END) : -1
  if (tab > 0) return firstCell(text, head, head.start + tab)
  return (
    (words.includes('“') ? quotedTitle(text, head, words) : null) ??
    enclosedTitle(text, head, words) ??
    plainTitle(text, head, words, hasBody, labelled)
  )
}

// As most titles are: no mark in it that a label, a status or an account would need.
const ONLY_WORDS = /^[\u4e00-\u9fff、\dA-Za-z]*[\u4e00-\u9fff\dA-Za-z]。?$/

function wordsAlone(text: string, head: Span, labelled: boolean): TitleReading {
  const title = { start: head.start, end: text[head.end - 1] === '。' ? head.end - 1 : head.end }
  return { title: labelled ? title : unwrap(text, title), rest: { start: head.end, end: head.end } }
}

// What closes a wrapped title: ”的问题的整改情况。
const WRAPPER_END =
  /^(?:方面)?(?:的|中)?(?:(?:存在|反馈|指出|发现)(?:的)?)?(?:相关|具体|突出)?(?:问题|方面|情况)?(?:的)?(?:整改(?:落实|进展|完成|推进|办理|工作)?(?:的)?(?:进展|落实)?(?:情况)?)?\s?(?:[。,:;]|-{1,2})?\s?/

/** In a table row the first cell is the title, the others tell of it. */
function firstCell(text: string, head: Span, end: number): TitleReading {
  const cell = trimSpan(text, { start: head.start, end })
  const { title } = readTitle(text, cell, true, false)
  return { title, rest: trimSpan(text, { start: end, end: head.end }) }
}

function quotedTitle(text: string, head: Span, words: string): TitleReading | null {
  const opener = OPENER.exec(words)
  if (!opener) return null
  const from = opener[0].length
  const to = closingQuote(words, from)
  // The page breaks off inside the quotation.
  if (to < 0 && !words.includes('”', from))
    return { title: { start: head.start + from, end: head.end }, rest: { start: head.end, end: head.end } }
  if (to < 0) return null
  const closing = WRAPPER_END.exec(words.slice(to + 1))?.[0] ?? ''
  const restAt = to + 1 + closing.length
  // 针对“四风”问题树倒根存问题: the sentence goes on, so that the quotation was only its first word.
  if (
    !/[”。,:;\s-]$|问题(?:的)?整改(?:落实|进展|完成|推进|办理|工作)?(?:的)?(?:进展|落实)?情况$/.test(
      words.slice(0, restAt),
    ) &&
    !/^$|^(?:一是|整改|主要|采取|\(1\)|①)|^(?:整|情)$/.test(words.slice(restAt)) &&
    !STATUS_LEAD.test(words.slice(restAt))
  )
    return null
  const inner = words.slice(from, to)
  const drop = /(?<![。;,、:])[。;,、:]+$/.exec(inner)?.[0].length ?? 0
  return {
    title: { start: head.start + from, end: head.start + to - drop },
    rest: trimSpan(text, { start: head.start + restAt, end: head.end }),
  }
}

// 【窗口排队久】增设窗口3个; 关于‘窗口排队久’的问题
const ENCLOSED =
  /^\[(?!整改|问题|措施|成效|进展)([^[\]\n]{4,100})\]\s?(?=\S)|^(?:关于|针对|对)?\s?‘([^‘’\n]{4,100})’(?:的|中)?(?:存在的?)?问题(?:的?整改(?:情况)?)?\s?(?:[。:]\s?|$)/

function enclosedTitle(text: string, head: Span, words: string): TitleReading | null {
  const match = words.startsWith('[') || words.includes('‘') ? ENCLOSED.exec(words) : null
  const inner = match?.[1] ?? match?.[2]
  if (!match || inner === undefined) return null
  const start = head.start + match[0].indexOf(inner)
  return {
    title: { start, end: start + inner.length },
    rest: trimSpan(text, { start: head.start + match[0].length, end: head.end }),
  }
}

/** The ” that ends the title: the first one that 问题, 方面 … follows, at the outer level or else the last one. */
function closingQuote(words: string, from: number): number {
  let depth = 1
  let outer = -1
  for (let at = from; at < words.length; at++) {
    const char = words[at]
    if (char === '“') depth++
    if (char !== '”') continue
    depth--
    const after = words.slice(at + 1, at + 16)
    if (depth <= 0 && outer < 0) outer = at
    if (depth <= 0 && (AFTER_QUOTE.test(after) || /^[。:;]?$/.test(after))) return at
  }
  if (outer >= 0) return isWholeTitle(words.slice(outer + 1)) ? outer : -1
  return words.lastIndexOf('”')
}

// “大城管”理念树得不牢: a quoted word that only opens the title is no wrapper.
function isWholeTitle(after: string): boolean {
  return after === '' || /^[。:;,]/.test(after) || AFTER_QUOTE.test(after)
}

// (已完成), (5个问题,均已完成), (进展:已完成), (责任科室:办公室): what brackets beside a title say of it.
const NOTE =
  '[([](?:(?:整改|完成|目前|当前|进展|进度|状态|销号|办理|落实|责任|牵头|配合|时限|期限)[\\u4e00-\\u9fff]{0,6}:[^()[\\]]{1,60}|' +
  '(?:[共计]{0,2}\\d{1,3}\\s?[个项条](?:具体|反馈)?(?:问题|任务|事项)?[,;、]?\\s?)?(?:均|都|现)?' +
  '(?:推进|进行|部分(?=完成|整改|解决|落实)|完成|已|全部|基本|正在|持续|长期(?=坚持|整改|推进|持续|落实)|(?:尚)?未(?=完成|整改|销号|解决|办结|启动|到位)|立行立改|整改|取得)[^()[\\]]{0,14})[)\\]]'
/** 【已完成】 before the title, as a bracket folded to half width. */
const STATUS_LEAD = new RegExp(`^${NOTE}\\s?`)
const BRACKET = /[([]/
const STATUS_TAIL = new RegExp(`\\s?${NOTE}$`)
// A cell's end: a tab, a bar, or wide blanks before a status.
const CELL_END = new RegExp(`\\t|\\s?\\|\\s?|\\s?→|(?<!\\s)\\s{2,}(?=${PURE_STATUS}\\s*$)`)
const STATUS_INNER = new RegExp(`\\s?[([]${PURE_STATUS}[)\\]]`)
const GLUED = new RegExp(`(?<=[。;])\\s?${PURE_STATUS}\\s?。?$`)
// …不及时--已整改
const DASHED = new RegExp(`\\s?-{1,2}\\s?${PURE_STATUS}$`)
const SUFFIX =
  /(?:(?:方面|的|中|等){1,2}(?:存在(?:的)?)?)?(?:问题)?(?:的)?(?:整改(?:落实|进展|完成|推进|办理|工作)?(?:的)?(?:进展|落实)?(?:情况)?)?$/

function plainTitle(text: string, head: Span, words: string, hasBody: boolean, labelled: boolean): TitleReading {
  const cut = Math.min(cutAt(words, hasBody), statusAt(words), closedAt(words, hasBody))
  let title = trimSpan(text, { start: head.start, end: head.start + cut })
  title = dropEnd(text, title, /(?<![。;,:、!?-])[。;,:、!?-]+$/)
  title = dropEnd(text, title, /(?<=[\u4e00-\u9fff])\.$/)
  if (BRACKET.test(words)) title = dropEnd(text, title, STATUS_TAIL)
  if (words.includes('-')) title = dropEnd(text, title, DASHED)
  title = dropEnd(text, title, /(?<![。;,:、])[。;,:、]+$/)
  title = unbracket(text, title)
  if (!labelled) title = unwrap(text, title)
  return { title, rest: trimSpan(text, { start: head.start + cut, end: head.end }) }
}

const LABELLED =
  /^(?:反馈|存在|具体)问题\s?[\d一二三四五六七八九十]{0,3}\s?:\s?|^问题\s?[\d一二三四五六七八九十]{1,3}\s?[:、.]\s?|^(?:巡[察视]组?(?:反馈)?|反馈)指出[:,]?\s?(?=[\u4e00-\u9fff]{2})/

const LABEL_STARTS = '反存具问巡'

/** 【改革推进不深入】 */
function unbracket(text: string, title: Span): Span {
  const whole = /^\[[^[\]]{2,}\]$/.test(text.slice(title.start, title.end))
  return whole ? { start: title.start + 1, end: title.end - 1 } : title
}

function unwrap(text: string, title: Span): Span {
  const label = LABEL_STARTS.includes(text.charAt(title.start))
    ? LABELLED.exec(text.slice(title.start, title.end))
    : null
  if (!label) return unwrapPlain(text, title)
  const inner = { start: title.start + label[0].length, end: title.end }
  return quotedTitle(text, inner, text.slice(inner.start, inner.end))?.title ?? inner
}

// 窗口排队久整改情况, 叫号乱的整改落实: what was done about it; 未按期公开整改情况 is the fault itself, and 反馈意见整改情况 a part.
const ACCOUNT_OF =
  /(?<!问题|问题的|意见|反馈|巡察|巡视|审计|检查|督查|监督|责任|方面|任务|事项|工作|组织|集中|全面|深入|以来|期间|[报送开示布告传实进踪映掌解析核瞒虚握到看对抓推督促因把将与及和、行的])(?:的)?整改(?:(?:落实|进展|完成|推进|办理)?(?:的)?情况|落实)$/

function withoutAccount(title: Span, words: string): Span {
  const account = !words.includes('整改') || isImperative(words) ? null : ACCOUNT_OF.exec(words)
  if (!account || account.index < 5 || /[“”]/.test(words.slice(0, account.index))) return title
  return { start: title.start, end: title.start + account.index }
}

/** 关于…的问题, 针对…方面, 着力解决…的问题, 关于…的整改落实 */
function unwrapPlain(text: string, title: Span): Span {
  const words = text.slice(title.start, title.end)
  // One of them stands in whatever is taken off.
  if (!/问题|方面|整改/.test(words)) return title
  const prefix = PREFIX.exec(words)
  if (!prefix) return unwrapEnd(title, words)
  const suffix = SUFFIX.exec(words)
  if (!suffix || !/问题|方面|^的整改/.test(suffix[0])) return title
  const inner = { start: title.start + prefix[0].length, end: title.end - suffix[0].length }
  return inner.start < inner.end ? inner : title
}

/** …的问题, …问题的整改情况 */
function unwrapEnd(title: Span, words: string): Span {
  if (!words.includes('问题')) return withoutAccount(title, words)
  const rectified =
    /(?<=.{4})(?:的)?问题(?:的整改|(?:的)?整改(?:落实|进展|完成|推进|办理|工作)?(?:的)?(?:进展|落实)?情况)$/.exec(words)
  if (rectified) return { start: title.start, end: title.end - rectified[0].length }
  // 湖荡生态修复进展滞后的问题, 讲解员无证上岗问题: the word wraps on its own. 推进解决历史遗留问题 is a deed and keeps it.
  const bare = /(?<=.{4})(?<!存在|主要|突出|具体|方面|遗留|重点|难点|的)(?:等)?的?问题(?:\s?\(\d{1,2}\))?$/.exec(words)
  if (bare && (!isImperative(words) || judgesItself(words.slice(0, bare.index))))
    return { start: title.start, end: title.end - bare[0].length }
  return withoutAccount(title, words)
}

/** Where a status stands inside the head (…不明【已销号】:普查…, …问题。已办结); the head's length where none does. */
function statusAt(words: string): number {
  const inner = BRACKET.test(words) ? words.search(STATUS_INNER) : -1
  const glued = words.search(GLUED)
  return Math.min(inner > 3 ? inner : words.length, glued > 3 ? glued : words.length)
}

/** Length of the title part of a plain head: up to a body label, an enumeration, or the first sentence's end. */
function cutAt(words: string, hasBody: boolean): number {
  const label = labelAt(words)
  const action = /一|首先/.test(words) ? words.search(/(?<=[。:;,-])\s?(?:一是|一方面|首先,|第一,)/) : -1
  const marker = [label, action].filter((at) => at > 0).sort((a, b) => a - b)[0]
  const sentence = words.search(/[。!?](?!$)/)
  if (marker !== undefined && hasBody && label < 0) return sentence > 0 && sentence < marker ? sentence + 1 : marker
  if (marker !== undefined) return marker
  if (hasBody || sentence < 0) return words.length
  return sentence + 1
}

const BEFORE_LABEL = '。,;)” \t\n'

function labelAt(words: string): number {
  // Every label ends so, and few titles hold one.
  if (!words.includes(':')) return -1
  for (let at = 1; at < words.length; at++) {
    if (!BEFORE_LABEL.includes(words.charAt(at - 1))) continue
    if (labelEnd(words, at) >= 0) return at
  }
  return -1
}

function dropEnd(text: string, span: Span, pattern: RegExp): Span {
  const words = text.slice(span.start, span.end)
  const match = pattern.exec(words)
  return match && match.index > 0 ? { start: span.start, end: span.start + match.index } : span
}
