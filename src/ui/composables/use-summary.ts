import { categoryMix } from '../../metrics/category-mix.ts'
import { findingPrevalence } from '../../metrics/finding-prevalence.ts'
import { overview } from '../../metrics/overview.ts'
import { statusTotals } from '../../metrics/status-totals.ts'
import { useSelectionStore } from '../stores/selection.ts'
import { useMetric } from './use-metric.ts'

/** What the selected data say in short, asked by `viewer`: how much there is, statuses, categories and findings. */
export function useSummary(viewer: string) {
  const selection = useSelectionStore()
  const scope = useMetric(
    () => overview(selection.picks),
    (first) => first.overview,
  )
  const statuses = useMetric(
    () => statusTotals(selection.picks, viewer),
    (first) => first.statusTotals,
  )
  const categories = useMetric(
    () => categoryMix(selection.picks, viewer, 'group'),
    (first) => first.categoryMix,
  )
  const findings = useMetric(
    () => findingPrevalence(selection.picks, viewer),
    (first) => first.findingPrevalence,
  )
  return { scope, statuses, categories, findings }
}
