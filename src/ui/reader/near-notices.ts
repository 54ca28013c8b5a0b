import type { LoadedNotice } from '../library/shelf.ts'
import { sha256Of } from '../workers/packed-record.ts'

/** The notices of a list: all of them where they are few, else those on both sides of `one`; at most `most`. */
export function nearNotices(
  notices: readonly LoadedNotice[],
  one: LoadedNotice,
  most: number,
): readonly LoadedNotice[] {
  if (notices.length <= most) return notices
  const own = sha256Of(one.record)
  const at = notices.findIndex(({ record }) => sha256Of(record) === own)
  const from = Math.min(Math.max(0, at - Math.floor(most / 2)), notices.length - most)
  return notices.slice(from, from + most)
}
