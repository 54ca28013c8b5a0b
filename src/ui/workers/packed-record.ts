import type { NoticeRecord } from '../../tables/record.ts'

const BODY = ['declared', 'declared_facts', 'aspects', 'items', 'diagnostics', 'contact'] as const
type BodyKey = (typeof BODY)[number]
type Body = Pick<NoticeRecord, BodyKey>

/**
 * A record of which all but its head is bytes. So it crosses between workers and the page without being taken apart, and
 * waits on the page as a handful of objects: those of a million items would have every collection of garbage hold the page
 * up.
 */
export interface PackedRecord {
  readonly head: Omit<NoticeRecord, BodyKey>
  /** UTF-8 JSON. */
  readonly body: ArrayBuffer
  /** Items in it. */
  readonly count: number
}

/** A record as it travels. */
export type SentRecord = NoticeRecord | PackedRecord

/** `record` with its body as bytes, to be handed over. */
export function packRecord({
  declared,
  declared_facts,
  aspects,
  items,
  diagnostics,
  contact,
  ...head
}: NoticeRecord): PackedRecord {
  const body: Body = { declared, declared_facts, aspects, items, diagnostics, contact }
  return { head, body: new TextEncoder().encode(JSON.stringify(body)).slice().buffer, count: items.length }
}

/** The record that was sent, whole. */
export function unpackRecord(sent: SentRecord): NoticeRecord {
  if (!isPacked(sent)) return sent
  const { codebook, ...head } = sent.head
  return { ...head, ...bodyOf(sent.body), codebook }
}

/** `record` whole for this once: what is packed stays so. Of a record that was opened these are the items it keeps. */
export function forOnce(record: NoticeRecord): NoticeRecord {
  return unpackRecord(sentRecord(record))
}

/** Whether a record travels packed. */
export function isPacked(sent: SentRecord): sent is PackedRecord {
  return 'head' in sent
}

const BYTES = Symbol('bytes')
const COUNT = Symbol('count')
const MADE = Symbol('made')

/** A record on the page, with its body as bytes until it is asked for, and as objects from then on. */
interface LazyRecord extends NoticeRecord {
  [BYTES]?: ArrayBuffer | null
  [COUNT]?: number
  [MADE]?: Body | null
}

// Own properties, so that a copy has them too; the same functions for all, so that they cost no memory of their own.
const PROPERTIES: PropertyDescriptorMap = {
  ...Object.fromEntries(
    BODY.map((key) => [
      key,
      {
        enumerable: true,
        get(this: LazyRecord) {
          return made(this)[key]
        },
      },
    ]),
  ),
  [BYTES]: { value: null, writable: true, enumerable: false },
  [COUNT]: { value: 0, writable: true, enumerable: false },
  [MADE]: { value: null, writable: true, enumerable: false },
}

function made(record: LazyRecord): Body {
  const { [MADE]: known, [BYTES]: bytes } = record
  if (known) return known
  if (!bytes) throw new Error('a record has lost its body')
  const body = bodyOf(bytes)
  // The same objects from now on, and the bytes no longer needed.
  record[MADE] = body
  record[BYTES] = null
  return body
}

/** A record like any other, whose body is made of the bytes when any of it is first asked for. */
export function openPacked({ head, body, count }: PackedRecord): NoticeRecord {
  const record = Object.defineProperties({ ...head }, PROPERTIES) as LazyRecord
  record[BYTES] = body
  record[COUNT] = count
  return record
}

/** `record` as it is to be sent: packed, where its body is bytes still. */
export function sentRecord(record: NoticeRecord): SentRecord {
  const { [BYTES]: body, [COUNT]: count = 0, source, notice, codebook } = record as LazyRecord
  return body ? { head: { source, notice, codebook }, body, count } : record
}

/** How many items `record` has; they are not made for it. */
export function itemCount(record: NoticeRecord): number {
  const { [BYTES]: body, [COUNT]: count = 0 } = record as LazyRecord
  return body ? count : record.items.length
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
    weight += isPacked(sentRecord(record)) ? 1 : PLAIN_WEIGHT
    if (weight < BATCH_WEIGHT) continue
    yield batch
    batch = []
    weight = 0
  }
  if (batch.length > 0) yield batch
}

function bodyOf(bytes: ArrayBuffer): Body {
  return JSON.parse(new TextDecoder().decode(bytes)) as Body
}
