import type { LocationQuery } from 'vue-router'
import type { DiagnosticFilter } from '../../metrics/diagnostic-list.ts'
import type { Severity } from '../../notice/tree.ts'

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']
export const CHECK_STATES = ['all', 'open', 'checked'] as const
export type CheckState = (typeof CHECK_STATES)[number]

/** Where a notice says one thing of an item and then another. */
export const CONTRADICTIONS: readonly string[] = ['status_contradicts_text', 'status_contradicts_heading']

/** What the screen lists, as the link says. */
export interface CheckFilter {
  readonly severity: Severity | null
  readonly codes: readonly string[]
  readonly state: CheckState
}

/** The filter that a link asks for; what it says wrongly, or not, does not narrow. */
export function filterOf(query: LocationQuery): CheckFilter {
  const codes = query['code'] ?? []
  return {
    severity: SEVERITIES.find((one) => one === query['severity']) ?? null,
    codes: (Array.isArray(codes) ? codes : [codes]).filter((code) => code !== null),
    state: CHECK_STATES.find((one) => one === query['state']) ?? 'all',
  }
}

/** The part of a link that asks for `filter`. */
export function filterQuery({ severity, codes, state }: CheckFilter): Readonly<Record<string, string | string[]>> {
  return {
    ...(severity === null ? {} : { severity }),
    ...(codes.length === 0 ? {} : { code: [...codes] }),
    ...(state === 'all' ? {} : { state }),
  }
}

/** The filter as the metric asks it. */
export function toDiagnosticFilter({ severity, codes, state }: CheckFilter): DiagnosticFilter {
  return { severity, codes, checked: state === 'all' ? null : state === 'checked' }
}
