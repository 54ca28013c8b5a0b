import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import type { Pick } from '../../src/metrics/selection.ts'
import { useSelectionStore } from '../../src/ui/stores/selection.ts'

const jinan: Pick = { by: 'filter', field: 'city', values: ['济南市'] }
const done: Pick = { by: 'status_mix', field: 'status', values: ['completed'] }
const staged: Pick = { by: 'status_mix', field: 'status', values: ['staged'] }

beforeEach(() => {
  setActivePinia(createPinia())
})

it('goes back and forth one choice at a time, and a new choice ends what was ahead', () => {
  const selection = useSelectionStore()
  selection.pick(jinan)
  selection.pick(done)
  selection.undo()
  expect(selection.picks).toEqual([jinan])
  selection.redo()
  expect(selection.picks).toEqual([jinan, done])
  selection.undo()
  selection.pick(staged)
  expect([selection.picks, selection.canRedo]).toEqual([[jinan, staged], false])
})

it('keeps picks of other panels when a mark takes the place of what its panel had picked', () => {
  const selection = useSelectionStore()
  selection.pick(jinan, done, { by: 'status_mix', field: 'unit', values: ['task'] })
  selection.pickInstead('status_mix', [staged])
  expect(selection.picks).toEqual([jinan, staged])
})

// The browser's own buttons change the address, and the address is followed.
it('takes a step of the browser back or forth for the same step of its own', () => {
  const selection = useSelectionStore()
  selection.pick(jinan)
  selection.pick(done)
  selection.follow([jinan])
  expect([selection.picks, selection.canUndo, selection.canRedo]).toEqual([[jinan], true, true])
  selection.undo()
  expect([selection.picks, selection.canUndo]).toEqual([[], false])
  selection.follow([jinan])
  selection.redo()
  expect([selection.picks, selection.canRedo]).toEqual([[jinan, done], false])
})

it('follows a link to anything else without a step to undo', () => {
  const selection = useSelectionStore()
  selection.follow([done])
  expect([selection.picks, selection.canUndo]).toEqual([[done], false])
})
