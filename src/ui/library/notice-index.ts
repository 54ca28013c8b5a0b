import { createNumberLists } from '../../base/number-lists.ts'
import { wordKey } from '../../base/word-table.ts'
import { agencyId } from '../../tables/notice-derived.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { contentKey } from './same-notice.ts'
import { sha256Of } from '../workers/packed-record.ts'

/**
 * Hashes of source files by what their notices are called and say, kept notice by notice: no look-up goes through them all.
 * The one added last comes first, and those behind it cost nothing to whoever asks for one.
 */
export interface NoticeIndex {
  add(record: NoticeRecord): void
  remove(record: NoticeRecord): void
  /** Source files of the notices with that notice_id. */
  named(notice_id: string): Iterable<string>
  /** Source files of the notices of that agency_id. */
  ofAgency(agency_id: string): Iterable<string>
  /** Source files of copies of that notice. */
  copiesOf(record: NoticeRecord): Iterable<string>
}

/** An empty index; `find` knows the notice of each source file in it. */
export function createNoticeIndex(find: (sha256: string) => NoticeRecord | undefined): NoticeIndex {
  const ids = createWordIndex(({ notice }) => notice.notice_id, find)
  const agencies = createWordIndex(({ notice }) => agencyId(notice), find)
  const contents = createWordIndex(contentKey, find)
  const all = [ids, agencies, contents]
  return {
    add: (record) => {
      for (const index of all) index.add(record)
    },
    remove: (record) => {
      for (const index of all) index.remove(record)
    },
    named: ids.of,
    ofAgency: agencies.of,
    copiesOf: (record) => {
      const key = contentKey(record)
      return key === null ? [] : contents.of(key)
    },
  }
}

interface WordIndex {
  add(record: NoticeRecord): void
  remove(record: NoticeRecord): void
  of(word: string): Iterable<string>
}

/**
 * Source files by a word for each of their notices. Their numbers are the keys: see `WordTable`.
 */
function createWordIndex(
  wordOf: (record: NoticeRecord) => string | null,
  find: (sha256: string) => NoticeRecord | undefined,
): WordIndex {
  const hashes = createNumberLists<string>()
  const hasWord = (sha256: string, word: string): boolean => {
    const record = find(sha256)
    return record !== undefined && wordOf(record) === word
  }
  return {
    add: (record) => {
      const word = wordOf(record)
      if (word !== null) hashes.add(wordKey(word), sha256Of(record))
    },
    remove: (record) => {
      const word = wordOf(record)
      if (word === null) return
      const key = wordKey(word)
      const own = sha256Of(record)
      hashes.set(
        key,
        hashes.of(key).filter((one) => one !== own),
      )
    },
    of: function* (word) {
      const all = hashes.of(wordKey(word))
      for (let at = all.length - 1; at >= 0; at--) {
        const sha256 = all[at]
        // Different words may share a number.
        if (sha256 !== undefined && hasWord(sha256, word)) yield sha256
      }
    },
  }
}
