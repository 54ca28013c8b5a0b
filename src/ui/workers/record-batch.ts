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
  /**
   * UTF-8 JSON: an array of all heads, and behind it an array of all bodies; what stands behind that means nothing.
   */
  readonly bytes: ArrayBuffer
  /** Three numbers a record: where its head ends, where its body ends, and how many items it has. */
  readonly marks: Uint32Array<ArrayBuffer>
  /** `source.sha256` of each record. */
  readonly hashes: readonly string[]
  /** 32 bytes a record: its key as of `contentKey`, where it was worked out; they mean nothing for a record without one. */
  readonly keys?: Uint8Array<ArrayBuffer>
}

const MARKS = 3
const KEY_BYTES = 32
const [OPEN, COMMA, CLOSE] = [0x5b, 0x2c, 0x5d]

/** Where a record stands in a batch. */
export interface RecordPlace {
  readonly bytes: ArrayBuffer
  readonly head: readonly [from: number, to: number]
  readonly body: readonly [from: number, to: number]
  readonly items: number
}

/**
 * `records` as one batch; `placeOf` finds those that are bytes already: they are copied as they are. They go into `spare`
 * where they have room there.
 */
export function packBatch(
  records: readonly NoticeRecord[],
  placeOf: (record: NoticeRecord) => RecordPlace | null,
  hashOf: (record: NoticeRecord) => string,
  spare: ArrayBuffer | null,
): RecordBatch {
  const marks = new Uint32Array(records.length * MARKS)
  const places = records.map(placeOf)
  const begun = (index: number, at: number): number => writeByte(index === 0 ? OPEN : COMMA, at)
  const ended = (at: number): number => writeByte(CLOSE, records.length === 0 ? begun(0, at) : at)
  let at = 0
  for (const [index, record] of records.entries()) {
    at = begun(index, at)
    const place = places[index]
    at = place ? copyBytes(place.bytes, place.head, at) : writeJson(headOf(record), at)
    marks[index * MARKS] = at
  }
  at = ended(at)
  for (const [index, record] of records.entries()) {
    at = begun(index, at)
    const place = places[index]
    at = place ? copyBytes(place.bytes, place.body, at) : writeJson(bodyOf(record), at)
    marks.set([at, place?.items ?? record.items.length], index * MARKS + 1)
  }
  return { bytes: taken(ended(at), spare), marks, hashes: records.map(hashOf) }
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
export function placeIn(batch: RecordBatch, index: number): RecordPlace {
  const { bytes, marks } = batch
  const at = index * MARKS
  const [headEnd, bodyEnd] = [marks[at] ?? 0, marks[at + 1] ?? 0]
  const first = index === 0
  // Behind the bracket or the comma.
  return {
    bytes,
    head: [first ? 1 : (marks[at - MARKS] ?? 0) + 1, headEnd],
    body: [(first ? headsEnd(batch) : (marks[at - MARKS + 1] ?? 0)) + 1, bodyEnd],
    items: itemsIn(batch, index),
  }
}

/** How many bytes a record takes. */
export function bytesAt({ head, body }: RecordPlace): number {
  return head[1] - head[0] + body[1] - body[0]
}

/** How many items the record number `index` of a batch has. */
export function itemsIn({ marks }: RecordBatch, index: number): number {
  return marks[index * MARKS + 2] ?? 0
}

// Of no record, `[]` is written.
function headsEnd({ marks }: RecordBatch): number {
  return (marks.at(-MARKS) ?? 1) + 1
}

function bodiesEnd(batch: RecordBatch): number {
  return (batch.marks.at(1 - MARKS) ?? headsEnd(batch) + 1) + 1
}

/** `source.sha256` of the record number `index` of a batch; `null` where there is none of that number. */
export function hashIn({ hashes }: RecordBatch, index: number): string | null {
  return hashes[index] ?? null
}

/** The key of the record number `index` of a batch in hexadecimal; `null` where it was not worked out. */
export function keyIn({ keys }: RecordBatch, index: number): string | null {
  return keys ? bytesToHex(keys.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES)) : null
}

/** Keys of records, in their order, as in `RecordBatch`. */
export function packKeys(keys: readonly (string | null)[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(keys.length * KEY_BYTES)
  keys.forEach((key, index) => {
    if (key !== null) bytes.set(hexToBytes(key), index * KEY_BYTES)
  })
  return bytes
}

/**
 * The heads of all records of a batch, made anew. All at once: whatever a `TextDecoder` answers is one more thing that the
 * browser keeps a list of, and a collection of garbage goes through that list.
 */
export function readHeads(batch: RecordBatch): readonly RecordHead[] {
  return readJson(batch.bytes, [0, headsEnd(batch)]) as RecordHead[]
}

/** The bodies of all records of a batch, made anew. */
export function readBodies(batch: RecordBatch): readonly RecordBody[] {
  return readJson(batch.bytes, [headsEnd(batch), bodiesEnd(batch)]) as RecordBody[]
}

/** The head of the record number `index` of a batch, made anew. */
export function readHead(batch: RecordBatch, index: number): RecordHead {
  return readJson(batch.bytes, placeIn(batch, index).head) as RecordHead
}

/** The body of the record number `index` of a batch, made anew. */
export function readBody(batch: RecordBatch, index: number): RecordBody {
  return readJson(batch.bytes, placeIn(batch, index).body) as RecordBody
}

function headOf({ source, notice, codebook }: NoticeRecord): RecordHead {
  return { source, notice, codebook }
}

function bodyOf({ declared, declared_facts, aspects, items, diagnostics, contact }: NoticeRecord): RecordBody {
  return { declared, declared_facts, aspects, items, diagnostics, contact }
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
function writeByte(byte: number, at: number): number {
  makeRoom(at, 1)
  scratch[at] = byte
  return at + 1
}

/** Answers with where it ends. */
function copyBytes(bytes: ArrayBuffer, [from, to]: readonly [number, number], at: number): number {
  makeRoom(at, to - from)
  scratch.set(new Uint8Array(bytes, from, to - from), at)
  return at + to - from
}

function readJson(bytes: ArrayBuffer, [from, to]: readonly [number, number]): unknown {
  return JSON.parse(decoder.decode(new Uint8Array(bytes, from, to - from)))
}
