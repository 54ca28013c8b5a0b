import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

/** Hex SHA-256 of `bytes`: by the machine's own hash where there is one, which a page over plain http does not have. */
export async function hashBytes(bytes: Uint8Array, subtle = machineHash()): Promise<string> {
  if (subtle === undefined) return bytesToHex(sha256(bytes))
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource)))
}

function machineHash(): SubtleCrypto | undefined {
  return (globalThis as { readonly crypto?: Partial<Crypto> }).crypto?.subtle
}
