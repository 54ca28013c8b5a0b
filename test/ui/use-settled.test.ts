import { expect, it } from 'vitest'
import { createApp, effectScope, nextTick, ref } from 'vue'
import { ANALYSIS, type Analysis } from '../../src/ui/analysis/analysis.ts'
import { CODING_DESK, type CodingDesk } from '../../src/ui/coding/coding-desk.ts'
import { useSettled } from '../../src/ui/composables/use-settled.ts'

function panel() {
  const [loading, busy, working, state] = [ref(false), ref(false), ref(false), ref('ready')]
  const app = createApp({})
  app.provide(ANALYSIS, { loading, state } as unknown as Analysis)
  app.provide(CODING_DESK, { versions: { working } } as unknown as CodingDesk)
  const scope = effectScope()
  const settled = app.runWithContext(() => scope.run(() => useSettled(() => busy.value)))
  if (!settled) throw new Error('no scope')
  const done: string[] = []
  const wait = (name: string): unknown => settled().then(() => done.push(name))
  return { loading, busy, working, state, scope, wait, done }
}

async function rest(): Promise<void> {
  for (let turn = 0; turn < 9; turn++) await nextTick()
}

it('is there at once where nothing is under way', async () => {
  const { wait, done } = panel()
  wait('idle')
  await rest()
  expect(done).toEqual(['idle'])
})

it('waits for the answer, also of a question that is put in the same task', async () => {
  const { busy, wait, done } = panel()
  wait('asked')
  busy.value = true
  await rest()
  expect(done).toEqual([])
  busy.value = false
  await rest()
  expect(done).toEqual(['asked'])
})

it('waits through loading and what is asked after it', async () => {
  const { loading, busy, wait, done } = panel()
  loading.value = true
  wait('loaded')
  await rest()
  busy.value = true
  loading.value = false
  await rest()
  expect(done).toEqual([])
  busy.value = false
  await rest()
  expect(done).toEqual(['loaded'])
})

it('takes nothing away from a component that is gone', async () => {
  const { busy, scope, wait, done } = panel()
  busy.value = true
  wait('gone')
  await rest()
  scope.stop()
  busy.value = false
  await rest()
  expect(done).toEqual([])
})

it('waits for the engine to start, or to fail', async () => {
  const { state, wait, done } = panel()
  state.value = 'starting'
  wait('started')
  await rest()
  expect(done).toEqual([])
  state.value = 'failed'
  await rest()
  expect(done).toEqual(['started'])
})

it('waits until all is coded by the codebook in force', async () => {
  const { working, wait, done } = panel()
  working.value = true
  wait('coded')
  await rest()
  expect(done).toEqual([])
  working.value = false
  await rest()
  expect(done).toEqual(['coded'])
})

it('waits for the question that an answer puts', async () => {
  const { busy, wait, done } = panel()
  busy.value = true
  wait('both')
  await rest()
  busy.value = false
  // The next is put when the components have seen the answer, a turn later.
  void nextTick(() => (busy.value = true))
  await rest()
  expect(done).toEqual([])
  busy.value = false
  await rest()
  expect(done).toEqual(['both'])
})
