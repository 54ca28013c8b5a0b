import { nextTurn } from '../../base/next-turn.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { sha256Of } from '../workers/packed-record.ts'

interface ReadingText {
  readonly text: string
}

// A piece of work that the page does not notice.
const SLICE_MS = 12

/**
 * Ids of the items in whose text every blank-separated word stands; only notices whose text is on board are searched, and
 * of these only the items, so that neither head nor contact lines are found. Stops at `most`, or when `given` up.
 */
export async function findInTexts(
  records: readonly NoticeRecord[],
  texts: ReadonlyMap<string, ReadingText>,
  words: string,
  most: number,
  given: { readonly up: boolean },
): Promise<readonly string[]> {
  const wanted = words.split(/[\s\u3000]+/u).filter((word) => word !== '')
  if (wanted.length === 0) return []
  const found: string[] = []
  let since = performance.now()
  for (const record of records) {
    const board = texts.get(sha256Of(record))
    if (!board) continue
    for (const item of record.items) {
      const text = board.text.slice(item.start, item.end)
      if (wanted.every((word) => text.includes(word))) found.push(item.item_id)
      if (found.length >= most) return found
    }
    if (performance.now() - since > SLICE_MS) {
      await nextTurn()
      if (given.up) return found
      since = performance.now()
    }
  }
  return found
}
