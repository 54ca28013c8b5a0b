import { datasetHash } from '../../tables/dataset-hash.ts'
import type { LoadedNotice } from './shelf.ts'

const marks = new WeakMap<readonly LoadedNotice[], string>()

/** The hash of what is on board, worked out once for each state of the shelf. */
export function datasetMark(notices: readonly LoadedNotice[]): string {
  const known = marks.get(notices)
  if (known !== undefined) return known
  const mark = datasetHash(notices.map(({ record }) => record.source.sha256))
  marks.set(notices, mark)
  return mark
}
