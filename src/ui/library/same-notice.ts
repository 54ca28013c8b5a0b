import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import type { NoticeRecord } from '../../tables/record.ts'
import { itemCount, keptKey } from '../workers/packed-record.ts'

const keys = new WeakMap<NoticeRecord, string>()

/**
 * What two copies of one notice share: the same page saved twice (in another encoding, say) has other bytes, yet must not be
 * counted twice. `null` where there is too little to tell by. Worked out once per record.
 */
export function contentKey(record: NoticeRecord): string | null {
  if (itemCount(record) === 0) return null
  let key = keptKey(record) ?? keys.get(record)
  if (key === undefined) {
    const items = record.items.map(({ no, title, status }) => [no, title, status])
    const text = JSON.stringify([record.notice.agency, record.notice.feedback_date, items])
    key = bytesToHex(sha256(utf8ToBytes(text)))
    keys.set(record, key)
  }
  return key
}
