import type { NoticeRecord } from '../../tables/record.ts'
import type { LoadedNotice } from '../library/shelf.ts'
import { inTurns } from '../library/in-turns.ts'
import { contentKey } from '../library/same-notice.ts'

/** A notice that comes in, beside the one on board that it seems to be. */
export interface Duplicate {
  readonly record: NoticeRecord
  readonly known: LoadedNotice
  /** `file`: the same file or the same content; `agency_date`: the same agency and feedback date, and other items. */
  readonly by: 'file' | 'agency_date'
}

/** What of `records` is on board already, in their order; worked out some at a time, so that the page stays free. */
export async function findDuplicates(
  records: readonly NoticeRecord[],
  aboard: readonly LoadedNotice[],
): Promise<readonly Duplicate[]> {
  const hashes = new Map<string, LoadedNotice>()
  const contents = new Map<string | null, LoadedNotice>()
  const dates = new Map<string | null, LoadedNotice>()
  await inTurns(aboard, (notice) => {
    hashes.set(notice.record.source.sha256, notice)
    contents.set(contentKey(notice.record), notice)
    dates.set(agencyDate(notice.record), notice)
  })
  contents.delete(null)
  dates.delete(null)
  const found: Duplicate[] = []
  await inTurns(records, (record) => {
    const same = hashes.get(record.source.sha256) ?? contents.get(contentKey(record))
    const alike = same ?? dates.get(agencyDate(record))
    if (alike) found.push({ record, known: alike, by: same ? 'file' : 'agency_date' })
  })
  return found
}

/** `null` where the agency or the date is not said: nothing to tell by. */
function agencyDate({ notice }: NoticeRecord): string | null {
  const { agency, feedback_date } = notice
  return agency === null || feedback_date === null ? null : `${agency}\n${feedback_date}`
}
