import { hashText } from '../../base/hash-text.ts'
import { itemKeyOf } from '../../codebook/decision.ts'
import { bareWording, publisherNames } from '../../codebook/wording/bare-wording.ts'
import type { Statement } from '../../codebook/wording/gram-space.ts'
import type { ItemRecord, NoticeHeader, NoticeRecord } from '../../tables/record.ts'

// Of the notice asked for last: items come notice by notice, and a pattern for each of tens of thousands would stay.
let last: { readonly notice: NoticeHeader; readonly names: RegExp | null } | null = null

/** What an item says of its problem, without the names of who published it. */
export function statementOf({ notice }: NoticeRecord, item: Pick<ItemRecord, 'title' | 'parent_title'>): Statement {
  if (last?.notice !== notice) last = { notice, names: publisherNames(notice) }
  const { names } = last
  return { title: bareWording(item.title, names), parent: bareWording(item.parent_title ?? '', names) }
}

/** Sixteen hex digits for an item, the same at every reading that finds it at its place. */
export function itemSign({ source }: NoticeRecord, item: ItemRecord): string {
  const { title_hash, no, start } = itemKeyOf(source.sha256, item)
  return title_hash + hashText(`${source.sha256} ${no} ${start}`)
}
