import { expose, transfer } from 'comlink'
import { contentKey } from '../library/same-notice.ts'
import { type PackedRecord, packRecord } from './packed-record.ts'
import { readNoticeFile, type ReadReply } from './read-notice-file.ts'

/** What was read, with the record packed and what it shares with copies of it. */
export type PackedReply =
  | Exclude<ReadReply, { readonly kind: 'read' }>
  | (Omit<ReadReply & { readonly kind: 'read' }, 'record'> & {
      readonly packed: PackedRecord
      readonly key: string | null
    })

/** Reads one file in this worker; the bytes are handed over, not copied. */
async function read(file: string, content: Blob, encoding?: string): Promise<PackedReply> {
  const reply = await readNoticeFile(file, content, encoding)
  if (reply.kind !== 'read') return reply
  const { record, ...rest } = reply
  const packed = packRecord(record)
  return transfer({ ...rest, packed, key: contentKey(record) }, [rest.bytes.buffer, packed.body])
}

const desk = { read }
/** What the worker offers the page. */
export type ReadingDesk = typeof desk

expose(desk)
