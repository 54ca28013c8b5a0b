import { createWordTable, type WordTable } from '../../base/word-table.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { LoadedNotice } from '../library/shelf.ts'
import { inTurns } from '../library/in-turns.ts'
import { contentKey } from '../library/same-notice.ts'
import { sha256Of } from '../workers/packed-record.ts'

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
  const files = tableBy(sha256Of)
  const contents = tableBy(contentKey)
  const dates = tableBy(agencyDate)
  await inTurns(aboard, (notice) => {
    for (const table of [files, contents, dates]) table.set(notice)
  })
  const found: Duplicate[] = []
  await inTurns(records, (record) => {
    const same = files.get(sha256Of(record)) ?? contents.get(contentKey(record))
    const alike = same ?? dates.get(agencyDate(record))
    if (alike) found.push({ record, known: alike, by: same ? 'file' : 'agency_date' })
  })
  return found
}

/** Notices by a word of their records; the last one with a word stands for it. */
function tableBy(wordOf: (record: NoticeRecord) => string | null): WordTable<LoadedNotice> {
  return createWordTable(({ record }) => wordOf(record))
}

/** `null` where the agency or the date is not said: nothing to tell by. */
function agencyDate({ notice }: NoticeRecord): string | null {
  const { agency, feedback_date } = notice
  return agency === null || feedback_date === null ? null : `${agency}\n${feedback_date}`
}
