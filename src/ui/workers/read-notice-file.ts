import { defaultCodebook } from '../../codebook/default-codebook.ts'
import { readFile } from '../../pipeline.ts'
import { MAX_TEXT_BYTES } from '../../source/decode.ts'
import { FileError, type FileProblem } from '../../source/source-text.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { type BoardText, toBoardText } from './board-text.ts'

/** What reading one file came to. The bytes come along, so that they can be kept as they were read. */
export type ReadReply =
  | { readonly kind: 'read'; readonly record: NoticeRecord; readonly text: BoardText; readonly bytes: Uint8Array }
  | {
      readonly kind: 'refused'
      readonly problem: FileProblem
      readonly facts: Readonly<Record<string, string | number>>
    }

/** Reads one file. An error class does not cross from a worker to the page, so a refusal is an answer. */
export async function readNoticeFile(file: string, content: Blob): Promise<ReadReply> {
  // A film dropped by mistake must not be pulled into memory only to be refused.
  if (content.size > MAX_TEXT_BYTES * 4) {
    return { kind: 'refused', problem: 'too_large', facts: { bytes: content.size, limit: MAX_TEXT_BYTES } }
  }
  const bytes = new Uint8Array(await content.arrayBuffer())
  try {
    const { record, source } = await readFile(file, bytes, defaultCodebook())
    return { kind: 'read', record, text: toBoardText(source), bytes }
  } catch (error) {
    if (error instanceof FileError) return { kind: 'refused', problem: error.problem, facts: error.facts }
    throw error
  }
}
