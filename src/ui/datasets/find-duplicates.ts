import type { NoticeRecord } from '../../tables/record.ts'
import type { LoadedNotice } from '../library/shelf.ts'
import { contentKey } from '../library/same-notice.ts'

/** A notice that comes in, beside the one on board that it seems to be. */
export interface Duplicate {
  readonly record: NoticeRecord
  readonly known: LoadedNotice
  /** `file`: the same file or the same content; `agency_date`: the same agency and feedback date, and other items. */
  readonly by: 'file' | 'agency_date'
}

/** What of `records` is on board already, in their order. */
export function findDuplicates(
  records: readonly NoticeRecord[],
  aboard: readonly LoadedNotice[],
): readonly Duplicate[] {
  const hashes = new Map(aboard.map((notice) => [notice.record.source.sha256, notice]))
  const contents = new Map(aboard.map((notice) => [contentKey(notice.record), notice]))
  const dates = new Map(aboard.map((notice) => [agencyDate(notice.record), notice]))
  contents.delete(null)
  dates.delete(null)
  return records.flatMap((record): Duplicate[] => {
    const same = hashes.get(record.source.sha256) ?? contents.get(contentKey(record))
    if (same) return [{ record, known: same, by: 'file' }]
    const alike = dates.get(agencyDate(record))
    return alike ? [{ record, known: alike, by: 'agency_date' }] : []
  })
}

/** `null` where the agency or the date is not said: nothing to tell by. */
function agencyDate({ notice }: NoticeRecord): string | null {
  const { agency, feedback_date } = notice
  return agency === null || feedback_date === null ? null : `${agency}\n${feedback_date}`
}

const TURN_MS = 12

/** Works out what notices are compared by, some at a time: of thousands of notices it would hold the page up. */
export async function keyRecords(records: readonly NoticeRecord[]): Promise<void> {
  let began = performance.now()
  for (const record of records) {
    contentKey(record)
    if (performance.now() - began < TURN_MS) continue
    await new Promise((resolve) => setTimeout(resolve))
    began = performance.now()
  }
}
