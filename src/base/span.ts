/** A place in a text: UTF-16 offsets, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The characters of `text` under `span`. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** `span` without blanks (incl. the full-width blank and the no-break space) at either end. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)
}
