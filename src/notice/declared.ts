import type { Span } from '../base/span.ts'
import { countedSentences } from './counted-sentence.ts'
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
    for (const { start, end, follows } of countedSentences(text, span)) {
      const words = text.slice(start, end)
      const counts = readCounts(words)
      for (const claim of readSentence(words, counts, follows ? before : [])) found.push(factOf(claim, start, span))
      before = counts
    }
  }
  return firstOfEach(found)
}

function factOf(
  { what, value, unit, bound, at, length }: Claim,
  from: number,
  { scope = null }: Statement,
): DeclaredFact {
  return { what, value, unit, bound, start: from + at, end: from + at + length, scope }
}

/** `before`: what the sentence ahead counted, so that 截至目前,已完成8个 knows of what. */
function readSentence(words: string, counts: readonly Count[], before: readonly Count[]): Claim[] {
  const figures = readFigureTotals(words)
  if (before.length === 0 && !/反馈|问题|整改|任务|指出|巡[察视]/.test(words)) return figures
  const elsewhere = counts.length > 0 && /专项(?:巡察|检查)发现|自查发现|线索涉及/.test(words)
  return [...(elsewhere ? [] : counts.map(claimOf)), ...readProgress(words, counts, before), ...figures]
}

function claimOf({ unit, value, bound, at, length }: Count): Claim {
  return { what: unit, value, unit: null, bound, at, length }
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
