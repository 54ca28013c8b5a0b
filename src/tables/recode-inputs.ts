import { textOf, type Span } from '../base/span.ts'
import type { CodingInput } from '../codebook/codebook.ts'
import { readNotice } from '../notice/read-notice.ts'
import type { NoticeRecord } from './record.ts'

/** An item as the coder sees it, and where its title and its measures begin in the reading text. */
export interface RecodeInput extends CodingInput {
  readonly title_start: number
  /** `null` where the text is not on board: then `body` is empty and says nothing. */
  readonly body_start: number | null
}

/** A reading text with what was marked in it as unreadable. */
export interface ReadingText {
  readonly text: string
  readonly marked: readonly Span[]
}

/**
 * What the coder sees of the items of `record`, in their order. A record keeps facts, not places of titles and measures:
 * with the text they are read again; without it measures stay out of sight.
 */
export function recodeInputs(record: NoticeRecord, reading: ReadingText | null): readonly RecodeInput[] {
  const aspects = new Map(record.aspects.map((aspect) => [aspect.no, aspect.title]))
  const read = reading ? readNotice(reading.text, reading.marked).items : []
  return record.items.map((item, at) => {
    const again = read[at]
    const same = reading !== null && again?.no === item.no && again.title === item.title
    return {
      title: item.title,
      parent_title: item.parent_title,
      aspect_title: item.aspect === null ? null : (aspects.get(item.aspect) ?? null),
      body: same ? textOf(reading.text, again.body) : '',
      title_start: same ? again.titleSpan.start : item.start,
      body_start: same ? again.body.start : null,
    }
  })
}
