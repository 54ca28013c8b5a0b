import { computed, type ComputedRef } from 'vue'
import { useAnalysis } from '../analysis/analysis.ts'

/**
 * Whether figures on screen are on their way to others: of another selection than is picked now (`busy`), or of other
 * notices than are on board. Before the first load they are those of the last visit, which had the same notices.
 */
export function useStale(busy: () => boolean): ComputedRef<boolean> {
  const { loading, version } = useAnalysis()
  return computed(() => busy() || (loading.value && version.value > 0))
}
