import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

/** Counts from 1 to `last`, one step a task, so that the parts of a screen come one by one and never hold the page up together. */
export function useTurns(last: number): Ref<number> {
  const turn = ref(1)
  let timer: ReturnType<typeof setTimeout> | undefined
  const next = (): void => {
    if (turn.value >= last) return
    turn.value++
    timer = setTimeout(next)
  }
  onMounted(() => {
    timer = setTimeout(next)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
  })
  return turn
}
