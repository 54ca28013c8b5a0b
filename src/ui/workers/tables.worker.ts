import { expose, transfer } from 'comlink'
import { openRecords } from './packed-record.ts'
import type { RecordBatch } from './record-batch.ts'
import { openTablesRoom } from './tables-room.ts'

const room = openTablesRoom()

const desk = {
  put: (batch: RecordBatch) => {
    room.put(openRecords(batch))
  },
  build: room.build,
  /** The bytes are handed over, not copied. */
  next: () => {
    const bytes = room.next()
    return bytes === null ? null : transfer(bytes, [bytes.buffer])
  },
}
/** What the worker offers the page. */
export type TablesDesk = typeof desk

expose(desk)
