import type { PdfLine } from './pdf-lines.ts'

/** A page's lines with its size, in points. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PdfLine[]
}

const PAGE_NUMBER =
  /^[-—–―·•\s]*(?:第\s*)?(?:\d{1,4}|[一二三四五六七八九十]{1,3})(?:\s*页)?(?:\s*[/，,、]?\s*共?\s*\d{1,4}\s*页?)?[-—–―·•\s]*$/
const TOP = 0.11
const BOTTOM = 0.88

/** The pages without page numbers and without what is repeated at the head or foot of most of them. */
export function dropMargins(pages: readonly PrintedPage[]): PrintedPage[] {
  const seen = new Map<string, number>()
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => inMargin(page, line)).map(keyOf))
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const repeated = (line: PdfLine): boolean => {
    const count = seen.get(keyOf(line)) ?? 0
    return count >= 2 && count >= pages.length * 0.6
  }
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !inMargin(page, line) || !(isPageNumber(line) || repeated(line))),
  }))
}

function isPageNumber({ text }: PdfLine): boolean {
  return text.length < 40 && PAGE_NUMBER.test(text)
}

function inMargin(page: PrintedPage, line: PdfLine): boolean {
  return line.y < page.height * TOP || line.y > page.height * BOTTOM
}

// Page numbers inside a running head differ from page to page; so do heights by a hair.
function keyOf(line: PdfLine): string {
  return `${String(Math.round(line.y / 4))} ${line.text.replace(/\d+/g, '#')}`
}
