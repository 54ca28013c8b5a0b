import { computed, type ComputedRef, inject } from 'vue'
import type { LoggedDecision } from '../../codebook/decision.ts'
import type { MetricId } from '../../metrics/registry.ts'
import { LIBRARY_DESK } from '../library/library-desk.ts'
import { useWords } from '../words/use-words.ts'
import { type ChartAgreement, chartAgreement, type RestsOn, restsOn } from './chart-agreement.ts'
import { CODING_DESK } from './coding-desk.ts'

// Many charts rest on the same codes.
const known = new WeakMap<readonly LoggedDecision[], Map<string, ChartAgreement | null>>()

/** In words, how far coders agree on the codes that a chart of `metrics` rests on; `null` where nobody coded them. */
export function useChartAgreement(metrics: () => readonly MetricId[]): ComputedRef<string | null> {
  const words = useWords()
  const desk = inject(CODING_DESK, null)
  const library = inject(LIBRARY_DESK, null)

  function find(about: RestsOn): ChartAgreement | null {
    if (!desk || !library || desk.state.value.decisions.length === 0) return null
    const { decisions } = desk.state.value
    const { shelf } = library
    const inSight = [...new Set(decisions.map(({ sha256 }) => sha256))].filter((sha256) => shelf.seen(sha256))
    const key = `${about} ${desk.names.value.version} ${inSight.join()}`
    const byKey = known.get(decisions) ?? new Map<string, ChartAgreement | null>()
    known.set(decisions, byKey)
    const before = byKey.get(key)
    if (before !== undefined) return before
    const read = inSight.flatMap((sha256) => shelf.find(sha256) ?? [])
    const found = chartAgreement(read.map(({ record }) => desk.ruled(record)), decisions, about) // prettier-ignore
    byKey.set(key, found)
    return found
  }

  return computed(() => {
    const about = restsOn(metrics())
    const found = about && find(about)
    if (!found) return null
    const { beside, why } = words.coding.agreement
    const { coefficient, among, people, items } = found
    const value = coefficient.value === null ? why[coefficient.why] : coefficient.value.toFixed(2)
    return among === 'people' ? beside.people(value, people, items) : beside.rules(value, items)
  })
}
