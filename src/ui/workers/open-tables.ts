import { type Remote, transfer, wrap } from 'comlink'
import { abandonable } from '../../base/abandonable.ts'
import { nextTurn } from '../../base/next-turn.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import type { TableStream } from '../../engine/table-stream.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { NEW_BYTES, packRecords, sendingBatches, sha256Of } from './packed-record.ts'
import { buffersOf } from './record-batch.ts'
import type { TablesDesk } from './tables.worker.ts'

/** Builds and encodes tables in a worker. */
export interface Tables {
  /**
   * The tables of `records`, in their order; only what the worker does not have yet is sent. One stream at a time.
   * @throws {Error} when the worker breaks down.
   */
  stream(records: readonly NoticeRecord[], codebook: Codebook): Promise<TableStream>
}

/** Tables whose worker starts at once, so that it is up when the engine is. */
export function openTables(): Tables {
  const worker = new Worker(new URL('./tables.worker.ts', import.meta.url), { type: 'module' })
  const desk: Remote<TablesDesk> = wrap<TablesDesk>(worker)
  const { orGivenUp, giveUp } = abandonable()
  worker.onerror = (event) => {
    giveUp(new Error(event.message || 'the worker for tables did not start'))
  }
  const sent = new WeakSet<NoticeRecord>()

  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = await orGivenUp(desk.next())
      if (piece === null) return
      yield piece
    }
  }

  return {
    stream: async (records, codebook) => {
      // What is on board changed just now, and the screen with it.
      await nextTurn()
      const fresh = records.filter((record) => !sent.has(record))
      for (const some of sendingBatches(fresh, NEW_BYTES)) {
        const batch = packRecords(some)
        await orGivenUp(desk.put(transfer(batch, buffersOf(batch))))
        for (const record of some) sent.add(record)
      }
      const hashes = records.map(sha256Of)
      const domains = await orGivenUp(desk.build(hashes, codebook))
      return { domains: new Map(domains), values: pieces, chunks: pieces }
    },
  }
}
