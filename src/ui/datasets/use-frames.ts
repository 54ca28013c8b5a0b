import { onBeforeUnmount, type Ref, ref } from 'vue'

/** A count that grows by `step` with every frame: for parts of a screen that together would hold the page up. */
export function useFrames(step: number): Readonly<Ref<number>> {
  const shown = ref(step)
  let frame = requestAnimationFrame(grow)

  function grow(): void {
    shown.value += step
    // No table has so many parts.
    if (shown.value < MOST) frame = requestAnimationFrame(grow)
  }

  onBeforeUnmount(() => {
    cancelAnimationFrame(frame)
  })
  return shown
}

const MOST = 5000
