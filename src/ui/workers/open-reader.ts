import { endableWorker } from './endable-worker.ts'
import { openRecords } from './packed-record.ts'
import type { ReadReply } from './read-notice-file.ts'
import type { PackedReply, ReadingDesk } from './read.worker.ts'

/** The reader was stopped while it read. */
export class ReadingStopped extends Error {
  constructor() {
    super('reading was stopped')
    this.name = 'ReadingStopped'
  }
}

/** Reads files in a worker that can be stopped at any moment. */
export interface Reader {
  /**
   * One file at a time; `encoding` overrides the guess.
   * @throws {ReadingStopped} after `stop`. @throws {Error} when the worker breaks down.
   */
  read(file: string, content: Blob, encoding?: string): Promise<ReadReply>
  /** Ends the worker at once; the next `read` starts a new one. */
  stop(): void
}

/** A reader whose worker starts with the first file. */
export function openReader(): Reader {
  const { ask, end } = endableWorker<ReadingDesk>(
    () => new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' }),
    'the reading worker',
  )

  return {
    read: async (file, content, encoding) => {
      const reply = await ask<PackedReply>(async (remote) => remote.read(file, content, encoding))
      if (reply.kind !== 'read') return reply
      const { batch, ...rest } = reply
      const [record] = openRecords(batch)
      if (!record) throw new Error('what was read has no record')
      return { ...rest, record }
    },
    stop: () => {
      end(new ReadingStopped())
    },
  }
}
