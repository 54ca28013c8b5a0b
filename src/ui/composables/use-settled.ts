import { computed, getCurrentScope, nextTick, watch } from 'vue'
import { useAnalysis } from '../analysis/analysis.ts'
import { useCoding } from '../coding/coding-desk.ts'

/**
 * Waits until what is shown is of the present selection and of what is on board: until all is coded by the codebook in
 * force, the engine holds it, nothing is `busy`, and the screen says so too. What is taken away before would put old figures
 * beside a new filter. Of a component that is gone it waits for ever.
 */
export function useSettled(busy: () => boolean = () => false): () => Promise<void> {
  const { loading, state } = useAnalysis()
  const { versions } = useCoding()
  const scope = getCurrentScope()
  const unsettled = computed(() => state.value === 'starting' || loading.value || versions.working.value || busy())

  const settles = (): Promise<void> =>
    new Promise((resolve) => {
      // After the components: what they hand on is of the new answer then.
      scope?.run(() => watch(unsettled, () => resolve(), { flush: 'post', once: true }))
    })

  return async () => {
    do {
      // One answer may put the next question, but not before the components know of it.
      await nextTick()
      while (unsettled.value) await settles()
      await nextTick()
    } while (unsettled.value)
  }
}
