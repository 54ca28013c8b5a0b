import type { LocationQuery } from 'vue-router'
import type { Span } from '../../base/span.ts'

/** A place in the reading text as it travels in a link: `120-134`. */
export function placeParam({ start, end }: Span): string {
  return `${start}-${end}`
}

/** The place that a link asks for; `null` where it asks for none, or for nonsense. */
export function placeOf(query: LocationQuery): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(String(query['at'] ?? '')) ?? []
  if (start === undefined || end === undefined || Number(start) > Number(end)) return null
  return { start: Number(start), end: Number(end) }
}
