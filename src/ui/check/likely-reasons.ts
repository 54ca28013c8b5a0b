import { ownValue } from '../../base/own-value.ts'
import type { DiagnosticRecord } from '../../tables/record.ts'

const OF_ITEMS = ['item_number_gap', 'item_number_restart', 'item_number_repeated', 'cross_reference', 'several_bodies', 'no_items'] // prettier-ignore
const OF_STATUS = ['status_contradicts_text', 'status_contradicts_heading', 'declared_parts_differ', 'cross_reference']
/** By what is declared: the diagnostics that can account for a list of another length. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  aspects: ['aspect_number_gap', 'several_bodies', 'no_items'],
  problems: OF_ITEMS,
  tasks: OF_ITEMS,
  completed: OF_STATUS,
  mostly_completed: OF_STATUS,
  staged: OF_STATUS,
  ongoing: OF_STATUS,
  not_completed: OF_STATUS,
}

/** The diagnostics of a notice that may be why what it declares of `what` differs from what it lists, in text order. */
export function likelyReasons(what: string, diagnostics: readonly DiagnosticRecord[]): readonly DiagnosticRecord[] {
  const codes = ownValue(REASONS, what) ?? []
  return diagnostics.filter(({ code }) => codes.includes(code)).sort((a, b) => a.start - b.start)
}
