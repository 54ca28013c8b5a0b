import { proxy } from 'comlink'
import type { Codebook } from '../../codebook/codebook.ts'
import type { TableStream } from '../../engine/table-stream.ts'
import type { SetAsideLabels } from '../../export/set-aside-csv.ts'
import type { LargeRead, LargeSize, LargeSource } from './large-room.ts'
import type { LargeWorker } from './large.worker.ts'
import { endableWorker } from './endable-worker.ts'
import { ReadingStopped } from './open-reader.ts'
import type { Refusal } from './read-notice-file.ts'

/** Reads a large dataset in a worker that can be stopped at any moment; it keeps the files open until then. */
export interface LargeReader {
  /** @throws {ReadingStopped} after `stop`. @throws {Error} when the worker breaks down, as where memory runs out. */
  open(source: LargeSource): Promise<LargeSize | Refusal>
  /** Reads through what was opened. Throws as `open`. */
  check(labels: SetAsideLabels | null, onProgress: (read: number, rows: number) => void): Promise<LargeRead | Refusal>
  /** The tables that were checked; `onProgress` hears of the share on its way, 0 to 1. Throws as `open`. */
  stream(codebook: Codebook, onProgress: (read: number) => void): Promise<TableStream>
  stop(): void
}

/** A reader whose worker starts with the first file. */
export function openLargeReader(): LargeReader {
  const { ask, end } = endableWorker<LargeWorker>(
    () => new Worker(new URL('./large.worker.ts', import.meta.url), { type: 'module' }),
    'the worker for large datasets',
  )

  async function* pieces(onProgress: (read: number) => void): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { bytes, read } = await ask((remote) => remote.next())
      onProgress(read)
      if (bytes === null) return
      yield bytes
    }
  }

  return {
    open: (source) => ask<LargeSize | Refusal>(async (remote) => remote.open(source)),
    check: (labels, onProgress) => ask<LargeRead | Refusal>(async (remote) => remote.check(labels, proxy(onProgress))),
    stream: async (codebook, onProgress) => {
      const domains = await ask((remote) => remote.build(codebook))
      const taken = () => pieces(onProgress)
      return { domains: new Map(domains), values: taken, chunks: taken, large: true }
    },
    stop: () => {
      end(new ReadingStopped())
    },
  }
}
