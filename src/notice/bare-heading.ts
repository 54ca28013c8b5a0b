import type { Span } from '../base/span.ts'
import { opensWrapped } from './inline-problems.ts'
import type { Mark, MarkStyle } from './mark.ts'
import { PURE_STATUS } from './status-words.ts'
import { beginsAmiss, endsAsField, opensLabel, soundsLikeProblem } from './wording.ts'

/** What a line without any mark opens: a group of problems, or one problem. */
type BareStyle = Extract<MarkStyle, 'plain' | 'bare'>

// Marks that number headings themselves; (1), ① and 一是 may as well number measures.
const NUMBERED: ReadonlySet<MarkStyle> = new Set([
  'chapter',
  'han',
  'han_paren',
  'roman',
  'letter',
  'row',
  'problem',
  'task',
])
const LONGEST_TITLE = 120
const LONGEST_GROUP = 40
const GROUP_WORDS =
  /(?:方面|情况|问题|打算|安排|计划|工作|做法|举措|措施|任务|事项|要求|部署|意见|进展|成效|组织|领导|责任|建设|路线)$/

/**
 * The headings of a page that numbers none of them: lines that open a problem (针对“…”, “…”, a line over 整改情况:),
 * and short lines over these. None where the page numbers its headings. By the index
 * of the line; `marks` are those that the lines bear.
 *
 *   履行监管责任方面                  plain
 *   “设备采购论证不充分”              bare
 *   整改落实:…
 */
export function bareHeadings(
  text: string,
  lines: readonly Span[],
  marks: readonly (Mark | null)[],
): ReadonlyMap<number, BareStyle> {
  const found = new Map<number, BareStyle>()
  const problems = lines.map(
    (line, at) => (marks[at]?.number ?? null) === null && opensProblem(text, line, lines[at + 1]),
  )
  const first = problems.indexOf(true)
  if (problems.filter(Boolean).length < 2 || numbersHeadings(marks, first)) return found
  const from = leadEnd(text, lines)
  lines.forEach((line, at) => {
    if (at <= from) return
    if (problems[at]) found.set(at, 'bare')
    else if (!marks[at] && opensGroup(text, line, lines[at + 1], problems[at + 1] === true)) found.set(at, 'plain')
  })
  return found
}

/**
 * Paragraphs under headings that only name a field, where each begins by saying what is amiss: each is a problem.
 * By the index of the line; none where such paragraphs are the exception.
 *
 *   (二)发挥桥梁纽带作用方面
 *   组织建设滞后。9月,召开…
 *   ^^^^^^^^^^^^ bare
 */
export function fieldParagraphs(
  text: string,
  lines: readonly Span[],
  marks: readonly (Mark | null)[],
): ReadonlyMap<number, BareStyle> {
  const amiss: number[] = []
  const wrapped: number[] = []
  let under = false
  let others = 0
  lines.forEach((line, at) => {
    if (marks[at]) {
      under = endsAsField(text.slice(Math.max(line.start, line.end - 40), line.end))
      return
    }
    if (!under) return
    if (opensItem(text, line) || endsAsProblem(text, line)) wrapped.push(at)
    else if (beginsAmiss(text.slice(line.start, line.end))) amiss.push(at)
    else others++
  })
  const found = others <= (amiss.length + wrapped.length) * 0.5 ? [...wrapped, ...amiss] : wrapped
  return new Map(found.length >= 2 ? found.map((at) => [at, 'bare']) : [])
}

/** 服务群众方面, [服务群众方面(3个)]: a line that names a field and nothing else. */
export function namesField(text: string, line: Span): boolean {
  const length = line.end - line.start
  if (length < 5 || length > LONGEST_GROUP + 2) return false
  const words = text.slice(line.start, line.end).replace(/^\[(.*)\]$/, '$1')
  return endsAsField(words) && !/[。;:,!?|\t](?!$)/.test(words)
}

// “窗口排队久”问题 and 关于窗口排队久的问题, alone on a line.
const ALONE =
  /^(?:“[^\n]{4,100}”(?:的|中)?(?:存在的?)?问题|关于[^。:;\n]{4,100}问题)(?:的?整改(?:落实|进展)?(?:情况)?)?[。:]?$/

/** Whether a line without a mark is a wrapped problem, alone or before its account. */
export function opensItem(text: string, line: Span): boolean {
  const first = text.charCodeAt(line.start)
  if (first !== QUOTE && first !== ABOUT) return false
  if (line.end - line.start <= LONGEST_TITLE && ALONE.test(text.slice(line.start, line.end))) return true
  return opensWrapped(text, line.start, line.end)
}

// 窗口排队久问题(7), with its number at the end or none.
const ENDS_AS_PROBLEM = /^(?![^。]*(?:以上|上述|该|此|下列|有关|相关|这些))[^。:;!?\n]{4,60}问题\s?(?:\(\d{1,2}\))?$/

/** Whether a line without a mark is nothing but a title that ends in 问题. */
function endsAsProblem(text: string, line: Span): boolean {
  return line.end - line.start <= 70 && ENDS_AS_PROBLEM.test(text.slice(line.start, line.end))
}

const QUOTE = '“'.charCodeAt(0)
const ABOUT = '关'.charCodeAt(0)

function numbersHeadings(marks: readonly (Mark | null)[], first: number): boolean {
  return marks.some((mark, at) => mark && (NUMBERED.has(mark.style) || (mark.style === 'arabic' && at < first)))
}

function opensProblem(text: string, line: Span, next: Span | undefined): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + 200))
  if (words.includes('“') && /^(?:针对|关于|对照?)?\s?“[^\n]{4,}”(?:的|中|方面|存在|反馈)*问题/.test(words)) return true
  if (line.end - line.start > LONGEST_TITLE) return false
  if (words.startsWith('“') && /^“.{4,}”[。:]?$/.test(words)) return true
  if (!next || /[:[]/.test(words) || opensLabel(text, line)) return false
  return opensLabel(text, next) || opensStatus(text, next)
}

// [长期坚持]①新建…: the account of a problem, its status first.
const STATUS_FIRST = new RegExp(`^[([](?:${PURE_STATUS})[)\\]]`)

function opensStatus(text: string, line: Span): boolean {
  const first = text[line.start]
  if (first !== '(' && first !== '[') return false
  return STATUS_FIRST.test(text.slice(line.start, Math.min(line.end, line.start + 40)))
}

/** A short line that ends without a mark, over a problem, or over a paragraph where its words are those of a heading. */
function opensGroup(text: string, line: Span, next: Span | undefined, overProblem: boolean): boolean {
  const length = line.end - line.start
  const words = text.slice(line.start, line.end)
  if (!next || length < 4 || length > LONGEST_GROUP || /[。;:,!?\d|\t]$|[:|\t]|^《/.test(words)) return false
  if (overProblem || /^\[[^[\]]+\]$/.test(words)) return true
  return next.end - next.start > LONGEST_GROUP && (GROUP_WORDS.test(words) || soundsLikeProblem(words))
}

/** The paragraph that tells of the inspection: before it stand title and metadata. */
function leadEnd(text: string, lines: readonly Span[]): number {
  return lines.findIndex(
    (line) =>
      line.end - line.start > LONGEST_GROUP &&
      /巡[察视]/.test(text.slice(line.start, Math.min(line.end, line.start + 400))),
  )
}
