import { createWordTable } from '../../base/word-table.ts'
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
  const files = createFinder(({ source }) => source.sha256)
  const contents = createFinder(contentKey)
  const dates = createFinder(agencyDate)
  await inTurns(aboard, (notice) => {
    for (const finder of [files, contents, dates]) finder.add(notice)
  })
  const found: Duplicate[] = []
  await inTurns(records, (record) => {
    const same = files.find(record) ?? contents.find(record)
    const alike = same ?? dates.find(record)
    if (alike) found.push({ record, known: alike, by: same ? 'file' : 'agency_date' })
  })
  return found
}

interface Finder {
  add(notice: LoadedNotice): void
  /** The last notice added with the same word as `record`. */
  find(record: NoticeRecord): LoadedNotice | undefined
}

/** Finds notices by a word of their records; those without one are never found. */
function createFinder(wordOf: (record: NoticeRecord) => string | null): Finder {
  const table = createWordTable<LoadedNotice>(({ record }) => wordOf(record) ?? '')
  return {
    add: (notice) => {
      if (wordOf(notice.record) !== null) table.set(notice)
    },
    find: (record) => {
      const word = wordOf(record)
      return word === null ? undefined : table.get(word)
    },
  }
}

/** `null` where the agency or the date is not said: nothing to tell by. */
function agencyDate({ notice }: NoticeRecord): string | null {
  const { agency, feedback_date } = notice
  return agency === null || feedback_date === null ? null : `${agency}\n${feedback_date}`
}
