import type { NoticeRecord } from '../../tables/record.ts'
import { headsAtHand } from './heads-at-hand.ts'
import {
  bytesAt,
  hashIn,
  itemsIn,
  keyIn,
  packBatch,
  placeIn,
  readBodies,
  readBody,
  readHeads,
  recordCount,
  type RecordBatch,
  type RecordBody,
  type RecordHead,
  type RecordPlace,
} from './record-batch.ts'

const BATCH = Symbol('batch')
const INDEX = Symbol('index')
const MADE = Symbol('made')

/**
 * A record that is bytes in a batch. Its body is objects too from when any of it is first asked for, its head for a while
 * whenever it is asked for: tens of thousands of heads would have each collection of garbage hold the page up.
 */
interface PackedRecord extends NoticeRecord {
  [BATCH]?: RecordBatch | null
  [INDEX]?: number
  [MADE]?: RecordBody | null
}

const inHead = (key: keyof RecordHead): PropertyDescriptor => ({
  enumerable: true,
  get(this: PackedRecord) {
    return headOf(this)[key]
  },
})
const inBody = (key: keyof RecordBody): PropertyDescriptor => ({
  enumerable: true,
  get(this: PackedRecord) {
    return made(this)[key]
  },
})
const kept = (value: unknown): PropertyDescriptor => ({ value, writable: true, enumerable: false })

// Own properties, so that a copy has them too; the same functions for all, so that they cost no memory of their own.
const PROPERTIES: PropertyDescriptorMap = {
  ...({
    source: inHead('source'),
    notice: inHead('notice'),
    declared: inBody('declared'),
    declared_facts: inBody('declared_facts'),
    aspects: inBody('aspects'),
    items: inBody('items'),
    diagnostics: inBody('diagnostics'),
    contact: inBody('contact'),
    codebook: inHead('codebook'),
  } satisfies Record<keyof NoticeRecord, PropertyDescriptor>),
  [BATCH]: kept(null),
  [INDEX]: kept(0),
  [MADE]: kept(null),
}

function made(record: PackedRecord): RecordBody {
  // The same objects from now on.
  return (record[MADE] ??= inBatch(record, readBody) ?? lost())
}

const heads = headsAtHand()

function headOf(record: PackedRecord): RecordHead {
  return inBatch(record, heads.head) ?? lost()
}

function lost(): never {
  throw new Error('a record has lost its bytes')
}

/** What `read` finds where `record` stands in its batch; `null` for one that came in none. */
function inBatch<Found>(record: NoticeRecord, read: (batch: RecordBatch, index: number) => Found): Found | null {
  const { [BATCH]: batch, [INDEX]: index = 0 } = record as PackedRecord
  return batch ? read(batch, index) : null
}

function placeOf(record: NoticeRecord): RecordPlace | null {
  return inBatch(record, placeIn)
}

/** `records` as one batch of bytes, to be handed over; in `spare` where that is large enough. */
export function packRecords(records: readonly NoticeRecord[], spare: ArrayBuffer | null = null): RecordBatch {
  return packBatch(records, placeOf, sha256Of, spare)
}

/** The records of a batch, like any others; head and body of each are made of its bytes when they are asked for. */
export function openRecords(batch: RecordBatch): readonly NoticeRecord[] {
  return Array.from({ length: recordCount(batch) }, (_, index) => {
    const record = Object.defineProperties({}, PROPERTIES) as PackedRecord
    record[BATCH] = batch
    record[INDEX] = index
    return record
  })
}

/** The records of a batch as objects, all of them at once. */
export function readRecords(batch: RecordBatch): readonly NoticeRecord[] {
  const bodies = readBodies(batch)
  return readHeads(batch).map((head, at) => joined(head, bodies[at] ?? lost()))
}

function joined({ source, notice, codebook }: RecordHead, body: RecordBody): NoticeRecord {
  return { source, notice, ...body, codebook }
}

/** `record` whole for this once: what is packed stays so. Of a record that was asked before, these are the items it keeps. */
export function forOnce(record: NoticeRecord): NoticeRecord {
  if (!isPacked(record)) return record
  return joined(record, inBatch(record, readBody) ?? lost())
}

/** Whether the body of a record is nothing but bytes so far. */
export function isPacked(record: NoticeRecord): boolean {
  const { [BATCH]: batch, [MADE]: made } = record as PackedRecord
  return Boolean(batch) && !made
}

/** `source.sha256` of `record`: nothing else is made for it, however many are asked. */
export function sha256Of(record: NoticeRecord): string {
  return inBatch(record, hashIn) ?? record.source.sha256
}

/** `sha256Of` the record of each of `all`. */
export function hashesOf(all: readonly { readonly record: NoticeRecord }[]): readonly string[] {
  return all.map(({ record }) => sha256Of(record))
}

/** The key of `record` as of `contentKey`, where it came with it. */
export function keptKey(record: NoticeRecord): string | null {
  return inBatch(record, keyIn)
}

/** How many items `record` has; they are not made for it. */
export function itemCount(record: NoticeRecord): number {
  return inBatch(record, itemsIn) ?? record.items.length
}

/** For memory that is new each time: larger pieces are taken from the system and given back, while the page waits. */
export const NEW_BYTES = 1 << 19
/** For memory that is used again: each message leaves the page something to collect, so the fewer the better. */
export const SPARE_BYTES = 1 << 20
// Writing a record anew takes the page up to a tenth of a millisecond, copying its bytes nearly nothing.
const MOST_PLAIN = 10

/** Records in batches of about `bytes`, which take the page a millisecond or two to send. */
export function* sendingBatches(records: readonly NoticeRecord[], bytes: number): Generator<readonly NoticeRecord[]> {
  let batch: NoticeRecord[] = []
  let weight = 0
  for (const record of records) {
    batch.push(record)
    const place = placeOf(record)
    weight += place ? bytesAt(place) : Math.ceil(bytes / MOST_PLAIN)
    if (weight < bytes) continue
    yield batch
    batch = []
    weight = 0
  }
  if (batch.length > 0) yield batch
}
