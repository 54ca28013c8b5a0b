import { agencyId } from '../../tables/notice-derived.ts'
import type { NoticeRecord } from '../../tables/record.ts'

/** Hashes of source files by what their notices are called, kept notice by notice: no look-up goes through them all. */
export interface NoticeIndex {
  add(record: NoticeRecord): void
  remove(record: NoticeRecord): void
  /** Source files of the notices with that notice_id, in the order added. */
  named(notice_id: string): readonly string[]
  /** Source files of the notices of that agency_id, in the order added. */
  ofAgency(agency_id: string): readonly string[]
}

// Nearly always there is one: no list is made for it.
type Hashes = Map<string, string | readonly string[]>

/** An empty index. */
export function createNoticeIndex(): NoticeIndex {
  const ids: Hashes = new Map()
  const agencies: Hashes = new Map()
  return {
    add: ({ source, notice }) => {
      add(ids, notice.notice_id, source.sha256)
      add(agencies, agencyId(notice), source.sha256)
    },
    remove: ({ source, notice }) => {
      remove(ids, notice.notice_id, source.sha256)
      remove(agencies, agencyId(notice), source.sha256)
    },
    named: (notice_id) => listOf(ids, notice_id),
    ofAgency: (agency_id) => listOf(agencies, agency_id),
  }
}

function listOf(hashes: Hashes, key: string): readonly string[] {
  const found = hashes.get(key)
  return found === undefined ? [] : typeof found === 'string' ? [found] : found
}

function add(hashes: Hashes, key: string, sha256: string): void {
  hashes.set(key, hashes.has(key) ? [...listOf(hashes, key), sha256] : sha256)
}

function remove(hashes: Hashes, key: string, sha256: string): void {
  const left = listOf(hashes, key).filter((one) => one !== sha256)
  if (left.length === 0) hashes.delete(key)
  else hashes.set(key, left)
}
