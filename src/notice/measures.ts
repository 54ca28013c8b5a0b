import { allMatches } from '../base/all-matches.ts'
import { trimSpan, type Span } from '../base/span.ts'
import { markNumber, readMark } from './mark.ts'
import type { Measure, MeasureKind } from './tree.ts'
import { labelEnd } from './wording.ts'

const SAID = /(?<=^|[。;:,!?\n\s)”])\s?([一二三四五六七八九十]{1,3})是(?!否)/g
const FIRSTLY = /(?<=^|[。;:,!?\n\s)”])\s?(?:第|其)([一二三四五六七八九十]{1,3}),/g
const BRACKETED = /(?<=^|[。;:!?\n\s])\s?\((\d{1,2})\)/g
const HALVED = /(?<=^|[。;:!?\n\s])\s?(\d{1,2})\)/g
const LETTERED = /(?<=^|[。;:!?\n\s])\s?([a-h])\)/g
const DOTTED = /(?<=^|[。;:!?\n])\s?(\d{1,2})[.、](?!\d)/g
const CIRCLED = /([①-⑳⑴-⒇])/g
const BULLETED = /(?:^|\n)[^\S\n]{0,40}(?:([•●■◆★])|([-*])(?=\s))\s{0,40}(?=\S)/g
const NON_BLANK = /\S/g

const KINDS: readonly (readonly [RegExp, MeasureKind])[] = [
  [
    /(?:制定|修订|出台|印发|建立|完善|健全|起草|修改|编制|废止).{0,40}(?:制度|办法|规定|细则|规则|规程|规范|意见|方案|机制|清单|指引|标准|《)/,
    'rule_making',
  ],
  [/处分|问责|约谈|批评教育|提醒谈话|诫勉|检讨|检查说明|追责|立案|组织处理/, 'accountability'],
  [/追缴|清退|收回|追回|退缴|上缴|补缴|清收|挽回|核销/, 'recovery'],
  [/学习|培训|教育|宣传|党课|研讨|传达/, 'study'],
  [/检查|督查|排查|核查|清查|巡查|审计|自查|抽查|盘点|清理|调研|摸底/, 'inspection'],
  [/人员|编制|轮岗|招录|选调|调整分工|配备|借调|选拔|聘用|交流/, 'staffing'],
  [/建设|改造|工程|施工|安装|更新|修缮|平台|系统|设施/, 'engineering'],
  [/召开|会议|专题会|推进会/, 'meeting'],
]

/**
 * The measures of an item's rectification text: 一是…二是…, 第一,…, (1)…, 1.… at line starts, ①…;
 * without any, the whole text is one unnumbered measure. Half-width `text`, in order.
 *
 *   整改情况:一是加强学习。二是健全制度。
 *            ^^^^^^^^^^^^ ^^^^^^^^^^^^
 */
export function readMeasures(text: string, body: Span): Measure[] {
  const from = afterLabels(text, body)
  const span = trimSpan(text, { start: from, end: body.end })
  if (span.end <= span.start) return []
  const starts = enumeration(text, span)
  if (starts.length === 0) return [measureOf(text, 1, null, span)]
  return starts.map((start, at) => {
    const next = starts[at + 1]
    const part = trimSpan(text, { start: start.at, end: next ? next.at : span.end })
    return measureOf(text, at + 1, start.label, part)
  })
}

function measureOf(text: string, ordinal: number, label: string | null, span: Span): Measure {
  return { ordinal, label, kind: measureKind(text, span), start: span.start, end: span.end }
}

interface Start {
  readonly at: number
  readonly label: string
  readonly number: number | null
}

/** Starts of the first enumeration that counts up from one. */
function enumeration(text: string, span: Span): Start[] {
  const lines = countUp(lineStarts(text, span))
  if (lines.length >= 2) return lines
  const words = text.slice(span.start, span.end)
  for (const { hint, find } of INSIDE) {
    const run = hint.test(words) ? countUp(find(words, span.start)) : []
    if (run.length >= 2) return run
  }
  return lines.length === 1 && lines[0]?.at === span.start ? lines : []
}

/** Only what counts 1, 2, 3 …: a second 一是 inside a measure belongs to that measure. */
function countUp(starts: readonly Start[]): Start[] {
  const run: Start[] = []
  for (const start of starts) if (start.number === run.length + 1) run.push(start)
  return run
}

function lineStarts(text: string, span: Span): Start[] {
  const found: Start[] = []
  for (let at = span.start; at < span.end;) {
    const stop = text.indexOf('\n', at)
    const end = stop < 0 || stop > span.end ? span.end : stop
    const line = trimSpan(text, { start: at, end })
    const mark = readMark(text, line)
    if (mark && mark.number !== null && mark.style !== 'problem') {
      found.push({ at: line.start, label: text.slice(mark.span.start, mark.span.end).trim(), number: mark.number })
    }
    at = end + 1
  }
  return found
}

/** Lines behind a dash or a dot, numbered as they come. */
function bulleted(words: string, from: number): Start[] {
  return allMatches(BULLETED, words).map((match, at) => ({
    at: from + match.index + match[0].search(/[-•●■◆★*]/),
    label: match[1] ?? match[2] ?? '',
    number: at + 1,
  }))
}

function matches(words: string, from: number, pattern: RegExp): Start[] {
  return allMatches(pattern, words).map((match) => {
    const blank = /^\s/.test(match[0]) ? 1 : 0
    return {
      at: from + match.index + blank,
      label: match[0].slice(blank).replace(/,$/, ''),
      number: markNumber(match[1] ?? ''),
    }
  })
}

/** Enumerations inside lines, the likeliest first; a text without the hint is without the enumeration. */
const INSIDE: readonly {
  readonly hint: RegExp
  readonly find: (words: string, from: number) => readonly Start[]
}[] = [
  { hint: /是/, find: (words, from) => matches(words, from, SAID) },
  { hint: /[第其]/, find: (words, from) => matches(words, from, FIRSTLY) },
  { hint: /\(\d/, find: (words, from) => matches(words, from, BRACKETED) },
  { hint: /\d\)/, find: (words, from) => matches(words, from, HALVED) },
  { hint: /\d[.、]/, find: (words, from) => matches(words, from, DOTTED) },
  { hint: /[①-⑳⑴-⒇]/, find: (words, from) => matches(words, from, CIRCLED) },
  { hint: /[a-h]\)/, find: (words, from) => matches(words, from, LETTERED) },
  { hint: /[-•●■◆★*]/, find: bulleted },
]

/** Where the account of measures begins: behind 整改结果:已完成 and 整改情况:. */
function afterLabels(text: string, body: Span): number {
  let at = firstWord(text, body.start)
  while (at < body.end) {
    const end = labelEnd(text, at)
    // A line without a label: the account itself has begun.
    if (end < 0) return at
    const label = text.slice(at, end)
    if (!/结果|状态|时限|责任|目标|类型|表现|描述|成效|效果|完成/.test(label) || /措施|举措/.test(label)) return end
    const next = text.indexOf('\n', at)
    at = next < 0 ? body.end : firstWord(text, next)
  }
  return body.start
}

function firstWord(text: string, from: number): number {
  NON_BLANK.lastIndex = from
  return NON_BLANK.exec(text)?.index ?? text.length
}

function measureKind(text: string, span: Span): MeasureKind {
  const words = text.slice(span.start, Math.min(span.end, span.start + 160))
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other'
}
