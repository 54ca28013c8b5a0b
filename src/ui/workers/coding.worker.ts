import { expose, transfer } from 'comlink'
import type { ReadingText } from '../../tables/recode-inputs.ts'
import { openCodingRoom } from './coding-room.ts'
import { openRecords, packRecords } from './packed-record.ts'
import { buffersOf, type RecordBatch } from './record-batch.ts'

/** Notices on their way into the room, with a reading for each record. */
export interface SentNotices {
  readonly batch: RecordBatch
  readonly readings: readonly (ReadingText | null)[]
}

const room = openCodingRoom()

const desk = {
  ...room,
  put: ({ batch, readings }: SentNotices) => {
    room.put(openRecords(batch).map((record, at) => ({ record, reading: readings[at] ?? null })))
  },
  /** Records are handed over packed. */
  nextRecode: () => {
    const { done, total, result } = room.nextRecode()
    const batch = packRecords(result ?? [])
    return transfer({ done, total, batch }, buffersOf(batch))
  },
}
/** What the worker offers the page. */
export type CodingRoomDesk = typeof desk

expose(desk)
