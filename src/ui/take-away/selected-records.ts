import { createWordTable } from '../../base/word-table.ts'
import type { SelectedNotice } from '../../metrics/selected-items.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { inTurns } from '../library/in-turns.ts'
import { itemCount } from '../workers/packed-record.ts'

/** What of the data on board leaves. */
export interface LeavingRecords {
  readonly notices: number
  readonly items: number
  readonly records: readonly NoticeRecord[]
  /** The `item_id` of each item that leaves of a record, a line each; `null` where it leaves whole. */
  readonly partOf: (record: NoticeRecord) => string | null
}

/** Everything. */
export function allRecords(records: readonly NoticeRecord[]): LeavingRecords {
  const items = records.reduce((sum, record) => sum + itemCount(record), 0)
  return { notices: records.length, items, records, partOf: () => null }
}

/**
 * The selected notices with their selected items; totals that a notice declares stay those of the whole notice. Looked up
 * some at a time, so that the page stays free.
 */
export async function selectedRecords(
  records: readonly NoticeRecord[],
  selected: readonly SelectedNotice[],
): Promise<LeavingRecords> {
  const known = createWordTable<SelectedNotice>(({ notice_id }) => notice_id)
  await inTurns(selected, known.set)
  const leaving: NoticeRecord[] = []
  await inTurns(records, (record) => {
    if (known.has(record.notice.notice_id)) leaving.push(record)
  })
  return {
    notices: leaving.length,
    items: selected.reduce((sum, { items }) => sum + items, 0),
    records: leaving,
    partOf: (record) => {
      const own = known.get(record.notice.notice_id)
      return own?.items === itemCount(record) ? null : (own?.ids ?? '')
    },
  }
}

/** `record` with no more than the items that `part` names, see `LeavingRecords`. */
export function cutRecord(record: NoticeRecord, part: string | null): NoticeRecord {
  if (part === null) return record
  const ids = new Set(part.split('\n'))
  return { ...record, items: record.items.filter(({ item_id }) => ids.has(item_id)) }
}
