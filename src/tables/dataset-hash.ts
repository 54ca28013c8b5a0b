import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'

/** Hex SHA-256 of a dataset: of the hashes of its source files, whatever their order. Ten digits tell datasets apart on paper. */
export function datasetHash(sha256s: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes([...sha256s].sort().join('\n'))))
}
