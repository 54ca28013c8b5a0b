import type { LogEvent } from './log.ts'
import type { KeptView, Storage } from './storage.ts'

/** A storage that ends with the tab, for browsers that keep nothing. */
export function memoryStorage(): Storage {
  const log: LogEvent[] = []
  const sources = new Map<string, Uint8Array>()
  let kept: KeptView | null = null
  return {
    lasting: false,
    readLog: () => Promise.resolve([...log]),
    append: (event) => {
      log.push(event)
      return Promise.resolve()
    },
    keep: (files) => {
      for (const { bytes, event } of files) {
        sources.set(event.sha256, bytes)
        log.push(event)
      }
      return Promise.resolve()
    },
    readSource: (sha256) => Promise.resolve(sources.get(sha256) ?? null),
    readView: () => Promise.resolve(kept),
    keepView: (view) => {
      kept = view
      return Promise.resolve()
    },
  }
}
