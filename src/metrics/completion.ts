import type { ItemUnit } from '../notice/tree.ts'
import type { Query } from './metric.ts'
import type { Selection } from './selection.ts'

/** Why there is no rate over the listed items. */
export type NotListed = 'completed_only' | 'no_items'
/** Why there is no declared rate. `contradictory`: the notice gives two different totals, or more completed than total. */
export type NotDeclared = 'not_declared' | 'unit_differs' | 'contradictory'

/** Rate over the listed items, with bounds for silence; all four are `null` when not computable. */
export interface ListedCompletion {
  readonly computable: boolean
  readonly reason: NotListed | null
  /** Strict: completed / items, 0 to 1. */
  readonly lower: number | null
  /** Strict, as if every unstated item were completed: (completed + unstated) / items. */
  readonly upper: number | null
  /** Lenient: (completed + mostly completed) / items. */
  readonly lenient_lower: number | null
  readonly lenient_upper: number | null
}

/** Rate as the notice declares it: both numbers exact and counting the same unit. */
export interface DeclaredCompletion {
  readonly total: number | null
  readonly completed: number | null
  /** What both numbers count: `problems`, `tasks`, `measures` …; `null` when there is no such pair. */
  readonly unit: string | null
  /** completed / total, 0 to 1. */
  readonly rate: number | null
  readonly reason: NotDeclared | null
}

export interface CompletionRow {
  readonly notice_id: string
  readonly agency: string | null
  readonly city: string | null
  /** What is counted; `null` for a notice without items. */
  readonly unit: ItemUnit | null
  /** Items of `unit`; the six counts add up to it. */
  readonly listed_items: number
  /** Items of the other unit, left out of every count here. */
  readonly other_unit_items: number
  readonly completed: number
  readonly mostly_completed: number
  readonly staged: number
  readonly ongoing: number
  readonly not_completed: number
  readonly unstated: number
  readonly listed: ListedCompletion
  readonly declared: DeclaredCompletion
}

/** Completion per notice, listed and declared side by side, never blended. Picks on items do not apply. */
export function completion(selection: Selection): Query<CompletionRow> {
  throw new Error(`not built yet: ${selection.length}`)
}
