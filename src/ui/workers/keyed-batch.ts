import type { NoticeRecord } from '../../tables/record.ts'
import { contentKey } from '../library/same-notice.ts'
import { packRecords } from './packed-record.ts'
import { packKeys, type RecordBatch } from './record-batch.ts'

/** `records` as a batch that knows what each shares with copies of it: whoever opens it need not work that out. */
export function packKeyed(records: readonly NoticeRecord[]): RecordBatch {
  return { ...packRecords(records), keys: packKeys(records.map(contentKey)) }
}
