import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import type { Codebook } from '../codebook/codebook.ts'
import { Journal, type JournalEntry } from './journal.ts'
import { keyOf, type NoticeJob } from './notice-job.ts'
import type { NoticeResult } from './notice-result.ts'
import { writeDataset, writeRecords } from './write-results.ts'

/** Where results go, in input order. */
export interface ResultSink {
  /** Files that an earlier run has dealt with. */
  readonly size: number
  entryOf(key: string): JournalEntry | null
  keep(job: NoticeJob, result: NoticeResult): Promise<void>
  /** All files have been dealt with. */
  finish(): Promise<void>
  /** The run ends here; another one may go on. */
  leave(): Promise<void>
}

/** Records to `stream`, line by line, no faster than it takes them. */
export function printTo(stream: NodeJS.WriteStream): ResultSink {
  return {
    size: 0,
    entryOf: () => null,
    keep: async (_, result) => {
      if (result.kind === 'read' && !stream.write(`${result.record}\n`)) await once(stream, 'drain')
    },
    finish: () => Promise.resolve(),
    leave: () => Promise.resolve(),
  }
}

/** What a folder is to hold in the end. */
export interface FolderSettings {
  readonly folder: string
  readonly format: 'ndjson' | 'package'
  readonly codebook: Codebook
  /** What the results depend on besides the files. */
  readonly basis: string
}

/** Results into a journal in the folder, and at the end, together, into the files that were asked for. */
export async function collectIn(settings: FolderSettings, signal: AbortSignal): Promise<ResultSink> {
  const { folder, format, codebook, basis } = settings
  await mkdir(folder, { recursive: true })
  const journal = await Journal.open(folder, basis)
  const read: string[] = []

  async function* records(): AsyncGenerator<string, void> {
    for (const key of read) {
      signal.throwIfAborted()
      yield await journal.recordOf(key)
    }
  }
  return {
    size: journal.size,
    entryOf: (key) => journal.entryOf(key),
    keep: async (job, result) => {
      const key = keyOf(job)
      if (result.kind === 'read') {
        const { sha256, record, report } = result
        await journal.append({ key, sha256, outcome: { kind: 'read', report } }, record)
      } else if (result.kind === 'failed' && result.sha256 !== null) {
        const { sha256, problem, message } = result
        await journal.append({ key, sha256, outcome: { kind: 'failed', problem, message } }, '')
      }
      const kept = result.kind === 'same' && journal.entryOf(key)?.outcome.kind === 'read'
      if (result.kind === 'read' || kept) read.push(key)
    },
    finish: async () => {
      if (format === 'package') await writeDataset(folder, codebook, records())
      else await writeRecords(folder, records())
      await journal.remove()
    },
    leave: () => journal.close(),
  }
}
