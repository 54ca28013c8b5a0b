import { crc32 } from './crc32.ts'
import { packedBytes, readZipDirectory } from './zip-directory.ts'

/**
 * The files of a zip whose files are stored as they are: nothing can come out that is larger than what went in.
 * `null` where it is no such zip, is cut short, or a checksum does not fit.
 */
export function unpackStored(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const files = new Map<string, Uint8Array>()
  for (const entry of readZipDirectory(bytes) ?? []) {
    const content = entry.method === 0 && !entry.encrypted ? packedBytes(bytes, entry) : null
    if (!content || content.length !== entry.bytes || crc32(content) !== entry.crc) return null
    files.set(entry.name, content)
  }
  return files.size === 0 ? null : files
}
