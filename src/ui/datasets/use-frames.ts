import { onScopeDispose, type Ref, ref, watch } from 'vue'

/** A count that grows by `step` with every frame up to `all`: for parts of a screen that together would hold the page up. */
export function useFrames(step: number, all: () => number): Readonly<Ref<number>> {
  const shown = ref(step)
  let frame: number | null = null

  function growSoon(): void {
    if (frame === null && shown.value < all()) frame = requestAnimationFrame(grow)
  }
  function grow(): void {
    frame = null
    shown.value += step
    growSoon()
  }

  watch(all, growSoon, { immediate: true })
  onScopeDispose(() => {
    if (frame !== null) cancelAnimationFrame(frame)
  })
  return shown
}
