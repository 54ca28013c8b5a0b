import { expect, it } from 'vitest'
import { ref, shallowRef } from 'vue'
import { alongside } from '../../src/ui/composables/alongside.ts'

function answer(rows: readonly string[] | null, busy: boolean, error: Error | null = null) {
  return { rows: shallowRef(rows), busy: ref(busy), error: shallowRef(error) }
}

it('is busy until all answers are in, with the rows of the first', () => {
  const [main, size, scope] = [answer(['row'], false), answer(null, true), answer(null, true)]
  const together = alongside(main, size, scope)
  const seen = [together.busy.value]
  size.busy.value = false
  seen.push(together.busy.value)
  scope.busy.value = false
  seen.push(together.busy.value)
  expect(seen).toEqual([true, true, false])
  expect(together.rows.value).toEqual(['row'])
})

it('fails with the first answer that fails, and recovers with it', () => {
  const [main, size] = [answer(['row'], false), answer(null, false)]
  const together = alongside(main, size)
  expect(together.error.value).toBeNull()
  size.error.value = new Error('no size')
  expect(together.error.value?.message).toBe('no size')
  size.error.value = null
  expect(together.error.value).toBeNull()
})

it('waits no longer where one failed: what hangs on it will never be asked', () => {
  const [main, size] = [answer(null, true), answer(null, false, new Error('no groups'))]
  expect(alongside(main, size).busy.value).toBe(false)
})
