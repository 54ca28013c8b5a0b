import { type Remote, wrap } from 'comlink'
import { rememberKey } from '../library/same-notice.ts'
import { openPacked } from './packed-record.ts'
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
  let worker: Worker | null = null
  let desk: Remote<ReadingDesk> | null = null
  let giveUp: ((reason: Error) => void) | null = null

  const end = (reason: Error): void => {
    worker?.terminate()
    worker = null
    desk = null
    giveUp?.(reason)
    giveUp = null
  }

  function start(): Remote<ReadingDesk> {
    worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' })
    worker.onerror = (event) => {
      end(new Error(event.message || 'the reading worker did not start'))
    }
    return (desk = wrap<ReadingDesk>(worker))
  }

  return {
    read: (file, content, encoding) =>
      new Promise<ReadReply>((resolve, reject) => {
        giveUp = reject
        ;(desk ?? start()).read(file, content, encoding).then((reply) => {
          resolve(opened(reply))
        }, reject)
      }),
    stop: () => {
      end(new ReadingStopped())
    },
  }
}

function opened(reply: PackedReply): ReadReply {
  if (reply.kind !== 'read') return reply
  const { packed, key, ...rest } = reply
  const record = openPacked(packed)
  rememberKey(record, key)
  return { ...rest, record }
}
