import { onBeforeUnmount, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue'
import { asError } from '../../base/as-error.ts'
import type { CodingEffect } from '../../tables/coding-effect.ts'
import type { DraftCheck } from '../workers/coding-room.ts'
import { type CodingProgress, CodingStopped } from '../workers/open-coding.ts'
import type { CodingDesk } from './coding-desk.ts'

/** What the draft would do, worked out in the worker while one types. */
export interface Preview {
  readonly check: Readonly<ShallowRef<DraftCheck | null>>
  readonly effect: Readonly<ShallowRef<CodingEffect | null>>
  readonly progress: Readonly<ShallowRef<CodingProgress | null>>
  readonly stopped: Readonly<Ref<boolean>>
  readonly error: Readonly<ShallowRef<Error | null>>
  stop(): void
  again(): void
}

// Typing on must not have every letter coded.
const PAUSE_MS = 450

/** Checks and tries out the draft of `desk` whenever it, the data, or the decisions change. */
export function usePreview(desk: CodingDesk): Preview {
  const check = shallowRef<DraftCheck | null>(null)
  const effect = shallowRef<CodingEffect | null>(null)
  const progress = shallowRef<CodingProgress | null>(null)
  const stopped = ref(false)
  const error = shallowRef<Error | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  async function run(): Promise<void> {
    const mine = ++turn
    const draft = desk.draft.value
    if (!draft) return
    stopped.value = false
    error.value = null
    const notices = desk.versions.notices()
    progress.value = { done: 0, total: notices.length }
    try {
      const found = await desk.worker.check(draft)
      if (mine !== turn) return
      check.value = found
      if (found.problem) return
      const now = desk.versions.shippedInForce.value ? null : desk.codebook.value
      const plan = { now, draft, standing: [...desk.standing.value] }
      const seen = await desk.worker.preview(plan, notices, (step) => {
        if (mine === turn) progress.value = step
      })
      if (mine === turn) effect.value = seen
    } catch (reason) {
      if (mine === turn && !(reason instanceof CodingStopped)) error.value = asError(reason)
    } finally {
      if (mine === turn) progress.value = null
    }
  }

  function soon(): void {
    clearTimeout(timer)
    turn++
    effect.value = null
    if (!desk.draft.value) {
      check.value = null
      progress.value = null
      return
    }
    timer = setTimeout(() => void run(), PAUSE_MS)
  }
  watch([desk.draft, desk.standing, desk.codebook], soon, { immediate: true })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    turn++
  })

  return {
    check,
    effect,
    progress,
    stopped,
    error,
    stop: () => {
      turn++
      progress.value = null
      stopped.value = true
      desk.worker.stop()
    },
    again: () => void run(),
  }
}
