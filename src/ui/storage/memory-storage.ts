import type { LogEvent } from './log.ts'
import type { KeptView, Storage } from './storage.ts'

/** A storage that ends with the tab, for browsers that keep nothing. */
export function memoryStorage(): Storage {
  const log: LogEvent[] = []
  const sources = new Map<string, Uint8Array>()
  const datasets = new Map<string, Blob>()
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
    keepDataset: (content, event) => {
      datasets.set(event.part.sha256, content)
      log.push(event)
      return Promise.resolve()
    },
    readDataset: (sha256) => Promise.resolve(datasets.get(sha256) ?? null),
    readWorkspace: () =>
      Promise.resolve({
        log: [...log],
        sources: [...sources].map(([sha256, bytes]) => [sha256, new Blob([new Uint8Array(bytes)])] as const),
        datasets: [...datasets],
      }),
    replace: () => Promise.reject(new Error('nothing can be kept here')),
    readView: () => Promise.resolve(kept),
    keepView: (view) => {
      kept = view
      return Promise.resolve()
    },
  }
}
