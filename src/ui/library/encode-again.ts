import { messageOf } from '../../base/message-of.ts'
import type { FileProblem } from '../../source/source-text.ts'
import type { Storage } from '../storage/storage.ts'
import type { Reader } from '../workers/open-reader.ts'
import type { LoadedNotice, Shelf } from './shelf.ts'

/** Encodings that a text may be read in by choice. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

/** Whether the file of that notice has an encoding to choose: Word files and PDFs carry their own, a sample is only facts. */
export function canEncode({ record, origin, dataset }: LoadedNotice): boolean {
  return origin !== 'sample' && dataset === undefined && !['docx', 'pdf'].includes(record.source.encoding)
}

/** Why a notice stays as it was read before: the text is no notice in that encoding, or the reader or storage failed. */
export interface EncodingRefused {
  readonly file: string
  readonly encoding: string
  readonly problem: FileProblem | null
  readonly why: string
}

/**
 * Reads a kept notice again in `encoding`, logs the choice and puts the new reading in the old one's place. Answers with
 * the reason when the notice has to stay as it was, `null` when it was read.
 */
export async function encodeAgain(
  { record, origin }: LoadedNotice,
  encoding: string,
  way: { readonly shelf: Shelf; readonly storage: Storage; readonly reader: Reader },
): Promise<EncodingRefused | null> {
  const { sha256, file } = record.source
  const refused = (problem: FileProblem | null, why = ''): EncodingRefused => ({ file, encoding, problem, why })
  try {
    const bytes = await way.storage.readSource(sha256)
    if (!bytes) return refused(null, 'no source')
    const reply = await way.reader.read(file, new Blob([new Uint8Array(bytes)]), encoding)
    if (reply.kind === 'refused') return refused(reply.problem)
    if (reply.kind !== 'read') return refused('unsupported_type')
    await way.storage.append({ kind: 'encoded', sha256, encoding })
    way.shelf.light(new Map([[sha256, reply.text]]))
    way.shelf.put([{ record: reply.record, origin }])
    return null
  } catch (error) {
    return refused(null, messageOf(error))
  }
}
