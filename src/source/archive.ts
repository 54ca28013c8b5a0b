import { crc32 } from './crc32.ts'
import { sourceKind } from './source-kind.ts'
import { FileError } from './source-text.ts'
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts'
import { isClutter, leadsOutside } from './zip-name.ts'

/** What an archive may unpack to: all entries together in bytes, their number, and bytes out per byte in. */
export const ARCHIVE_LIMITS = { bytes: 200 * 1024 * 1024, entries: 2000, ratio: 200 } as const

// A page of blanks packs a thousandfold and harms nobody: the ratio is held against what is large.
const RATIO_FROM = 1024 * 1024
// Unpacked so many packed bytes at a time, so that what comes out is counted before it is much.
const STEP = 16 * 1024

type Unpack = (packed: Uint8Array, limit: number) => Uint8Array
class OverLimit extends Error {}

/** A file in an archive. */
export interface ArchiveEntry {
  /** Its path inside the archive, with `/`. */
  readonly name: string
  /**
   * Unpacks it, within what the limits leave over after the entries read before.
   * @throws {FileError} `damaged` or `unsafe_archive`, under the name `archive.zip/entry`; the other entries can still be read.
   */
  readonly read: () => Uint8Array
}

/**
 * The files of a zip, in its order, none unpacked before it is asked for; folders and what systems leave behind are left
 * out. An archive inside it is not opened.
 * @throws {FileError} `damaged`, `encrypted`, `unsafe_archive` or `empty`, before anything is unpacked.
 */
export async function openArchive(file: string, bytes: Uint8Array): Promise<readonly ArchiveEntry[]> {
  const directory = readZipDirectory(bytes)
  if (!directory) throw new FileError(file, 'damaged', { bytes: bytes.length })
  guard(file, bytes, directory)
  const { Inflate } = await import('fflate')
  const budget = { left: ARCHIVE_LIMITS.bytes }
  const unpack: Unpack = (packed, limit) => {
    const whole = new Uint8Array(limit)
    let length = 0
    const stream = new Inflate((piece) => {
      if (length + piece.length > limit) throw new OverLimit()
      whole.set(piece, length)
      length += piece.length
    })
    for (let at = 0; at < packed.length || at === 0; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
    return whole.subarray(0, length)
  }
  return directory
    .filter(({ name }) => !isClutter(name))
    .map((entry) => ({
      name: entry.name,
      read: () => readEntry(`${file}/${entry.name}`, bytes, entry, budget, unpack),
    }))
}

/** Refuses an archive by what its directory declares. */
function guard(file: string, bytes: Uint8Array, directory: readonly ZipEntry[]): void {
  const { entries, bytes: most, ratio } = ARCHIVE_LIMITS
  if (directory.length === 0) throw new FileError(file, 'empty', { entries: 0 })
  if (directory.length > entries) {
    throw new FileError(file, 'unsafe_archive', { reason: 'entries', entries: directory.length, limit: entries })
  }
  const outside = directory.find(({ name }) => leadsOutside(name))
  if (outside) throw new FileError(file, 'unsafe_archive', { reason: 'path', path: outside.name.slice(0, 200) })
  const total = directory.reduce((sum, entry) => sum + entry.bytes, 0)
  if (total > most) throw new FileError(file, 'unsafe_archive', { reason: 'bytes', bytes: total, limit: most })
  const packed = directory.reduce((sum, entry) => sum + entry.packedBytes, 0)
  // Entries that share their packed bytes are how the worst bombs are built.
  if (packed > bytes.length)
    throw new FileError(file, 'unsafe_archive', { reason: 'overlap', packed, bytes: bytes.length })
  const dense = directory.find((entry) => entry.bytes > RATIO_FROM && entry.bytes > entry.packedBytes * ratio)
  if (dense)
    throw new FileError(file, 'unsafe_archive', { reason: 'ratio', entry: dense.name.slice(0, 200), limit: ratio })
  if (directory.some((entry) => entry.encrypted)) throw new FileError(file, 'encrypted', { kind: 'zip' })
}

/** Unpacks one entry and holds it against what its directory says of it. */
function readEntry(
  file: string,
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: { left: number },
  unpack: Unpack,
): Uint8Array {
  const packed = packedBytes(bytes, entry)
  if (!packed || (entry.method !== 0 && entry.method !== 8)) {
    throw new FileError(file, 'damaged', { method: entry.method, bytes: entry.packedBytes })
  }
  // An entry that comes out longer than declared is either broken or built to deceive.
  const limit = Math.min(entry.bytes, budget.left)
  const content = entry.method === 0 ? packed.slice() : tryUnpack(file, packed, limit, unpack)
  if (content.length > limit) throw new FileError(file, 'unsafe_archive', { reason: 'bytes', limit })
  if (content.length !== entry.bytes || crc32(content) !== entry.crc) {
    throw new FileError(file, 'damaged', { bytes: content.length, declared: entry.bytes })
  }
  budget.left -= content.length
  if (sourceKind(content) === 'zip') {
    const nested = readZipDirectory(content)
    throw new FileError(file, nested ? 'unsafe_archive' : 'damaged', { reason: 'nested', bytes: content.length })
  }
  return content
}

function tryUnpack(file: string, packed: Uint8Array, limit: number, unpack: Unpack): Uint8Array {
  try {
    return unpack(packed, limit)
  } catch (error) {
    if (error instanceof OverLimit) throw new FileError(file, 'unsafe_archive', { reason: 'bytes', limit })
    throw new FileError(file, 'damaged', { bytes: packed.length })
  }
}
