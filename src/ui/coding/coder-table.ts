import { type CodedUnit } from '../../codebook/agreement-coefficient.ts'
import { type Decision, findItem, type LoggedDecision } from '../../codebook/decision.ts'
import { groupOf, sectionOf } from '../../tables/category-code.ts'
import type { ItemRecord, NoticeRecord } from '../../tables/record.ts'
import { sha256Of } from '../workers/packed-record.ts'
import { createWordTable } from '../../base/word-table.ts'

/** What coders are compared on. */
export type Question =
  | { readonly kind: 'category'; readonly depth: 'section' | 'group' | 'leaf' }
  | { readonly kind: 'finding'; readonly key: string }
  | { readonly kind: 'status' }

/** The rules (for a status, the reader) as one coder among the others; no person can be called so. */
export const RULES = '\u0000rules'

/** An item that somebody coded, and what each coder last said of it. */
export interface CodedItem {
  readonly record: NoticeRecord
  readonly item: ItemRecord
  readonly said: ReadonlyMap<string, string>
}

/** Items that people coded, with the rules beside them. */
export interface CoderTable {
  /** People in the order of their first decision, then the rules. */
  readonly coders: readonly string[]
  readonly items: readonly CodedItem[]
}

/**
 * What coders said to `question`, undone decisions left out. `ruled` are the records as rules alone code them; `blindOnly`
 * leaves out what was said with the codes of others in view.
 */
export function coderTable(
  ruled: readonly NoticeRecord[],
  decisions: readonly LoggedDecision[],
  question: Question,
  blindOnly: boolean,
): CoderTable {
  const field = question.kind === 'finding' ? 'findings' : question.kind
  const records = createWordTable(sha256Of, ruled)
  const items = new Map<ItemRecord, { readonly record: NoticeRecord; readonly said: Map<string, string> }>()
  const people = new Set<string>()
  for (const decision of decisions) {
    if (decision.undone !== null || decision.field !== field || (blindOnly && decision.way !== 'blind')) continue
    const record = records.get(decision.sha256)
    const item = record && findItem(record.items, decision)
    const value = answerOf(decision, question)
    if (!record || !item || value === null) continue
    const known = items.get(item) ?? { record, said: new Map([[RULES, ruleAnswer(item, question)]]) }
    known.said.set(decision.coder, value)
    people.add(decision.coder)
    items.set(item, known)
  }
  return {
    coders: [...people, RULES],
    items: [...items].map(([item, { record, said }]) => ({ record, item, said })),
  }
}

/** The table as units of what the `coders` named said. */
export function unitsOf({ items }: CoderTable, coders: readonly string[]): readonly CodedUnit[] {
  return items.map(({ said }) => coders.map((coder) => said.get(coder) ?? null))
}

function answerOf(decision: Decision, question: Question): string | null {
  if (question.kind === 'finding') return decision.new.includes(question.key) ? 'yes' : 'no'
  const [value] = decision.new
  return value === undefined ? null : question.kind === 'category' ? atDepth(value, question.depth) : value
}

function ruleAnswer(item: ItemRecord, question: Question): string {
  if (question.kind === 'finding') return item.findings.includes(question.key) ? 'yes' : 'no'
  return question.kind === 'category' ? atDepth(item.category, question.depth) : item.status
}

function atDepth(code: string, depth: 'section' | 'group' | 'leaf'): string {
  if (depth === 'leaf') return code
  return depth === 'group' ? groupOf(code) : sectionOf(code)
}
