import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { type Pick, select, type Selection } from '../../metrics/selection.ts'

// More steps back than anyone goes; the list must not grow for ever.
const STEPS_KEPT = 50

/** The one selection, with the selections before it and, once some were undone, after it. Plain data; the URL is derived from it. */
export const useSelectionStore = defineStore('selection', () => {
  const picks = shallowRef<Selection>([])
  const past = shallowRef<readonly Selection[]>([])
  const future = shallowRef<readonly Selection[]>([])

  function replace(next: Selection): void {
    past.value = [...past.value, picks.value].slice(-STEPS_KEPT)
    future.value = []
    picks.value = next
  }

  /** Adds picks, each in place of an earlier one of the same panel and field. */
  function pick(...added: readonly Pick[]): void {
    replace(added.reduce(select, picks.value))
  }

  /** Everything that the panel `by` picked gives way to `added`. */
  function pickInstead(by: string, added: readonly Pick[]): void {
    replace([...picks.value.filter((one) => one.by !== by), ...added])
  }

  function remove(gone: Pick): void {
    replace(picks.value.filter((one) => one !== gone))
  }

  function clear(): void {
    if (picks.value.length > 0) replace([])
  }

  function undo(): void {
    const last = past.value.at(-1)
    if (!last) return
    past.value = past.value.slice(0, -1)
    future.value = [...future.value, picks.value]
    picks.value = last
  }

  function redo(): void {
    const next = future.value.at(-1)
    if (!next) return
    future.value = future.value.slice(0, -1)
    past.value = [...past.value, picks.value]
    picks.value = next
  }

  /**
   * Takes over what the address says, without a step to undo. Where that is the selection before or after, as with the
   * buttons of the browser, it is that step back or forth: undoing it again would change nothing.
   */
  function follow(linked: Selection): void {
    if (same(linked, past.value.at(-1))) undo()
    else if (same(linked, future.value.at(-1))) redo()
    else picks.value = linked
  }

  const canUndo = computed(() => past.value.length > 0)
  const canRedo = computed(() => future.value.length > 0)

  return { picks, canUndo, canRedo, pick, pickInstead, remove, clear, undo, redo, follow }
})

function same(one: Selection, other: Selection | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
