import { chineseNumber } from '../base/chinese-number.ts'
import type { Span } from '../base/span.ts'
import { opensWrapped } from './inline-problems.ts'
import { readMark, type Mark } from './mark.ts'
import { opensLabel, soundsLikeProblem } from './wording.ts'

const HAN = '一二三四五六七八九十'
const SAID = new RegExp(`([${HAN}]{1,3})是(?!否)`, 'y')

/**
 * The marks of problems that are told as 一是…, 二是…, each with its account below it; elsewhere 一是 begins a measure.
 * By the index of the line.
 *
 *   一是重点任务推进滞后。
 *   ^^^^ mark
 *   整改情况:…
 */
export function saidHeadings(text: string, lines: readonly Span[]): ReadonlyMap<number, Mark> {
  const found = new Map<number, Mark>()
  let whole = 0
  lines.forEach((line, at) => {
    const mark = readSaid(text, line)
    if (!mark) return
    const start = mark.span.end
    const wrapped = opensWrapped(text, start, line.end)
    if (!wrapped && !isOverLabel(text, { start, end: line.end }, lines[at + 1])) return
    if (wrapped || (opensAtEnd(text, lines, at) && found.size === 0)) whole++
    found.set(at, mark)
  })
  return found.size >= 2 || whole > 0 ? found : new Map()
}

/** 重点任务推进滞后。 over 整改情况:… */
function isOverLabel(text: string, title: Span, next: Span | undefined): boolean {
  if (!next || !opensLabel(text, next)) return false
  const words = text.slice(title.start, title.end)
  return !words.includes('二是') && soundsLikeProblem(words)
}

/** Right under a heading, where the page breaks off soon: 二是 is lost. */
function opensAtEnd(text: string, lines: readonly Span[], at: number): boolean {
  const above = lines[at - 1]
  return above !== undefined && at >= lines.length - 6 && readMark(text, above) !== null
}

/** The mark of a line that begins 一是. */
export function readSaid(text: string, line: Span): Mark | null {
  // What nearly no line begins with.
  if (!HAN.includes(text.charAt(line.start))) return null
  SAID.lastIndex = line.start
  const match = SAID.exec(text)
  if (!match) return null
  const span = { start: line.start, end: line.start + match[0].length }
  return { style: 'said', number: chineseNumber(match[1] ?? ''), span }
}
