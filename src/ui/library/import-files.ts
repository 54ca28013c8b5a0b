import { messageOf } from '../../base/message-of.ts'
import type { FileProblem } from '../../source/source-text.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { Origin } from '../storage/log.ts'
import type { Storage } from '../storage/storage.ts'
import { type Reader, ReadingStopped } from '../workers/open-reader.ts'
import type { ReadReply, Refusal, UnpackedFile } from '../workers/read-notice-file.ts'
import type { DatasetFile } from '../workers/read-dataset-file.ts'
import { openIntake, type Intake } from './intake.ts'
import type { Shelf } from './shelf.ts'

type FileFacts = Readonly<Record<string, string | number>>

/** What became of one file. */
export type ImportResult = { readonly file: string } & (
  | { readonly outcome: 'added' | 'lit'; readonly record: NoticeRecord; readonly unstored: string | null }
  | { readonly outcome: 'duplicate'; readonly record: NoticeRecord }
  // The content stays at hand, to be read again in another encoding.
  | {
      readonly outcome: 'failed'
      readonly problem: FileProblem
      readonly facts: FileFacts
      readonly content: Blob | null
    }
  // The reader itself broke down.
  | { readonly outcome: 'crashed'; readonly why: string }
  | { readonly outcome: 'cancelled' }
  // Handed on to the import of datasets.
  | { readonly outcome: 'dataset' }
)

/** A file to import: in the encoding given, or in the one that seems right. */
export interface ImportSource {
  readonly name: string
  readonly content: Blob
  readonly encoding?: string
}

/** How far an import is; what an archive holds counts one by one. */
export interface ImportProgress {
  readonly done: number
  readonly total: number
  readonly file: string
}

export interface ImportWay {
  readonly shelf: Shelf
  readonly storage: Storage
  readonly reader: Reader
  readonly originOf: (file: string) => Origin
  /** Called before each file. */
  readonly onFile: (progress: ImportProgress) => void
  readonly cancelled: () => boolean
  /** Takes what is no notice but data; `encoding` as chosen by the reader. */
  readonly onDataset: (file: DatasetFile) => void
}

/**
 * Reads files one after the other, keeps them in the storage, a few at a time, before they count as added, and puts all
 * that were read on the shelf in one step. A file that fails does not hold up the others; one result per file, in order,
 * and in place of an archive one per file in it.
 */
export async function importFiles(sources: readonly ImportSource[], way: ImportWay): Promise<readonly ImportResult[]> {
  const intake = openIntake(way.shelf, way.storage)
  const results: Promise<ImportResult>[] = []
  const waiting: (ImportSource & { readonly refused?: Refusal })[] = [...sources].reverse()
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    way.onFile({ done: results.length, total: results.length + waiting.length + 1, file: source.name })
    const reply = source.refused ?? (way.cancelled() ? CANCELLED : await readOne(source, way.reader))
    if (reply.kind === 'unpacked') waiting.push(...reply.files.map(sourceOf).reverse())
    else results.push(settle(source, reply, way, intake))
  }
  await intake.close()
  return Promise.all(results)
}

/** A file of an archive as one more file to import; one that could not be unpacked brings its refusal along. */
function sourceOf(file: UnpackedFile): ImportSource & { readonly refused?: Refusal } {
  if (file.kind === 'file') return { name: file.name, content: file.content }
  return { name: file.name, content: new Blob(), refused: file }
}

const CANCELLED = { kind: 'cancelled' } as const
type Reply = ReadReply | typeof CANCELLED | { readonly kind: 'crashed'; readonly why: string }

async function readOne({ name, content, encoding }: ImportSource, reader: Reader): Promise<Reply> {
  try {
    return await reader.read(name, content, encoding)
  } catch (error) {
    if (error instanceof ReadingStopped) return CANCELLED
    return { kind: 'crashed', why: messageOf(error) }
  }
}

async function settle(
  source: ImportSource,
  reply: Exclude<Reply, { readonly kind: 'unpacked' }>,
  way: ImportWay,
  intake: Intake,
): Promise<ImportResult> {
  const { name, content, encoding } = source
  switch (reply.kind) {
    case 'cancelled':
      return { file: name, outcome: 'cancelled' }
    case 'crashed':
      return { file: name, outcome: 'crashed', why: reply.why }
    case 'refused':
      return failedResult(name, reply.problem, reply.facts, content.size > 0 ? content : null)
    case 'dataset':
      way.onDataset({ file: name, form: reply.form, content, reading: null })
      return { file: name, outcome: 'dataset' }
    case 'read': {
      const origin = way.originOf(name)
      const taken = intake.take(reply, { file: name, origin, ...(encoding === undefined ? {} : { encoding }) })
      if (taken === 'duplicate') return { file: name, outcome: 'duplicate', record: reply.record }
      return { file: name, outcome: taken.outcome, record: reply.record, unstored: await taken.stored }
    }
  }
}

function failedResult(file: string, problem: FileProblem, facts: FileFacts, content: Blob | null): ImportResult {
  return { file, outcome: 'failed', problem, facts, content }
}
