import { computed, getCurrentScope, nextTick, watch } from 'vue'
import { useAnalysis } from '../analysis/analysis.ts'

/**
 * Waits until what is shown is of the present selection and of what is on board: until the engine holds its tables and
 * nothing is `busy`, and the screen says so too. What is taken away before would put old figures beside a new filter. Of a
 * component that is gone it waits for ever.
 */
export function useSettled(busy: () => boolean = () => false): () => Promise<void> {
  const { loading } = useAnalysis()
  const scope = getCurrentScope()
  const unsettled = computed(() => loading.value || busy())

  const settles = (): Promise<void> =>
    new Promise((resolve) => {
      // After the components: what they hand on is of the new answer then.
      scope?.run(() => watch(unsettled, () => resolve(), { flush: 'post', once: true }))
    })

  return async () => {
    await nextTick()
    while (unsettled.value) await settles()
  }
}
