import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

const STEP = 4 * 1024 * 1024

/** Hex SHA-256 of a file, piece by piece: large ones never lie in memory whole. */
export async function hashContent(content: Blob): Promise<string> {
  const hash = sha256.create()
  for (let at = 0; at < content.size; at += STEP) {
    hash.update(new Uint8Array(await content.slice(at, at + STEP).arrayBuffer()))
  }
  return bytesToHex(hash.digest())
}
