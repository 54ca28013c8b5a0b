import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { readCharacters } from './read-characters.ts'
import { findMojibake } from './mojibake.ts'
import type { OffsetMap } from './offset-map.ts'
import { rejoinLines } from './rejoin-lines.ts'
import { repairPinyin } from './repair-pinyin.ts'
import { isTraditional, simplify } from './simplify.ts'
import type { ReadOptions, RepairKind, SourceText } from './source-text.ts'

/**
 * A file's bytes → the reading text with its repairs and the way back to the raw text. What the file is, is told by its
 * content: a text, a web page, a Word file or a PDF; an archive is opened before, with `openArchive`.
 * @throws {FileError} where the bytes hold no text that can be read.
 */
export async function readSource(file: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> {
  const { text: raw, encoding } = await readCharacters(file, bytes, options)
  const repairs: RepairKind[] = []
  const cleaned = repairPinyin(raw)
  if (cleaned) repairs.push('pinyin_removed')
  const unbroken = cleaned?.text ?? raw
  const rejoined = rejoinLines(unbroken)
  if (rejoined) repairs.push('lines_rejoined')
  let text = rejoined?.text ?? unbroken
  if (isTraditional(text)) {
    text = await simplify(text)
    repairs.push('traditional_to_simplified')
  }
  const marked = findMojibake(text)
  if (marked.length > 0) repairs.push('mojibake_marked')
  return {
    file,
    sha256: options.sha256 ?? bytesToHex(sha256(bytes)),
    encoding,
    raw,
    text,
    repairs,
    marked,
    toRaw: wayBack(rejoined, cleaned),
  }
}

type Repaired = { readonly map: OffsetMap } | null

/** From the reading text to the raw text, through what was done last and then through what was done first. */
function wayBack(last: Repaired, first: Repaired): SourceText['toRaw'] {
  return (at) => {
    const before = last ? last.map.toRaw(at) : at
    return first ? first.map.toRaw(before) : before
  }
}
