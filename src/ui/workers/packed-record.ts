import type { ItemRecord, NoticeRecord } from '../../tables/record.ts'

/**
 * A record whose items are bytes. So it crosses between workers and the page without being taken apart, and waits on the
 * page as a handful of objects: those of a million items would have every collection of garbage hold the page up.
 */
export interface PackedRecord {
  readonly rest: Omit<NoticeRecord, 'items'>
  /** UTF-8 JSON. */
  readonly items: Uint8Array<ArrayBuffer>
  readonly count: number
}

/** A record as it travels. */
export type SentRecord = NoticeRecord | PackedRecord

const PACKED = Symbol('packed')

interface LazyRecord extends NoticeRecord {
  [PACKED]?: PackedRecord
}

/** `record` with its items as bytes, to be handed over. */
export function packRecord(record: NoticeRecord): PackedRecord {
  const { items, ...rest } = record
  return { rest, items: new TextEncoder().encode(JSON.stringify(items)), count: items.length }
}

/** The record that was sent, whole. */
export function unpackRecord(sent: SentRecord): NoticeRecord {
  return 'rest' in sent ? { ...sent.rest, items: itemsOf(sent) } : sent
}

/** A record like any other, whose items are made of the bytes when they are first asked for, and then stay. */
export function openPacked(packed: PackedRecord): NoticeRecord {
  let made: readonly ItemRecord[] | null = null
  const record = { ...packed.rest } as LazyRecord
  Object.defineProperty(record, 'items', {
    enumerable: true,
    configurable: true,
    get: () => {
      made ??= itemsOf(packed)
      // The items are the same objects from now on, and the bytes no longer needed.
      Reflect.deleteProperty(record, PACKED)
      return made
    },
  })
  Object.defineProperty(record, PACKED, { value: packed, enumerable: false, configurable: true })
  return record
}

/** `record` as it is to be sent: packed, where its items are bytes still. */
export function sentRecord(record: NoticeRecord): SentRecord {
  return (record as LazyRecord)[PACKED] ?? record
}

/** How many items `record` has; they are not made for it. */
export function itemCount(record: NoticeRecord): number {
  return (record as LazyRecord)[PACKED]?.count ?? record.items.length
}

// Copying a record takes the page up to a tenth of a millisecond, copying bytes nearly nothing.
const PLAIN_WEIGHT = 10
const BATCH_WEIGHT = 100

/** Records in batches that take the page a millisecond to send. */
export function* sendingBatches(records: readonly NoticeRecord[]): Generator<readonly NoticeRecord[]> {
  let batch: NoticeRecord[] = []
  let weight = 0
  for (const record of records) {
    batch.push(record)
    weight += 'rest' in sentRecord(record) ? 1 : PLAIN_WEIGHT
    if (weight < BATCH_WEIGHT) continue
    yield batch
    batch = []
    weight = 0
  }
  if (batch.length > 0) yield batch
}

function itemsOf({ items }: PackedRecord): readonly ItemRecord[] {
  return JSON.parse(new TextDecoder().decode(items)) as readonly ItemRecord[]
}
