import { onScopeDispose, type ShallowRef, shallowRef, watch } from 'vue'
import { stepInTurns } from '../library/in-turns.ts'

/**
 * What the steps that `work` makes come to, gone through in turns, now and whenever what it was made of changes; `null`
 * until then. Steps that a change overtook are left.
 */
export function useSteps<Result>(work: () => Generator<void, Result>): Readonly<ShallowRef<Result | null>> {
  const result = shallowRef<Result | null>(null)
  let turn = 0

  watch(
    work,
    async (steps) => {
      const mine = ++turn
      result.value = null
      const made = await stepInTurns(steps, () => mine === turn)
      if (mine === turn) result.value = made
    },
    { immediate: true },
  )
  onScopeDispose(() => turn++)

  return result
}
