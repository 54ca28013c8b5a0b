import type { FileProblem } from '../../source/source-text.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { Origin } from '../storage/log.ts'
import type { Storage } from '../storage/storage.ts'
import type { BoardText } from '../workers/board-text.ts'
import { type Reader, ReadingStopped } from '../workers/open-reader.ts'
import type { LoadedNotice, Shelf } from './shelf.ts'

type FileFacts = Readonly<Record<string, string | number>>

/** What became of one file. */
export type ImportResult = { readonly file: string } & (
  | { readonly outcome: 'added' | 'lit'; readonly record: NoticeRecord; readonly unstored: string | null }
  | { readonly outcome: 'duplicate'; readonly record: NoticeRecord }
  | { readonly outcome: 'failed'; readonly problem: FileProblem; readonly facts: FileFacts }
  // The reader itself broke down.
  | { readonly outcome: 'crashed'; readonly why: string }
  | { readonly outcome: 'cancelled' }
)

export interface ImportWay {
  readonly shelf: Shelf
  readonly storage: Storage
  readonly reader: Reader
  readonly originOf: (file: string) => Origin
  /** Called before each file. */
  readonly onFile: (done: number, file: string) => void
  readonly cancelled: () => boolean
}

interface Fresh {
  readonly notices: LoadedNotice[]
  readonly texts: Map<string, BoardText>
  readonly shown: string[]
}

/**
 * Reads files one after the other, keeps each in the storage before it counts as added, and puts all that were read
 * on the shelf in one step. A file that fails does not hold up the others; one result per file, in order, and in place of an
 * archive one per file in it.
 */
export async function importFiles(files: readonly File[], way: ImportWay): Promise<readonly ImportResult[]> {
  const fresh: Fresh = { notices: [], texts: new Map(), shown: [] }
  const results: ImportResult[] = []
  for (const [at, file] of files.entries()) {
    way.onFile(at, file.name)
    results.push(...(await importFile(file.name, file, way, fresh)))
  }
  way.shelf.light(fresh.texts)
  way.shelf.arrange({ show: fresh.shown })
  if (fresh.notices.length > 0) way.shelf.put(fresh.notices)
  return results
}

async function importFile(file: string, content: Blob, way: ImportWay, fresh: Fresh): Promise<readonly ImportResult[]> {
  if (way.cancelled()) return [{ file, outcome: 'cancelled' }]
  try {
    const reply = await way.reader.read(file, content)
    if (reply.kind === 'refused') return [{ file, outcome: 'failed', problem: reply.problem, facts: reply.facts }]
    if (reply.kind === 'read') return [await shelve(file, reply, way, fresh)]
    const results: ImportResult[] = []
    for (const one of reply.files) {
      if (one.kind === 'file') results.push(...(await importFile(one.name, one.content, way, fresh)))
      else results.push({ file: one.name, outcome: 'failed', problem: one.problem, facts: one.facts })
    }
    return results
  } catch (error) {
    if (error instanceof ReadingStopped) return [{ file, outcome: 'cancelled' }]
    return [{ file, outcome: 'crashed', why: messageOf(error) }]
  }
}

async function shelve(
  file: string,
  reply: { readonly record: NoticeRecord; readonly text: BoardText; readonly bytes: Uint8Array },
  way: ImportWay,
  fresh: Fresh,
): Promise<ImportResult> {
  const { record, text, bytes } = reply
  const sha256 = record.source.sha256
  const same = [...way.shelf.notices.value, ...fresh.notices].find((notice) => sameNotice(notice.record, record))
  const lights = same?.origin === 'sample' && !way.shelf.texts.value.has(sha256) && !fresh.texts.has(sha256)
  if (same && !(lights && same.record.source.sha256 === sha256)) return { file, outcome: 'duplicate', record }
  const known = way.shelf.find(sha256)
  const origin = known?.origin ?? way.originOf(file)
  const unstored = await way.storage.keep(bytes, { kind: 'added', sha256, file, origin }).then(() => null, messageOf)
  fresh.texts.set(sha256, text)
  if (known) fresh.shown.push(sha256)
  else fresh.notices.push({ record, origin })
  return { file, outcome: same ? 'lit' : 'added', record, unstored }
}

// The same page saved twice (in another encoding, say) has other bytes, yet must not be counted twice.
function sameNotice(a: NoticeRecord, b: NoticeRecord): boolean {
  if (a.source.sha256 === b.source.sha256) return true
  return a.items.length > 0 && a.notice.agency === b.notice.agency && contentOf(a) === contentOf(b)
}

function contentOf(record: NoticeRecord): string {
  return JSON.stringify([record.notice.feedback_date, record.items.map(({ no, title, status }) => [no, title, status])])
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
