import type { PlacedItem, PlacedSection } from './placed-item.ts'
import { STATED_STATUSES, type DeclaredFact, type Status, type StatusReading } from './tree.ts'

/** A section whose heading says no status, and the one that the totals leave for it. */
export interface SectionByTotals {
  readonly section: PlacedSection
  readonly reading: StatusReading
}

/**
 * Where every section but one says how far its items are, in numbers that the totals state, the items of the one left
 * over are as far as the total of just as many: all items are then accounted for, and in no other way.
 *
 *   17项整改任务中,14项已完成整改,其余3项取得阶段性进展
 *   二、从严从实抓好整改            14 items: completed
 *   三、取得阶段性进展的任务         3 items: staged, by the heading
 */
export function sectionByTotals(
  placed: readonly PlacedItem[],
  declared: readonly DeclaredFact[],
): SectionByTotals | null {
  const sections = [...new Set(placed.map(({ section }) => section))]
  const silent = sections.filter(({ status }) => status === null)
  const [section] = silent
  if (!section || silent.length > 1 || sections.length < 2) return null
  const totals = totalsByStatus(declared)
  const counts = new Map<Status, number>()
  for (const item of placed) {
    const { status } = item.section
    if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  if ([...counts].some(([status, count]) => totals.get(status)?.value !== count)) return null
  const rest = [...totals].filter(([status]) => !counts.has(status))
  const [only] = rest
  const left = placed.filter((item) => item.section === section).length
  if (!only || rest.length > 1 || only[1].value !== left) return null
  return { section, reading: { status: only[0], basis: 'summary', span: only[1] } }
}

/** The exact totals of the whole, by status; the unit is that of the list where the numbers fit. */
function totalsByStatus(declared: readonly DeclaredFact[]): Map<Status, DeclaredFact> {
  const totals = new Map<Status, DeclaredFact>()
  for (const fact of declared) {
    const status = STATED_STATUSES.find((one) => one === fact.what)
    if (status && fact.bound === 'exact' && fact.scope === null && fact.unit !== 'measures' && !totals.has(status))
      totals.set(status, fact)
  }
  return totals
}
