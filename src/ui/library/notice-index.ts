import { wordKey } from '../../base/word-table.ts'
import { agencyId } from '../../tables/notice-derived.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { contentKey } from './same-notice.ts'

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
  // Nearly always there is one: no list is made for it.
  const hashes = new Map<number, string | string[]>()
  const listOf = (key: number): readonly string[] => {
    const found = hashes.get(key)
    return found === undefined ? [] : typeof found === 'string' ? [found] : found
  }
  const hasWord = (sha256: string, word: string): boolean => {
    const record = find(sha256)
    return record !== undefined && wordOf(record) === word
  }
  return {
    add: (record) => {
      const word = wordOf(record)
      if (word === null) return
      const key = wordKey(word)
      const { sha256 } = record.source
      const found = hashes.get(key)
      if (found === undefined) hashes.set(key, sha256)
      else if (typeof found === 'string') hashes.set(key, [found, sha256])
      else found.push(sha256)
    },
    remove: (record) => {
      const word = wordOf(record)
      if (word === null) return
      const left = listOf(wordKey(word)).filter((one) => one !== record.source.sha256)
      if (left.length === 0) hashes.delete(wordKey(word))
      else hashes.set(wordKey(word), left)
    },
    of: function* (word) {
      const all = listOf(wordKey(word))
      for (let at = all.length - 1; at >= 0; at--) {
        const sha256 = all[at]
        // Different words may share a number.
        if (sha256 !== undefined && hasWord(sha256, word)) yield sha256
      }
    },
  }
}
