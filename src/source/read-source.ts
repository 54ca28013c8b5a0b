import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { closeBlanks } from './close-blanks.ts'
import { findMojibake } from './mojibake.ts'
import type { OffsetMap } from './offset-map.ts'
import { readCharacters } from './read-characters.ts'
import { rejoinLines } from './rejoin-lines.ts'
import { repairPinyin } from './repair-pinyin.ts'
import { isTraditional, simplify } from './simplify.ts'
import type { ReadOptions, RepairKind, SourceText } from './source-text.ts'

/** The repairs that leave something out. Lines before blanks: where they were cut tells by their width, blanks among it. */
const CUTS = [
  ['pinyin_removed', repairPinyin],
  ['lines_rejoined', rejoinLines],
  ['blanks_removed', closeBlanks],
] as const

/**
 * A file's bytes → the reading text with its repairs and the way back to the raw text. What the file is, is told by its
 * content: a text, a web page, a Word file or a PDF; an archive is opened before, with `openArchive`.
 * @throws {FileError} where the bytes hold no text that can be read.
 */
export async function readSource(file: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> {
  const { text: raw, encoding } = await readCharacters(file, bytes, options)
  const repairs: RepairKind[] = []
  const maps: OffsetMap[] = []
  let text = raw
  for (const [kind, cut] of CUTS) {
    const repaired = cut(text)
    if (!repaired) continue
    repairs.push(kind)
    maps.unshift(repaired.map)
    text = repaired.text
  }
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
    toRaw: wayBack(maps),
  }
}

/** From the reading text to the raw text, through what was cut last first. */
function wayBack(maps: readonly OffsetMap[]): SourceText['toRaw'] {
  return (at) => maps.reduce((place, map) => map.toRaw(place), at)
}
