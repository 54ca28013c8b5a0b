import { expose, transfer } from 'comlink'
import { packKeyed } from './keyed-batch.ts'
import { readNoticeFile, type ReadReply } from './read-notice-file.ts'
import { buffersOf, type RecordBatch } from './record-batch.ts'

/** What was read, with the record packed. */
export type PackedReply =
  | Exclude<ReadReply, { readonly kind: 'read' }>
  | (Omit<ReadReply & { readonly kind: 'read' }, 'record'> & {
      readonly batch: RecordBatch
    })

/** Reads one file in this worker; the bytes are handed over, not copied. */
async function read(file: string, content: Blob, encoding?: string): Promise<PackedReply> {
  const reply = await readNoticeFile(file, content, encoding)
  if (reply.kind !== 'read') return reply
  const { record, ...rest } = reply
  const batch = packKeyed([record])
  return transfer({ ...rest, batch }, [rest.bytes.buffer, ...buffersOf(batch)])
}

const desk = { read }
/** What the worker offers the page. */
export type ReadingDesk = typeof desk

expose(desk)
