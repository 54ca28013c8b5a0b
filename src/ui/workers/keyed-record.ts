import type { NoticeRecord } from '../../tables/record.ts'
import { contentKey, rememberKey } from '../library/same-notice.ts'
import { openPacked, type PackedRecord, packRecord } from './packed-record.ts'

/** A packed record, and what it shares with copies of it. */
export interface KeyedRecord {
  readonly packed: PackedRecord
  readonly key: string | null
}

/** `record` with its key worked out, to be handed over. */
export function packKeyed(record: NoticeRecord): KeyedRecord {
  return { packed: packRecord(record), key: contentKey(record) }
}

/** The record again; its key is known without its items. */
export function openKeyed({ packed, key }: KeyedRecord): NoticeRecord {
  const record = openPacked(packed)
  rememberKey(record, key)
  return record
}
