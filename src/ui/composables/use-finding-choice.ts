import { computed } from 'vue'
import { findingPrevalence } from '../../metrics/finding-prevalence.ts'
import { useSelectionStore } from '../stores/selection.ts'
import { useMetric } from './use-metric.ts'

/** The findings that the panel `viewer` lets one choose from, and the one that is chosen: that `asked` for, else the most common. */
export function useFindingChoice(viewer: string, asked: () => string | null) {
  const selection = useSelectionStore()
  const choices = useMetric(
    () => findingPrevalence(selection.picks, viewer),
    (first) => first.findingPrevalence,
  )
  const chosen = computed(() => asked() ?? choices.rows.value?.[0]?.finding ?? null)
  return {
    choices,
    /** `null` where there is none to choose from, or not yet. */
    chosen,
    /** Which finding comes first is not known before the choices are: asking about the one before would be in vain. */
    settled: computed(() => asked() !== null || !choices.busy.value),
    // A finding of a link that occurs nowhere in view still stands in the list: 0 of n is an answer.
    findings: computed((): readonly string[] => [
      ...new Set([
        ...(chosen.value === null ? [] : [chosen.value]),
        ...(choices.rows.value ?? []).map((one) => one.finding),
      ]),
    ]),
  }
}
