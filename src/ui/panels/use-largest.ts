import { computed, type ComputedRef } from 'vue'
import { NOTICES_SHOWN } from '../../metrics/first-view.ts'
import { overview } from '../../metrics/overview.ts'
import type { Waited } from '../composables/alongside.ts'
import { useMetric } from '../composables/use-metric.ts'
import { useSelectionStore } from '../stores/selection.ts'
import { useWords } from '../words/use-words.ts'

/** How many notices a picture with a mark per notice asks for. */
export const LARGEST = { notices: NOTICES_SHOWN }

/** What a panel says where not all notices fit its picture. */
export interface Largest {
  /** `显示最大的 30 件，共 2000 件`; '' where they fit, and until it is known. */
  readonly words: ComputedRef<string>
  /** For the panel to wait for. */
  readonly waited: Waited
}

/** Which of the notices behind `rows` there are more of; `counted` says which notices of the overview the panel draws. */
export function useLargest(
  viewer: string,
  rows: () => readonly { readonly notice_id: string }[] | null,
  counted: 'notices' | 'notices_with_items',
): Largest {
  const words = useWords()
  const selection = useSelectionStore()
  const shown = computed(() => new Set(rows()?.map(({ notice_id }) => notice_id)).size)
  const fit = computed(() => shown.value < LARGEST.notices)
  const all = useMetric(
    () => (fit.value ? null : overview(selection.picks.filter(({ by }) => by !== viewer))),
    (first) => first.overview,
  )
  return {
    words: computed(() => {
      const total = all.rows.value?.[0]?.[counted] ?? 0
      return fit.value || total <= shown.value ? '' : words.panel.largest(shown.value, total)
    }),
    // Where all fit nothing is asked, and nothing to wait for.
    waited: {
      busy: computed(() => !fit.value && all.busy.value),
      error: computed(() => (fit.value ? null : all.error.value)),
    },
  }
}
