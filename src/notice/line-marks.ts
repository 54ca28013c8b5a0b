import type { Span } from '../base/span.ts'
import { bareHeadings, fieldParagraphs, namesField, opensItem } from './bare-heading.ts'
import { bulletHeadings } from './bullet-heading.ts'
import { withoutContents } from './contents.ts'
import { labelsOpen } from './label-heading.ts'
import { readMark, type Mark } from './mark.ts'
import { withNeighbours } from './neighbour-mark.ts'
import { readSaid, saidHeadings } from './said-heading.ts'
import { soundsLikeProblem } from './wording.ts'

/** The mark of each line; `null` for running text. */
export function readMarks(text: string, lines: readonly Span[]): (Mark | null)[] {
  const read = withNeighbours(text, lines, ownMarks(text, lines))
  const open = labelsOpen(text, lines, read)
  const marks = withoutContents(
    text,
    lines,
    read.map((mark) => (mark?.style === 'label' && !open ? null : mark)),
  )
  const unnumbered = bareHeadings(text, lines, marks)
  const named = unnumbered.size > 0 ? marks : withFields(text, lines, marks)
  const bare = unnumbered.size > 0 ? unnumbered : fieldParagraphs(text, lines, named)
  const bulleted = bulletHeadings(text, lines, named)
  return lines.map((line, at) => {
    const style = bare.get(at)
    if (!style) return named[at] ?? bulleted.get(at) ?? null
    const saidMark = style === 'bare' ? readSaid(text, line) : null
    if (saidMark) return saidMark
    const bracket = text[line.start] === '[' ? 1 : 0
    return { style, number: null, span: { start: line.start, end: line.start + bracket } }
  })
}

/** The marks that lines bear by themselves. */
function ownMarks(text: string, lines: readonly Span[]): (Mark | null)[] {
  const tabular = /序\s?号/.test(text) && lines.some((line) => /^序\s?号$/.test(text.slice(line.start, line.end)))
  const said = saidHeadings(text, lines)
  return lines.map((line, at) => readMark(text, line) ?? said.get(at) ?? (tabular ? numberCell(text, line) : null))
}

/** `marks` with those of lines that only name a field (服务群众方面) right over a problem, where there are several. */
function withFields(text: string, lines: readonly Span[], marks: readonly (Mark | null)[]): readonly (Mark | null)[] {
  const first = marks.findIndex((mark) => mark !== null)
  const fields = new Set<number>()
  let troubled = 0
  lines.forEach((line, at) => {
    const next = lines[at + 1]
    if (at < first - 1 || marks[at] || !next || !namesField(text, line)) return
    const mark = marks[at + 1]
    if (mark ? mark.style === 'han' || mark.style === 'chapter' : !opensItem(text, next)) return
    fields.add(at)
    if (!mark || PROBLEM_STYLES.has(mark.style) || soundsAmiss(text, mark.span.end, next.end)) troubled++
  })
  // 制度建设方面 over (1)制定办法: a part of the measures.
  if (fields.size < 2 || troubled * 2 < fields.size) return marks
  return marks.map((mark, at) => {
    if (!fields.has(at)) return mark
    const { start } = lines[at] as Span
    return { style: 'field', number: null, span: { start, end: start } }
  })
}

const PROBLEM_STYLES: ReadonlySet<string> = new Set(['problem', 'problem_part', 'label', 'quoted', 'task'])

function soundsAmiss(text: string, start: number, end: number): boolean {
  const words = text.slice(start, Math.min(end, start + 120))
  return soundsLikeProblem(/^[^。!?:]*/.exec(words)?.[0] ?? words)
}

/** In a page that lost its table, a line that is only a number opens a row. */
function numberCell(text: string, line: Span): Mark | null {
  const words = text.slice(line.start, line.end)
  if (!/^\d{1,3}$/.test(words)) return null
  return { style: 'row', number: Number(words), span: line }
}
