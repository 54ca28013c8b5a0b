import type { MarkKind, TextMark } from './notice-marks.ts'

/** A piece of a line with one and the same set of marks. */
export interface Segment {
  readonly start: number
  readonly text: string
  readonly kinds: readonly MarkKind[]
  /** Innermost item around it. */
  readonly item: string | null
  readonly findings: readonly string[]
}

/** One line of the text, without its line break. */
export interface Line {
  readonly start: number
  readonly segments: readonly Segment[]
}

/**
 * Cuts `text` into lines and lines into segments, so that marks may overlap in any way. No character is lost: the
 * segments of a line make the line. Marks beyond the text are cut off at its ends.
 */
export function segmentText(text: string, marks: readonly TextMark[]): readonly Line[] {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.end > 0 && mark.start < text.length)
  const ordered = [...inside].sort((a, b) => a.start - b.start || b.end - a.end)
  const lines: Line[] = []
  let open: TextMark[] = []
  let next = 0
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    open = open.filter((mark) => mark.end > start)
    while (next < ordered.length && (ordered[next]?.start ?? 0) < Math.max(end, start + 1)) {
      const mark = ordered[next++]
      if (mark && mark.end > start) open.push(mark)
    }
    lines.push({ start, segments: segmentsOf(text, start, end, open) })
    start = end + 1
  }
  return lines
}

/** Where contact lines begin: the first segment of each run of them, by its `start`. */
export function contactStarts(lines: readonly Line[]): ReadonlySet<number> {
  const isContact = ({ kinds }: Segment): boolean => kinds.includes('contact')
  const segments = lines.flatMap((line) => line.segments).filter(({ text }) => text !== '')
  const first = segments.filter((segment, at) => {
    const before = segments[at - 1]
    return isContact(segment) && !(before && isContact(before))
  })
  return new Set(first.map(({ start }) => start))
}

function segmentsOf(text: string, start: number, end: number, marks: readonly TextMark[]): readonly Segment[] {
  const cuts = new Set([start, end])
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) cuts.add(mark.start)
    if (mark.end > start && mark.end < end) cuts.add(mark.end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to)
    return {
      start: from,
      text: text.slice(from, to),
      kinds: [...new Set(over.map((mark) => mark.kind))],
      item: over.findLast((mark) => mark.kind === 'item')?.item ?? null,
      findings: [...new Set(over.flatMap((mark) => (mark.detail === null ? [] : [mark.detail])))],
    }
  })
}
