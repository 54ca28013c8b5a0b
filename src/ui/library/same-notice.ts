import type { NoticeRecord } from '../../tables/record.ts'

const keys = new WeakMap<NoticeRecord, string>()

/**
 * What two copies of one notice share: the same page saved twice (in another encoding, say) has other bytes, yet must not be
 * counted twice. `null` where there is too little to tell by. Worked out once per record.
 */
export function contentKey(record: NoticeRecord): string | null {
  if (record.items.length === 0) return null
  let key = keys.get(record)
  if (key === undefined) {
    const items = record.items.map(({ no, title, status }) => [no, title, status])
    key = JSON.stringify([record.notice.agency, record.notice.feedback_date, items])
    keys.set(record, key)
  }
  return key
}
