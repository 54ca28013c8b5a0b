import type { Bound } from '../notice/tree.ts'

/** Meetings and supervisions of several kinds do not add up to one total. */
const UNADDABLE: ReadonlySet<string> = new Set(['meetings', 'supervisions'])

/** Exact totals by what they count; the first one said where a notice says several. */
export function exactTotals(
  facts: readonly { readonly what: string; readonly value: number; readonly bound: Bound }[],
): Record<string, number> {
  const totals = new Map<string, number>()
  for (const fact of facts) {
    const several = UNADDABLE.has(fact.what) && facts.filter((one) => one.what === fact.what).length > 1
    if (fact.bound === 'exact' && !several && !totals.has(fact.what)) totals.set(fact.what, fact.value)
  }
  return Object.fromEntries(totals)
}
