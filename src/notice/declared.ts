import type { Span } from '../base/span.ts'
import { readCounts, type Count } from './declared-counts.ts'
import { readFigureTotals } from './declared-figures.ts'
import { readProgress, type Claim } from './declared-progress.ts'
import type { DeclaredFact } from './tree.ts'

/** Where totals may stand, and what they speak of there (see `DeclaredFact.scope`). */
export interface Statement extends Span {
  readonly scope?: number | null
}

/**
 * The totals that the notice states about itself under `spans` (lead, organisation and section openings, never inside an item).
 * Units are told apart by their nouns; a bare 已完成19个 counts what was counted last.
 */
export function readDeclared(text: string, spans: readonly Statement[]): DeclaredFact[] {
  const found: DeclaredFact[] = []
  for (const span of spans) {
    let before: readonly Count[] = []
    for (const sentence of sentences(text, span)) {
      const words = text.slice(sentence.start, sentence.end)
      const counts = readCounts(words)
      const facts = readSentence(words, sentence.start, counts, before)
      for (const fact of facts) found.push({ ...fact, scope: span.scope ?? null })
      before = counts
    }
  }
  return firstOfEach(found)
}

type UnplacedFact = Omit<DeclaredFact, 'scope'>

/** `before`: what the sentence ahead counted, so that 截至目前,已完成8个 knows of what. */
function readSentence(words: string, from: number, counts: readonly Count[], before: readonly Count[]): UnplacedFact[] {
  const facts: UnplacedFact[] = []
  const add = (one: Claim): void => {
    const start = from + one.at
    facts.push({
      what: one.what,
      value: one.value,
      unit: one.unit,
      bound: one.bound,
      start,
      end: start + one.length,
    })
  }
  if (before.length > 0 || /反馈|问题|整改|任务|指出|巡[察视]/.test(words)) {
    if (!/专项(?:巡察|检查)发现|自查发现|线索涉及/.test(words)) {
      for (const { unit, value, bound, at, length } of counts) add({ what: unit, value, unit: null, bound, at, length })
    }
    readProgress(words, counts, before).forEach(add)
  }
  readFigureTotals(words).forEach(add)
  return facts
}

// No sentence that states totals is longer; a text without full stops is looked at in pieces of this length.
const LONGEST = 1500
const FULL_STOP = '。'.charCodeAt(0)
const LINE_END = 0x0a

function sentences(text: string, span: Span): Span[] {
  const found: Span[] = []
  let start = span.start
  for (let at = span.start; at <= span.end; at++) {
    const code = at < span.end ? text.charCodeAt(at) : LINE_END
    if (code !== FULL_STOP && code !== LINE_END && at - start < LONGEST) continue
    if (at > start) found.push({ start, end: at })
    start = at + 1
  }
  return found
}

/** One fact of each kind and value: a total repeated further down is the same total. */
function firstOfEach(facts: readonly DeclaredFact[]): DeclaredFact[] {
  const seen = new Set<string>()
  return facts.filter((fact) => {
    const key = `${fact.what}|${String(fact.value)}|${fact.unit ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
