import { chineseNumber } from '../base/chinese-number.ts'
import type { Span } from '../base/span.ts'
import type { Mark } from './mark.ts'
import { BODY_LABEL, soundsLikeProblem } from './wording.ts'

const SAID = /([一二三四五六七八九十]{1,3})是(?!否)/y

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
  lines.forEach((line, at) => {
    const next = lines[at + 1]
    SAID.lastIndex = line.start
    const match = next ? SAID.exec(text) : null
    if (!match || !next) return
    BODY_LABEL.lastIndex = next.start
    const words = text.slice(line.start + (match[0]?.length ?? 0), line.end)
    if (!BODY_LABEL.test(text) || words.includes('二是') || !soundsLikeProblem(words)) return
    const span = { start: line.start, end: line.start + match[0].length }
    found.set(at, { style: 'said', number: chineseNumber(match[1] ?? ''), span })
  })
  return found.size >= 2 ? found : new Map()
}
