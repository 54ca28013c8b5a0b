import { createWordSet } from '../../base/word-table.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { type LibraryState, replayLog } from '../storage/log.ts'
import type { Storage } from '../storage/storage.ts'
import type { BoardText } from '../workers/board-text.ts'
import type { Reader } from '../workers/open-reader.ts'
import type { ReadReply } from '../workers/read-notice-file.ts'
import type { LoadedNotice, Shelf } from './shelf.ts'

/** Hashes that will be in sight once everything is restored, in shelf order: known before any source is read. */
export function hashesInSight(sample: readonly NoticeRecord[], state: LibraryState): readonly string[] {
  const samples = sample.map((record) => record.source.sha256)
  const sources = state.sources.map(({ sha256 }) => sha256)
  return [...new Set([...samples, ...sources])].filter((sha256) => !state.removed.has(sha256))
}

/** What the log says of the library. */
export async function readLibraryState(storage: Storage): Promise<LibraryState> {
  return replayLog(await storage.readLog())
}

/**
 * Puts the sample and every kept source back on the shelf, reading the sources anew.
 * Answers with the names of kept files that could not be read this time.
 */
export async function restoreLibrary(
  sample: readonly NoticeRecord[],
  state: LibraryState,
  way: {
    readonly shelf: Shelf
    readonly storage: Storage
    readonly reader: Reader
    /** Called before each source with how many are read, and of how many. */
    readonly onSource?: (done: number, total: number) => void
  },
): Promise<string[]> {
  const samples = createWordSet(sample.map((record) => record.source.sha256))
  const notices: LoadedNotice[] = sample.map((record) => ({ record, origin: 'sample' }))
  const texts = new Map<string, BoardText>()
  const unreadable: string[] = []
  for (const [done, { sha256, file, origin, encoding }] of state.sources.entries()) {
    way.onSource?.(done, state.sources.length)
    const bytes = await way.storage.readSource(sha256)
    const reply = bytes && (await readAgain(way.reader, file, bytes, encoding))
    if (reply?.kind !== 'read') {
      unreadable.push(file)
      continue
    }
    texts.set(sha256, reply.text)
    if (!samples.has(sha256)) notices.push({ record: reply.record, origin })
  }
  way.shelf.light(texts)
  way.shelf.arrange({ hide: [...state.removed] })
  way.shelf.put(notices)
  return unreadable
}

/** A kept file, read as it was read when it came in; `null` when that does not work this time. */
function readAgain(
  reader: Reader,
  file: string,
  bytes: Uint8Array,
  encoding: string | null,
): Promise<ReadReply | null> {
  return reader.read(file, new Blob([new Uint8Array(bytes)]), encoding ?? undefined).catch(() => null)
}
