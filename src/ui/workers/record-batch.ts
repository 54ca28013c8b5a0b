import { bytesToHex, hexToBytes } from '@noble/hashes/utils'
import type { NoticeRecord } from '../../tables/record.ts'

/** What a record holds that grows with its items. */
export type RecordBody = Pick<
  NoticeRecord,
  'declared' | 'declared_facts' | 'aspects' | 'items' | 'diagnostics' | 'contact'
>
export type RecordHead = Omit<NoticeRecord, keyof RecordBody>

/**
 * Records on their way between workers and the page, as bytes: nobody takes them apart in between, and one buffer for many
 * of them is one object. Tens of thousands of small buffers would have every collection of garbage, and the browser's own
 * look through its memory, hold the page up.
 */
export interface RecordBatch {
  /** UTF-8 JSON: head and body of each record, one behind the other; what stands behind the last means nothing. */
  readonly bytes: ArrayBuffer
  /** Three numbers a record: where its head ends, where its body ends, and how many items it has. */
  readonly marks: Uint32Array<ArrayBuffer>
  /** 32 bytes a record: its key as of `contentKey`, where it was worked out; they mean nothing for a record without one. */
  readonly keys?: Uint8Array<ArrayBuffer>
}

const MARKS = 3
const KEY_BYTES = 32

/** Where a record stands in a batch. */
export interface RecordPlace {
  readonly bytes: ArrayBuffer
  readonly begin: number
  readonly headEnd: number
  readonly end: number
  readonly items: number
}

/**
 * `records` as one batch; `placeOf` finds those that are bytes already: they are copied as they are. They go into `spare`
 * where they have room there.
 */
export function packBatch(
  records: readonly NoticeRecord[],
  placeOf: (record: NoticeRecord) => RecordPlace | null,
  spare: ArrayBuffer | null,
): RecordBatch {
  const marks = new Uint32Array(records.length * MARKS)
  let at = 0
  for (const [index, record] of records.entries()) {
    const place = placeOf(record)
    const { head, body } = place ? { head: null, body: null } : split(record)
    const headEnd = place ? at + place.headEnd - place.begin : writeJson(head, at)
    const end = place ? copyPlace(place, at) : writeJson(body, headEnd)
    marks.set([headEnd, end, place?.items ?? record.items.length], index * MARKS)
    at = end
  }
  return { bytes: taken(at, spare), marks }
}

/** What was written, in a buffer of its own. */
function taken(length: number, spare: ArrayBuffer | null): ArrayBuffer {
  if (spare === null || spare.byteLength < length) return scratch.slice(0, length).buffer
  new Uint8Array(spare).set(scratch.subarray(0, length))
  return spare
}

/** What is handed over with a batch, and not copied. */
export function buffersOf({ bytes, marks, keys }: RecordBatch): ArrayBuffer[] {
  return [bytes, marks.buffer, ...(keys ? [keys.buffer] : [])]
}

/** How many records a batch has. */
export function recordCount({ marks }: RecordBatch): number {
  return marks.length / MARKS
}

/** Where the record number `index` of a batch stands. */
export function placeIn({ bytes, marks }: RecordBatch, index: number): RecordPlace {
  const at = index * MARKS
  const [headEnd, end, items] = [marks[at] ?? 0, marks[at + 1] ?? 0, marks[at + 2] ?? 0]
  return { bytes, begin: marks[at - 2] ?? 0, headEnd, end, items }
}

/** The key of the record number `index` of a batch in hexadecimal; nothing where it was not worked out. */
export function keyIn({ keys }: RecordBatch, index: number): string | undefined {
  return keys && bytesToHex(keys.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES))
}

/** Keys of records, in their order, as in `RecordBatch`. */
export function packKeys(keys: readonly (string | null)[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(keys.length * KEY_BYTES)
  keys.forEach((key, index) => {
    if (key !== null) bytes.set(hexToBytes(key), index * KEY_BYTES)
  })
  return bytes
}

/** The head that stands at `place`, made anew. */
export function readHead({ bytes, begin, headEnd }: RecordPlace): RecordHead {
  return readJson(bytes, begin, headEnd) as RecordHead
}

/** The body that stands at `place`, made anew. */
export function readBody({ bytes, headEnd, end }: RecordPlace): RecordBody {
  return readJson(bytes, headEnd, end) as RecordBody
}

function split({ declared, declared_facts, aspects, items, diagnostics, contact, ...head }: NoticeRecord): {
  readonly head: RecordHead
  readonly body: RecordBody
} {
  return { head, body: { declared, declared_facts, aspects, items, diagnostics, contact } }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

// Written here first, and then taken as one piece.
let scratch = new Uint8Array(1 << 16)

/** Makes room for so many bytes from `at` on. */
function makeRoom(at: number, bytes: number): void {
  if (at + bytes <= scratch.length) return
  const larger = new Uint8Array(Math.max(at + bytes, scratch.length * 2))
  larger.set(scratch.subarray(0, at))
  scratch = larger
}

/** Answers with where it ends. */
function writeJson(value: unknown, at: number): number {
  const text = JSON.stringify(value)
  // A unit of UTF-16 comes to three bytes at most.
  makeRoom(at, text.length * 3)
  return at + encoder.encodeInto(text, scratch.subarray(at)).written
}

/** Answers with where it ends. */
function copyPlace({ bytes, begin, end }: RecordPlace, at: number): number {
  makeRoom(at, end - begin)
  scratch.set(new Uint8Array(bytes, begin, end - begin), at)
  return at + end - begin
}

function readJson(bytes: ArrayBuffer, from: number, to: number): unknown {
  return JSON.parse(decoder.decode(new Uint8Array(bytes, from, to - from)))
}
