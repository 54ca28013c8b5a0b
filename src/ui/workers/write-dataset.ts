import { proxy, transfer, wrap } from 'comlink'
import type { OnProgress } from '../../export/dataset.ts'
import type { LeavingRecords } from '../take-away/selected-records.ts'
import type { DatasetDesk, DatasetJob } from './dataset.worker.ts'
import { packRecords, sendingBatches, SPARE_BYTES } from './packed-record.ts'
import { buffersOf } from './record-batch.ts'

/** The reader stopped the writing. */
export class WritingStopped extends Error {
  constructor() {
    super('writing was stopped')
    this.name = 'WritingStopped'
  }
}

export interface DatasetWriting {
  readonly file: Promise<Blob>
  /** Ends the worker at once; `file` then fails with `WritingStopped`. */
  stop(): void
}

/** Writes a dataset in a worker of its own: first the records go over, some at a time, then the file is written. */
export function writeDataset(
  { records, partOf }: Pick<LeavingRecords, 'records' | 'partOf'>,
  job: DatasetJob,
  way: { readonly onSent: (done: number) => void; readonly onProgress: OnProgress },
): DatasetWriting {
  const worker = new Worker(new URL('./dataset.worker.ts', import.meta.url), { type: 'module' })
  const desk = wrap<DatasetDesk>(worker)
  let giveUp: (reason: Error) => void = () => undefined
  const ended = new Promise<never>((_, reject) => (giveUp = reject))
  worker.onerror = (event) => {
    giveUp(new Error(event.message || 'the worker for datasets did not start'))
  }

  async function write(): Promise<Blob> {
    let [sent, said] = [0, 0]
    // One piece of memory goes to and fro: of one for each batch the system would have to give and take back hundreds.
    let spare = new ArrayBuffer(SPARE_BYTES + SPARE_BYTES / 4)
    for (const some of sendingBatches(records, SPARE_BYTES)) {
      const batch = packRecords(some, spare)
      spare = await desk.put(transfer(batch, buffersOf(batch)), some.map(partOf))
      sent += some.length
      // A percent at a time: nobody reads more.
      if (sent < records.length && sent - said < records.length / 100) continue
      way.onSent((said = sent))
    }
    return desk.write(job, proxy(way.onProgress))
  }

  return {
    file: Promise.race([write(), ended]).finally(() => {
      worker.terminate()
    }),
    stop: () => {
      giveUp(new WritingStopped())
    },
  }
}
