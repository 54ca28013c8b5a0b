import { computed, type ComputedRef, onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

const TURN_MS = 12_000

/** Pages that turn by themselves, slowly; not for readers who asked for less motion, and not while stopped. */
export interface Cycle {
  /** From 0. */
  readonly page: ComputedRef<number>
  readonly stopped: Ref<boolean>
}

/** Turns through `pages()` pages, from the first again after the last. */
export function useCycle(pages: () => number): Cycle {
  const turned = ref(0)
  const stopped = ref(window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(() => {
      if (!stopped.value) turned.value++
    }, TURN_MS)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
  })
  return { page: computed(() => turned.value % Math.max(1, pages())), stopped }
}
