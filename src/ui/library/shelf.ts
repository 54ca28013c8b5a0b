import { type ShallowRef, shallowRef } from 'vue'
import type { NoticeRecord } from '../../tables/record.ts'
import type { Origin } from '../storage/log.ts'
import type { BoardText } from '../workers/board-text.ts'

/** A notice on board: its facts and where they come from. */
export interface LoadedNotice {
  readonly record: NoticeRecord
  readonly origin: Origin
}

/** All notices of this visit, those out of sight included, and the texts that are on board. */
export interface Shelf {
  /** What is in sight, samples first, then in the order added. */
  readonly notices: Readonly<ShallowRef<readonly LoadedNotice[]>>
  /** Source texts by hash of their file. */
  readonly texts: Readonly<ShallowRef<ReadonlyMap<string, BoardText>>>
  /** The notice of that source file, also when it is out of sight. */
  find(sha256: string): LoadedNotice | undefined
  /** Hashes of the sample notices that are out of sight. */
  hiddenSamples(): readonly string[]
  put(added: readonly LoadedNotice[]): void
  light(texts: ReadonlyMap<string, BoardText>): void
  /** Takes notices out of sight, and others back into it, in one step. */
  arrange(change: { readonly hide?: readonly string[]; readonly show?: readonly string[] }): void
}

/** An empty shelf. */
export function createShelf(): Shelf {
  const known = new Map<string, LoadedNotice>()
  const hidden = new Set<string>()
  const notices = shallowRef<readonly LoadedNotice[]>([])
  const texts = shallowRef<ReadonlyMap<string, BoardText>>(new Map())

  const publish = (): void => {
    notices.value = [...known.values()].filter(({ record }) => !hidden.has(record.source.sha256))
  }

  return {
    notices,
    texts,
    find: (sha256) => known.get(sha256),
    hiddenSamples: () => [...hidden].filter((sha256) => known.get(sha256)?.origin === 'sample'),
    put: (added) => {
      for (const notice of added) known.set(notice.record.source.sha256, notice)
      publish()
    },
    light: (added) => {
      texts.value = new Map([...texts.value, ...added])
    },
    arrange: ({ hide = [], show = [] }) => {
      for (const sha256 of hide) hidden.add(sha256)
      for (const sha256 of show) hidden.delete(sha256)
      publish()
    },
  }
}
