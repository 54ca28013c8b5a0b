import type { SelectedNotice } from '../../metrics/selected-items.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { forOnce, itemCount } from '../workers/packed-record.ts'

/** What of the data on board leaves. */
export interface LeavingRecords {
  readonly notices: number
  readonly items: number
  readonly records: readonly NoticeRecord[]
  /** A record as it leaves: with the selected items alone. */
  readonly cut: (record: NoticeRecord) => NoticeRecord
}

/** Everything. */
export function allRecords(records: readonly NoticeRecord[]): LeavingRecords {
  const items = records.reduce((sum, record) => sum + itemCount(record), 0)
  return { notices: records.length, items, records, cut: (record) => record }
}

/** The selected notices with their selected items; totals that a notice declares stay those of the whole notice. */
export function selectedRecords(records: readonly NoticeRecord[], selected: readonly SelectedNotice[]): LeavingRecords {
  const itemsOf = new Map(selected.map(({ notice_id, items }) => [notice_id, items]))
  const leaving = records.filter(({ notice }) => itemsOf.has(notice.notice_id))
  return {
    notices: leaving.length,
    items: selected.reduce((sum, { items }) => sum + items.size, 0),
    records: leaving,
    cut: (record) => {
      const own = itemsOf.get(record.notice.notice_id)
      if (own?.size === itemCount(record)) return record
      const whole = forOnce(record)
      return { ...whole, items: whole.items.filter(({ item_id }) => own?.has(item_id)) }
    },
  }
}
