import { computed, type ComputedRef } from 'vue'
import { NOTICES_SHOWN } from '../../metrics/first-view.ts'
import { overview } from '../../metrics/overview.ts'
import { useMetric } from '../composables/use-metric.ts'
import { useSelectionStore } from '../stores/selection.ts'
import { useWords } from '../words/use-words.ts'

/** How many notices a picture with a mark per notice asks for. */
export const LARGEST = { notices: NOTICES_SHOWN }

/**
 * What a panel says where not all notices fit its picture, `显示最大的 30 件，共 2000 件`; '' where they do, and until it is
 * known. `counted` says which notices of the overview the panel draws.
 */
export function useLargest(
  viewer: string,
  rows: () => readonly { readonly notice_id: string }[] | null,
  counted: 'notices' | 'notices_with_items',
): ComputedRef<string> {
  const words = useWords()
  const selection = useSelectionStore()
  const shown = computed(() => new Set(rows()?.map(({ notice_id }) => notice_id)).size)
  const all = useMetric(
    () => (shown.value < LARGEST.notices ? null : overview(selection.picks.filter(({ by }) => by !== viewer))),
    (first) => first.overview,
  )
  return computed(() => {
    const total = all.rows.value?.[0]?.[counted] ?? 0
    return shown.value < LARGEST.notices || total <= shown.value ? '' : words.panel.largest(shown.value, total)
  })
}
