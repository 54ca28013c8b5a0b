import type { ItemUnit } from '../notice/tree.ts'
import { completionStatement } from './completion-statement.ts'
import type { NoticeLimit } from './largest-notices.ts'
import type { Query } from './metric.ts'
import { number, numberOrNull, text, textOrNull } from './raw-row.ts'
import type { RawRow } from './raw-row.ts'
import { silenceBounds } from './statistics/silence-bounds.ts'
import { toQuery } from './to-query.ts'
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

/**
 * Rate as the notice declares it: both numbers exact and counting the same unit. Where only a total is declared it is
 * given without a rate; where the numbers do not fit together none is given.
 */
export interface DeclaredCompletion {
  readonly total: number | null
  readonly completed: number | null
  /** What the numbers count: `problems`, `tasks`, `measures` …; `null` when no number is given here. */
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
export function completion(selection: Selection, limit: NoticeLimit = {}): Query<CompletionRow> {
  return toQuery(completionStatement(selection, limit), (raw) => {
    const unit = textOrNull(raw, 'unit') as ItemUnit | null
    const counts = {
      listed_items: number(raw, 'listed_items'),
      other_unit_items: number(raw, 'other_unit_items'),
      completed: number(raw, 'completed'),
      mostly_completed: number(raw, 'mostly_completed'),
      staged: number(raw, 'staged'),
      ongoing: number(raw, 'ongoing'),
      not_completed: number(raw, 'not_completed'),
      unstated: number(raw, 'unstated'),
    }
    return {
      notice_id: text(raw, 'notice_id'),
      agency: textOrNull(raw, 'agency'),
      city: textOrNull(raw, 'city'),
      unit,
      ...counts,
      listed: listedCompletion(counts, raw['listing'] === 'completed_only'),
      declared: declaredCompletion(raw),
    }
  })
}

type Counts = Pick<CompletionRow, 'listed_items' | 'completed' | 'mostly_completed' | 'unstated'>

function listedCompletion(counts: Counts, completedOnly: boolean): ListedCompletion {
  const { listed_items: all, completed, mostly_completed: mostly, unstated } = counts
  if (completedOnly && all > 0) return notListed('completed_only')
  const strict = silenceBounds(completed, unstated, all)
  const lenient = silenceBounds(completed + mostly, unstated, all)
  if (!strict || !lenient) return notListed('no_items')
  return {
    computable: true,
    reason: null,
    lower: strict.lower,
    upper: strict.upper,
    lenient_lower: lenient.lower,
    lenient_upper: lenient.upper,
  }
}

function notListed(reason: NotListed): ListedCompletion {
  return { computable: false, reason, lower: null, upper: null, lenient_lower: null, lenient_upper: null }
}

function declaredCompletion(raw: RawRow): DeclaredCompletion {
  const unit = textOrNull(raw, 'pair_unit')
  if (unit !== null) return pairedCompletion(raw, unit)
  const saysTotal = numberOrNull(raw, 'says_total') === 1
  const saysCompleted = numberOrNull(raw, 'says_completed') === 1
  if (saysTotal && saysCompleted) return notDeclared('unit_differs')
  const total = agreed(raw, 'own_total')
  return { ...notDeclared('not_declared'), total, unit: total === null ? null : textOrNull(raw, 'own_unit') }
}

function pairedCompletion(raw: RawRow, unit: string): DeclaredCompletion {
  const total = agreed(raw, 'total')
  const completed = agreed(raw, 'completed_declared')
  if (total === null || completed === null || total <= 0 || completed > total) return notDeclared('contradictory')
  return { total, completed, unit, rate: completed / total, reason: null }
}

/** The value that every place of the notice agrees on, else `null`. */
function agreed(raw: RawRow, column: string): number | null {
  const least = numberOrNull(raw, `${column}_min`)
  return least !== null && least === numberOrNull(raw, `${column}_max`) ? least : null
}

function notDeclared(reason: NotDeclared): DeclaredCompletion {
  return { total: null, completed: null, unit: null, rate: null, reason }
}
