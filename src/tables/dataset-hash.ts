import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import { lastOf } from '../base/last-of.ts'

/** Hex SHA-256 of a dataset: of the hashes of its source files, whatever their order. Ten digits tell datasets apart on paper. */
export function datasetHash(sha256s: readonly string[]): string {
  return lastOf(datasetHashSteps(sha256s))
}

// So many hashes come to pieces of a hundred or two.
const PREFIX = 2
const AT_A_TIME = 2000

/** `datasetHash` step by step, for those who cannot wait for tens of thousands at once. */
export function* datasetHashSteps(sha256s: readonly string[]): Generator<void, string> {
  const pieces = new Map<string, string[]>()
  for (const [at, one] of sha256s.entries()) {
    if (at % AT_A_TIME === AT_A_TIME - 1) yield
    const piece = pieces.get(one.slice(0, PREFIX))
    if (piece) piece.push(one)
    else pieces.set(one.slice(0, PREFIX), [one])
  }
  const hash = sha256.create()
  let joint = ''
  for (const prefix of [...pieces.keys()].sort()) {
    yield
    hash.update(utf8ToBytes(joint + (pieces.get(prefix) ?? []).sort().join('\n')))
    joint = '\n'
  }
  return bytesToHex(hash.digest())
}
