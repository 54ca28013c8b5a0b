import type { Span } from '../../base/span.ts'
import type { ItemRecord, NoticeRecord } from '../../tables/record.ts'

export const MARK_KINDS = ['item', 'heading', 'status', 'finding', 'measure', 'mojibake', 'contact', 'place'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** A stretch of the text with its meaning; `item` says which item it belongs to, `detail` which finding. */
export interface TextMark extends Span {
  readonly kind: MarkKind
  readonly item: string | null
  readonly detail: string | null
}

/** Everything worth seeing in the reading text of a notice. */
export function noticeMarks(record: NoticeRecord, text: string, unreadable: readonly Span[]): readonly TextMark[] {
  const mojibake = unreadable.map((span) => toMark(span, 'mojibake', null, null))
  const contact = record.contact.map((span) => toMark(span, 'contact', null, null))
  return [...record.items.flatMap((item) => itemMarks(item, text)), ...mojibake, ...contact]
}

/** The place that a link asks for as a mark; an empty one takes in the next character, so that there is something to see. */
export function placeMark(place: Span, text: string): TextMark {
  const start = Math.min(place.start, Math.max(0, text.length - 1))
  return toMark({ start, end: Math.max(place.end, start + 1) }, 'place', null, null)
}

function itemMarks(item: ItemRecord, text: string): readonly TextMark[] {
  const marks = [toMark(item, 'item', item.item_id, null)]
  // The record keeps the title's words, not their place; a title that was unwrapped may not stand in one piece.
  const title = text.slice(item.start, item.end).indexOf(item.title)
  if (item.title !== '' && title >= 0) {
    const start = item.start + title
    marks.push(toMark({ start, end: start + item.title.length }, 'heading', item.item_id, null))
  }
  if (item.status_start !== null && item.status_end !== null) {
    marks.push(toMark({ start: item.status_start, end: item.status_end }, 'status', item.item_id, null))
  }
  marks.push(...item.finding_hits.map((hit) => toMark(hit, 'finding', item.item_id, hit.finding)))
  marks.push(
    ...item.measures.flatMap((measure) =>
      measure.label === null
        ? []
        : [toMark({ start: measure.start, end: measure.start + measure.label.length }, 'measure', item.item_id, null)],
    ),
  )
  return marks
}

function toMark({ start, end }: Span, kind: MarkKind, item: string | null, detail: string | null): TextMark {
  return { start, end, kind, item, detail }
}
