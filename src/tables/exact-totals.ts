import type { Bound } from '../notice/tree.ts'

/** Meetings and supervisions of several kinds do not add up to one total. */
const UNADDABLE: ReadonlySet<string> = new Set(['meetings', 'supervisions'])

/** Exact totals by what they count; the first one said where a notice says several. */
export function exactTotals(
  facts: readonly { readonly what: string; readonly value: number; readonly bound: Bound }[],
): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const { what, value, bound } of facts) {
    const several = UNADDABLE.has(what) && facts.filter((one) => one.what === what).length > 1
    if (bound === 'exact' && !several && totals[what] === undefined) totals[what] = value
  }
  return totals
}
