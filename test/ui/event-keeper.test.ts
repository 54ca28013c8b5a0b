import { expect, it } from 'vitest'
import { openEventKeeper } from '../../src/ui/storage/event-keeper.ts'
import type { LogEvent } from '../../src/ui/storage/log.ts'
import { memoryStorage } from '../../src/ui/storage/memory-storage.ts'

const EVENT: LogEvent = { kind: 'view_removed', view_id: 'a' }

it('keeps events in the log, in the order in which they came', async () => {
  const storage = memoryStorage()
  const { keep } = openEventKeeper(Promise.resolve(storage))
  const restored: LogEvent = { kind: 'view_restored', view_id: 'a' }
  expect([await keep(EVENT), await keep(restored)]).toEqual([true, true])
  expect(await storage.readLog()).toEqual([EVENT, restored])
})

it('says why an event could not be kept, until one is kept again', async () => {
  const storage = memoryStorage()
  let full = true
  const { problem, keep } = openEventKeeper(
    Promise.resolve({
      ...storage,
      append: async (event: LogEvent) => {
        if (full) throw new Error('the disk is full')
        await storage.append(event)
      },
    }),
  )
  expect([await keep(EVENT), problem.value]).toEqual([false, 'the disk is full'])
  full = false
  expect([await keep(EVENT), problem.value]).toEqual([true, null])
  expect(await storage.readLog()).toEqual([EVENT])
})

it('says so where the storage cannot be opened', async () => {
  const { problem, keep } = openEventKeeper(Promise.reject(new Error('no storage here')))
  expect([await keep(EVENT), problem.value]).toEqual([false, 'no storage here'])
})
