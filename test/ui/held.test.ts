import { expect, it } from 'vitest'
import { ref } from 'vue'
import { held } from '../../src/ui/composables/held.ts'

function figure() {
  const [holds, size] = [ref(false), ref(1)]
  let made = 0
  const shown = held(
    () => holds.value,
    () => ({ size: size.value, made: ++made }),
  )
  return { holds, size, shown, made: () => made }
}

it('stays as it was until it is let go, and then follows at once', () => {
  const { holds, size, shown } = figure()
  expect(shown.value.size).toBe(1)
  holds.value = true
  size.value = 2
  expect(shown.value.size).toBe(1)
  size.value = 3
  expect(shown.value.size).toBe(1)
  holds.value = false
  expect(shown.value.size).toBe(3)
})

it('is the same afterwards where nothing changed: a picture is not drawn again', () => {
  const { holds, shown, made } = figure()
  const before = shown.value
  holds.value = true
  expect(shown.value).toBe(before)
  holds.value = false
  expect(shown.value).toBe(before)
  expect(made()).toBe(1)
})

it('makes what was never made, held or not', () => {
  const { holds, shown } = figure()
  holds.value = true
  expect(shown.value.size).toBe(1)
})
