import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import { createApp, effectScope, nextTick, ref, shallowRef } from 'vue'
import type { Query } from '../../src/metrics/metric.ts'
import { ANALYSIS, type Analysis } from '../../src/ui/analysis/analysis.ts'
import { type MetricAnswer, useMetric } from '../../src/ui/composables/use-metric.ts'

interface Put {
  readonly sql: string
  readonly wanted: () => boolean
  readonly answer: (rows: readonly unknown[]) => void
  readonly fail: (reason: Error) => void
}

const questionOf = (sql: string): Query<unknown> => ({ sql, values: [], decode: (raw) => raw })

/** A panel whose engine answers when the test says so. */
function panel() {
  const puts: Put[] = []
  const analysis = {
    ...{ state: ref('ready'), error: shallowRef(null), version: ref(1), first: shallowRef(null) },
    ask: ({ sql }: Query<unknown>, wanted: () => boolean) =>
      new Promise((resolve, reject) => puts.push({ sql, wanted, answer: resolve, fail: reject })),
  } as unknown as Analysis
  const app = createApp({})
  app.use(createPinia()).provide(ANALYSIS, analysis)
  const asked = ref('first')
  const scope = effectScope()
  const answer = app.runWithContext(() => scope.run(() => useMetric(() => questionOf(asked.value))))
  return { puts, asked, scope, answer: answer as MetricAnswer<unknown> }
}

it('a slow earlier answer never takes the place of a later one', async () => {
  const { puts, asked, answer } = panel()
  asked.value = 'second'
  await nextTick()
  expect(puts.map(({ sql }) => sql)).toEqual(['first', 'second'])
  puts[1]?.answer(['of the second'])
  await nextTick()
  puts[0]?.answer(['of the first'])
  await nextTick()
  expect(answer.rows.value).toEqual(['of the second'])
  expect(answer.busy.value).toBe(false)
})

it('an earlier answer that comes first is not shown either, and the panel stays busy', async () => {
  const { puts, asked, answer } = panel()
  asked.value = 'second'
  await nextTick()
  puts[0]?.answer(['of the first'])
  await nextTick()
  expect(answer.rows.value).toBeNull()
  expect(answer.busy.value).toBe(true)
})

it('an earlier question that fails late leaves the later answer alone', async () => {
  const { puts, asked, answer } = panel()
  asked.value = 'second'
  await nextTick()
  puts[1]?.answer(['of the second'])
  puts[0]?.fail(new Error('too late'))
  await nextTick()
  await nextTick()
  expect([answer.rows.value, answer.error.value]).toEqual([['of the second'], null])
})

it('a question is wanted until another takes its place, or the screen is left', async () => {
  const { puts, asked, scope } = panel()
  expect(puts[0]?.wanted()).toBe(true)
  asked.value = 'second'
  await nextTick()
  expect(puts.map(({ wanted }) => wanted())).toEqual([false, true])
  scope.stop()
  expect(puts.map(({ wanted }) => wanted())).toEqual([false, false])
})
