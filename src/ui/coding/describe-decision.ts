import { type Decision, type DecisionField, UNDATED } from '../../codebook/decision.ts'
import type { Status, StatusBasis } from '../../notice/tree.ts'
import type { Labels } from '../composables/use-labels.ts'
import type { Words } from '../words/zh.ts'
import { sameValue } from './decision-value.ts'

/** The value of a field in words. */
function describeValue(field: DecisionField, value: readonly string[], words: Words, labels: Labels): string {
  if (value.length === 0) return words.coding.history.nothing
  if (field === 'status') {
    const [status = '', basis = ''] = value
    return words.codes.status[status as Status] + words.joint.aside(words.codes.basis[basis as StatusBasis])
  }
  return words.joint.list(value.map((one) => labels.value(field === 'findings' ? 'finding' : 'category', one)))
}

/** A decision in words: what was confirmed, or what became what. */
export function describeDecision(decision: Decision, words: Words, labels: Labels): string {
  const { field, way } = decision
  const name = words.coding.field[field]
  const to = describeValue(field, decision.new, words, labels)
  if (way === 'blind') return words.coding.history.said(name, to)
  if (sameValue(decision.old, decision.new)) return words.coding.history.confirmed(name, to)
  return words.coding.history.changed(name, describeValue(field, decision.old, words, labels), to)
}

/** Day and minute of an ISO time; `null` where the file of the decision said none. */
export function momentOf(at: string): string | null {
  return at === UNDATED ? null : at.slice(0, 16).replace('T', ' ')
}
