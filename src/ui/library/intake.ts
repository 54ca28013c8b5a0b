import { messageOf } from '../../base/message-of.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { LogEvent, Origin } from '../storage/log.ts'
import type { KeptFile, Storage } from '../storage/storage.ts'
import type { BoardText } from '../workers/board-text.ts'
import { contentKey } from './same-notice.ts'
import type { LoadedNotice, Shelf } from './shelf.ts'

// One transaction per file would take longer than reading it; a big batch would be lost whole with the tab.
const BATCH_FILES = 25
const BATCH_BYTES = 8 * 1024 * 1024

/** A file that was read. */
export interface ReadNotice {
  readonly record: NoticeRecord
  readonly text: BoardText
  readonly bytes: Uint8Array
}

/** A notice that comes in: `stored` is why it could not be kept, `null` once it was. */
export interface Taken {
  readonly outcome: 'added' | 'lit'
  readonly stored: Promise<string | null>
}

/** Where read notices wait: first for the storage, then for the shelf. */
export interface Intake {
  take(
    read: ReadNotice,
    source: { readonly file: string; readonly origin: Origin; readonly encoding?: string },
  ): Taken | 'duplicate'
  /** Stores what is left and puts everything on the shelf in one step. */
  close(): Promise<void>
}

/** An empty intake before `shelf`. */
export function openIntake(shelf: Shelf, storage: Storage): Intake {
  const notices = new Map<string, LoadedNotice>()
  const contents = new Set<string>()
  const texts = new Map<string, BoardText>()
  const shown: string[] = []
  let batch = openBatch(storage)
  let writing: Promise<unknown> = Promise.resolve()

  function write(): void {
    const full = batch
    batch = openBatch(storage)
    writing = writing.then(full.write)
  }

  /** Whether the notice is here already; the original text of a sample whose text is not on board is not. */
  function isDuplicate(record: NoticeRecord): boolean {
    const { sha256 } = record.source
    const key = contentKey(record)
    if (texts.has(sha256) || (key !== null && contents.has(key))) return true
    const same = shelf.sameAs(record)
    if (!same) return false
    return same.origin !== 'sample' || same.record.source.sha256 !== sha256 || shelf.texts.value.has(sha256)
  }

  return {
    take: ({ record, text, bytes }, source) => {
      if (isDuplicate(record)) return 'duplicate'
      const { sha256 } = record.source
      const lit = shelf.sameAs(record) !== undefined
      const known = shelf.find(sha256)
      const origin = known?.origin ?? source.origin
      const stored = batch.add(bytes, { kind: 'added', sha256, ...source, origin })
      if (batch.full()) write()
      texts.set(sha256, text)
      if (known) shown.push(sha256)
      // The facts of a sample stay those of the site; what was removed and comes again may come in another encoding.
      if (known?.origin !== 'sample') notices.set(sha256, { record, origin })
      const key = contentKey(record)
      if (key !== null) contents.add(key)
      return { outcome: lit ? 'lit' : 'added', stored }
    },
    close: async () => {
      write()
      await writing
      shelf.light(texts)
      shelf.arrange({ show: shown })
      if (notices.size > 0) shelf.put([...notices.values()])
    },
  }
}

interface Batch {
  readonly add: (bytes: Uint8Array, event: LogEvent & { readonly kind: 'added' }) => Promise<string | null>
  readonly full: () => boolean
  readonly write: () => Promise<void>
}

function openBatch(storage: Storage): Batch {
  const files: KeptFile[] = []
  let size = 0
  let settle: (problem: string | null) => void
  const stored = new Promise<string | null>((resolve) => (settle = resolve))
  return {
    add: (bytes, event) => {
      files.push({ bytes, event })
      size += bytes.length
      return stored
    },
    full: () => files.length >= BATCH_FILES || size >= BATCH_BYTES,
    write: async () => {
      if (files.length === 0) return
      await storage.keep(files).then(
        () => {
          settle(null)
        },
        (error: unknown) => {
          settle(messageOf(error))
        },
      )
    },
  }
}
