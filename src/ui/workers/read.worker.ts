import { expose, transfer } from 'comlink'
import { readNoticeFile, type ReadReply } from './read-notice-file.ts'

/** Reads one file in this worker; the bytes are handed over, not copied. */
async function read(file: string, content: Blob, encoding?: string): Promise<ReadReply> {
  const reply = await readNoticeFile(file, content, encoding)
  return reply.kind === 'read' ? transfer(reply, [reply.bytes.buffer]) : reply
}

const desk = { read }
/** What the worker offers the page. */
export type ReadingDesk = typeof desk

expose(desk)
