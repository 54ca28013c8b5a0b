import { entryName, type ExtraField } from './zip-name.ts'

/** One file of a zip as its directory declares it. */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  /** Where its local header stands in the archive. */
  readonly at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const ZIP64 = 0x0001
const FULL = 0xffffffff

/**
 * The central directory of a zip, read without unpacking anything; `null` where it is cut short or does not hold together.
 *
 *   file … file … | directory: entry, entry … | end: count, size, offset of the directory
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    const entry = readEntry(view, bytes, at)
    if (!entry) return null
    entries.push(entry.entry)
    at = entry.next
  }
  return entries
}

/** The packed bytes of `entry`; `null` where they reach beyond the archive. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) return null
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const end = start + entry.packedBytes
  return end > bytes.length ? null : bytes.subarray(start, end)
}

// The end stands last, before a comment of at most 64 KB.
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at
  return null
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > bytes.length) return null
  const extra = readExtra(bytes.subarray(nameEnd, extraEnd))
  const sizes = wideSizes(extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ])
  return {
    entry: {
      name: entryName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0, extra),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      bytes: sizes[0],
      packedBytes: sizes[1],
      at: sizes[2],
    },
    next,
  }
}

function readExtra(bytes: Uint8Array): ExtraField[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fields: ExtraField[] = []
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + 4 + view.getUint16(at + 2, true)
    if (end > bytes.length) break
    fields.push({ id: view.getUint16(at, true), bytes: bytes.subarray(at + 4, end) })
    at = end
  }
  return fields
}

// Some writers put every size into the 64-bit field, however small the file; those that fit stay where they are.
function wideSizes(extra: readonly ExtraField[], narrow: readonly [number, number, number]): [number, number, number] {
  const wide = extra.find(({ id }) => id === ZIP64)?.bytes
  let at = 0
  const take = (size: number): number => {
    if (size !== FULL || !wide || at + 8 > wide.length) return size
    const value = new DataView(wide.buffer, wide.byteOffset + at, 8).getBigUint64(0, true)
    at += 8
    return Number(value)
  }
  return [take(narrow[0]), take(narrow[1]), take(narrow[2])]
}
