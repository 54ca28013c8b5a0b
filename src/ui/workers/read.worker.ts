import { expose, transfer } from 'comlink'
import { defaultCodebook } from '../../codebook/default-codebook.ts'
import { readFile } from '../../pipeline.ts'
import { FileError, type FileProblem } from '../../source/source-text.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { type BoardText, toBoardText } from './board-text.ts'

/** What reading one file came to. The bytes come back, so that they can be kept without a second copy. */
export type ReadReply =
  | { readonly kind: 'read'; readonly record: NoticeRecord; readonly text: BoardText; readonly bytes: Uint8Array }
  | {
      readonly kind: 'refused'
      readonly problem: FileProblem
      readonly facts: Readonly<Record<string, string | number>>
    }

/** Reads one file in this worker. An error class does not cross over, so a refusal is an answer. */
async function read(file: string, bytes: Uint8Array): Promise<ReadReply> {
  try {
    const { record, source } = await readFile(file, bytes, defaultCodebook())
    return transfer({ kind: 'read', record, text: toBoardText(source), bytes }, [bytes.buffer])
  } catch (error) {
    if (error instanceof FileError) return { kind: 'refused', problem: error.problem, facts: error.facts }
    throw error
  }
}

const desk = { read }
/** What the worker offers the page. */
export type ReadingDesk = typeof desk

expose(desk)
