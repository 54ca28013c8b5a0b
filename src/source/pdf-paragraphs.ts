import { beginsNumbered } from './number-format.ts'
import type { PdfLine } from './pdf-lines.ts'
import type { PrintedPage } from './pdf-margins.ts'

/** Edges of the text on a page. */
interface Column {
  readonly left: number
  readonly right: number
  readonly middle: number
}

interface Measures {
  /** Usual height of type and distance of baselines. */
  readonly size: number
  readonly leading: number
}

/** The paragraphs of a document: the lines that printing broke are joined again, across pages too. */
export function pdfParagraphs(pages: readonly PrintedPage[]): string[] {
  const measures = measure(pages)
  const paragraphs: string[] = []
  let before: PdfLine | null = null
  let beforeColumn: Column | null = null
  const columns = columnsOf(pages, measures)
  for (const [number, page] of pages.entries()) {
    const column = columns[number] as Column
    for (const [at, line] of page.lines.entries()) {
      const gap = before && at > 0 ? line.y - before.y : null
      if (before && beforeColumn && goesOn(before, beforeColumn, line, column, gap, measures)) {
        paragraphs.push(joinWords(paragraphs.pop() ?? '', line.text))
      } else paragraphs.push(line.text)
      before = line
      beforeColumn = column
    }
  }
  return paragraphs
}

function measure(pages: readonly PrintedPage[]): Measures {
  const sizes: number[] = []
  const gaps: number[] = []
  for (const { lines } of pages) {
    for (const [at, line] of lines.entries()) {
      sizes.push(...Array<number>(Math.min(line.text.length, 200)).fill(line.size))
      const gap = line.y - (lines[at - 1]?.y ?? line.y)
      if (gap > line.size * 0.5) gaps.push(gap)
    }
  }
  return { size: median(sizes) ?? 12, leading: median(gaps) ?? 24 }
}

function median(numbers: readonly number[]): number | null {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null
}

// A page with few lines, such as the last one, does not show how wide its column is: the others do.
const ENOUGH_LINES = 6

function columnsOf(pages: readonly PrintedPage[], measures: Measures): Column[] {
  const own = pages.map((page) => columnOf(page.width, bodyOf(page, measures), measures))
  const wholes = own.filter((_, at) => bodyOf(pages[at] as PrintedPage, measures).length >= ENOUGH_LINES)
  return pages.map((page, at) => {
    const column = own[at] as Column
    const body = bodyOf(page, measures)
    if (body.length >= ENOUGH_LINES) return column
    const like =
      wholes.at(-1) ??
      columnOf(
        page.width,
        pages.flatMap((one) => bodyOf(one, measures)),
        measures,
      )
    return { ...like, middle: column.middle }
  })
}

function bodyOf(page: PrintedPage, { size }: Measures): readonly PdfLine[] {
  return page.lines.filter((line) => Math.abs(line.size - size) < size * 0.15)
}

// One line may stick out, a long address or a mark in the margin; an edge is where two lines meet it.
function columnOf(width: number, lines: readonly PdfLine[], { size }: Measures): Column {
  const left =
    edge(
      lines.map(({ x }) => x).sort((a, b) => a - b),
      size * 2,
    ) ?? 0
  const right =
    edge(
      lines.map(({ end }) => end).sort((a, b) => b - a),
      size * 2,
    ) ?? width
  // Lines that all end early show no margin: none of them was broken by printing.
  return { left, right: right - left < width * 0.5 ? Infinity : right, middle: width / 2 }
}

function edge([outermost, next]: readonly number[], apart: number): number | null {
  if (outermost === undefined || next === undefined) return outermost ?? null
  return Math.abs(outermost - next) > apart ? next : outermost
}

function goesOn(
  before: PdfLine,
  beforeColumn: Column,
  line: PdfLine,
  column: Column,
  gap: number | null,
  { size, leading }: Measures,
): boolean {
  if (Math.abs(line.size - before.size) > line.size * 0.12) return false
  if (gap !== null && (gap > Math.max(leading, line.size * 1.2) * 1.6 || gap < 0)) return false
  if (isCentred(line, column)) return isTitle(before, beforeColumn) && before.size >= size * 1.1
  if (line.x > column.left + line.size * 1.2) return false
  if (!isFull(before, beforeColumn, line)) return false
  return !(beginsNumbered(line.text) && /[。；：！？.;!?”]$/.test(before.text))
}

/** Narrower than the column, with as much room on the left as on the right. */
function isCentred(line: PdfLine, column: Column): boolean {
  const narrow = line.x > column.left + line.size && line.end < column.right - line.size
  return narrow && Math.abs((line.x + line.end) / 2 - column.middle) < line.size * 0.8
}

// The first line of a title may be as wide as the page.
function isTitle(line: PdfLine, column: Column): boolean {
  return !/[。；：]$/.test(line.text) && Math.abs((line.x + line.end) / 2 - column.middle) < line.size
}

/** Whether the first word of `next` would not have fitted behind `line`: then the line was broken, not ended. */
function isFull(line: PdfLine, column: Column, next: PdfLine): boolean {
  const word = /^[“‘（《〈【([]*(?:[\w.%:/+-]+|.)[，。、；：！？”’）》】,.;:!?)]*/u.exec(next.text)?.[0] ?? ''
  let width = 0
  for (const char of word) width += char > '\u2000' ? 1 : 0.55
  return column.right - line.end < (width + 0.4) * line.size
}

/**
 * Han characters meet directly, and so do the halves of a number; letters had a blank where the line was broken, and so had
 * a time behind a date. (pdf.js does not tell of blanks at the end of a line.)
 */
function joinWords(before: string, after: string): string {
  const letters = /[A-Za-z,;:]$/.test(before) && /^[A-Za-z]/.test(after)
  const time = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(before) && /^\d{1,2}:\d{2}/.test(after)
  return `${before}${letters || time ? ' ' : ''}${after}`
}
