import { type ShallowRef, shallowRef } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import type { LogEvent } from './log.ts'
import type { Storage } from './storage.ts'

/** Appends the events of a desk to the log. */
interface EventKeeper {
  /** Why the last event could not be kept; `null` when it was. */
  readonly problem: Readonly<ShallowRef<string | null>>
  /** Whether it was kept. */
  keep(event: LogEvent): Promise<boolean>
}

/** A keeper of events; `storage` may still be opening, and events wait for it. */
export function openEventKeeper(storage: Promise<Storage>): EventKeeper {
  const problem = shallowRef<string | null>(null)
  return {
    problem,
    keep: async (event) => {
      try {
        await (await storage).append(event)
      } catch (error) {
        problem.value = messageOf(error)
        return false
      }
      problem.value = null
      return true
    },
  }
}
