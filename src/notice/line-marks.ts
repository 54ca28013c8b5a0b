import type { Span } from '../base/span.ts'
import { bareHeadings, fieldParagraphs } from './bare-heading.ts'
import { bulletHeadings } from './bullet-heading.ts'
import { withoutContents } from './contents.ts'
import { labelsOpen } from './label-heading.ts'
import { readMark, type Mark } from './mark.ts'
import { saidHeadings } from './said-heading.ts'

/** The mark of each line; `null` for running text. */
export function readMarks(text: string, lines: readonly Span[]): (Mark | null)[] {
  const tabular = lines.some((line) => /^序\s?号$/.test(text.slice(line.start, line.end)))
  const said = saidHeadings(text, lines)
  const read = lines.map(
    (line, at) => readMark(text, line) ?? said.get(at) ?? (tabular ? numberCell(text, line) : null),
  )
  for (const [at, mark] of majorHeadings(text, lines, read)) read[at] = mark
  const open = labelsOpen(text, lines, read)
  const marks = withoutContents(
    text,
    lines,
    read.map((mark) => (mark?.style === 'label' && !open ? null : mark)),
  )
  const unnumbered = bareHeadings(text, lines, marks)
  const bare = unnumbered.size > 0 ? unnumbered : fieldParagraphs(text, lines, marks)
  const bulleted = bulletHeadings(text, lines, marks)
  return lines.map((line, at) => {
    const style = bare.get(at)
    if (!style) return marks[at] ?? bulleted.get(at) ?? null
    const bracket = text[line.start] === '[' ? 1 : 0
    return { style, number: null, span: { start: line.start, end: line.start + bracket } }
  })
}

/** In a page that lost its table, a line that is only a number opens a row. */
function numberCell(text: string, line: Span): Mark | null {
  const words = text.slice(line.start, line.end)
  if (!/^\d{1,3}$/.test(words)) return null
  return { style: 'row', number: Number(words), span: line }
}

const MAJOR = /(\d{1,2})\s{1,4}(?=[\u4e00-\u9fff“])/y

/** The lines like 1 服务群众方面 right over 1.1 窗口叫号乱: headings, though no stop stands behind their number. */
function majorHeadings(text: string, lines: readonly Span[], marks: readonly (Mark | null)[]): Map<number, Mark> {
  const found = new Map<number, Mark>()
  marks.forEach((mark, at) => {
    const above = lines[at - 1]
    if (mark?.style !== 'decimal' || mark.number !== 1 || !above || marks[at - 1]) return
    MAJOR.lastIndex = above.start
    const match = MAJOR.exec(text)
    if (!match || Number(match[1]) !== Number.parseInt(text.slice(mark.span.start, mark.span.start + 2), 10)) return
    const span = { start: above.start, end: above.start + match[0].length }
    found.set(at - 1, { style: 'arabic', number: Number(match[1]), span })
  })
  return found
}
