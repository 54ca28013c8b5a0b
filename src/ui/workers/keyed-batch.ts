import type { NoticeRecord } from '../../tables/record.ts'
import { contentKey, rememberKey } from '../library/same-notice.ts'
import { openRecords, packRecords } from './packed-record.ts'
import type { RecordBatch } from './record-batch.ts'

/** A batch of records, and what each shares with copies of it. */
export interface KeyedBatch {
  readonly batch: RecordBatch
  readonly keys: readonly (string | null)[]
}

/** `records` with their keys worked out, to be handed over. */
export function packKeyed(records: readonly NoticeRecord[]): KeyedBatch {
  return { batch: packRecords(records), keys: records.map(contentKey) }
}

/** The records again; their keys are known without their items. */
export function openKeyed({ batch, keys }: KeyedBatch): readonly NoticeRecord[] {
  const records = openRecords(batch)
  records.forEach((record, at) => {
    rememberKey(record, keys[at] ?? null)
  })
  return records
}
