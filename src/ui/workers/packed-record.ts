import type { NoticeRecord } from '../../tables/record.ts'
import {
  BODY_KEYS,
  packBatch,
  placeIn,
  readBody,
  readHead,
  recordCount,
  type RecordBatch,
  type RecordBody,
  type RecordPlace,
} from './record-batch.ts'

const BATCH = Symbol('batch')
const INDEX = Symbol('index')
const MADE = Symbol('made')

/** A record whose body is bytes in a batch, and objects too from when any of it is first asked for. */
interface PackedRecord extends NoticeRecord {
  [BATCH]?: RecordBatch | null
  [INDEX]?: number
  [MADE]?: RecordBody | null
}

// Own properties, so that a copy has them too; the same functions for all, so that they cost no memory of their own.
const PROPERTIES: PropertyDescriptorMap = {
  ...Object.fromEntries(
    BODY_KEYS.map((key) => [
      key,
      {
        enumerable: true,
        get(this: PackedRecord) {
          return made(this)[key]
        },
      },
    ]),
  ),
  [BATCH]: { value: null, writable: true, enumerable: false },
  [INDEX]: { value: 0, writable: true, enumerable: false },
  [MADE]: { value: null, writable: true, enumerable: false },
}

function made(record: PackedRecord): RecordBody {
  // The same objects from now on.
  return (record[MADE] ??= readBody(placeOf(record) ?? lost()))
}

function lost(): never {
  throw new Error('a record has lost its body')
}

function placeOf(record: NoticeRecord): RecordPlace | null {
  const { [BATCH]: batch, [INDEX]: index = 0 } = record as PackedRecord
  return batch ? placeIn(batch, index) : null
}

/** `records` as one batch of bytes, to be handed over; in `spare` where that is large enough. */
export function packRecords(records: readonly NoticeRecord[], spare: ArrayBuffer | null = null): RecordBatch {
  return packBatch(records, placeOf, spare)
}

/** The records of a batch, like any others; the body of each is made of its bytes when any of it is first asked for. */
export function openRecords(batch: RecordBatch): readonly NoticeRecord[] {
  return Array.from({ length: recordCount(batch) }, (_, index) => {
    const record = Object.defineProperties(readHead(placeIn(batch, index)), PROPERTIES) as PackedRecord
    record[BATCH] = batch
    record[INDEX] = index
    return record
  })
}

/** `record` whole for this once: what is packed stays so. Of a record that was asked before, these are the items it keeps. */
export function forOnce(record: NoticeRecord): NoticeRecord {
  if (!isPacked(record)) return record
  const { source, notice, codebook } = record
  return { source, notice, ...readBody(placeOf(record) ?? lost()), codebook }
}

/** Whether the body of a record is nothing but bytes so far. */
export function isPacked(record: NoticeRecord): boolean {
  const { [BATCH]: batch, [MADE]: made } = record as PackedRecord
  return Boolean(batch) && !made
}

/** How many items `record` has; they are not made for it. */
export function itemCount(record: NoticeRecord): number {
  return placeOf(record)?.items ?? record.items.length
}

// Larger pieces of memory are taken from the system and given back each time, while the page waits.
const BATCH_BYTES = 1 << 17
// Writing a record anew takes the page up to a tenth of a millisecond, copying its bytes nearly nothing.
const PLAIN_WEIGHT = Math.ceil(BATCH_BYTES / 10)

/** Records in batches that take the page a millisecond to send, or less. */
export function* sendingBatches(records: readonly NoticeRecord[]): Generator<readonly NoticeRecord[]> {
  let batch: NoticeRecord[] = []
  let weight = 0
  for (const record of records) {
    batch.push(record)
    const place = placeOf(record)
    weight += place ? place.end - place.begin : PLAIN_WEIGHT
    if (weight < BATCH_BYTES) continue
    yield batch
    batch = []
    weight = 0
  }
  if (batch.length > 0) yield batch
}
