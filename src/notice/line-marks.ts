import type { Span } from '../base/span.ts'
import { bareHeadings, fieldParagraphs, namesField, opensItem } from './bare-heading.ts'
import { bulletHeadings } from './bullet-heading.ts'
import { withoutContents } from './contents.ts'
import { groupStatus } from './group-heading.ts'
import { labelsOpen } from './label-heading.ts'
import { readMark, type Mark } from './mark.ts'
import { readSaid, saidHeadings } from './said-heading.ts'
import { soundsLikeProblem } from './wording.ts'

/** The mark of each line; `null` for running text. */
export function readMarks(text: string, lines: readonly Span[]): (Mark | null)[] {
  const tabular = /序\s?号/.test(text) && lines.some((line) => /^序\s?号$/.test(text.slice(line.start, line.end)))
  const said = saidHeadings(text, lines)
  const read = lines.map(
    (line, at) => readMark(text, line) ?? said.get(at) ?? (tabular ? numberCell(text, line) : null),
  )
  for (const [at, mark] of majorHeadings(text, lines, read)) read[at] = mark
  for (const [at, mark] of rowGroups(text, lines, read)) read[at] = mark
  for (const [at, mark] of statusGroups(text, lines, read)) read[at] = mark
  for (const [at, mark] of looseNumbers(text, lines, read)) read[at] = mark
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

/** The cells that stand before the number of a row: they name the field of that row and of those below it. */
function rowGroups(text: string, lines: readonly Span[], marks: readonly (Mark | null)[]): Map<number, Mark> {
  const found = new Map<number, Mark>()
  marks.forEach((mark, at) => {
    const cell = lines[at - 1]
    if (mark?.style !== 'row' || !cell || text.slice(cell.end, mark.span.start).includes('\n')) return
    found.set(at - 1, { style: 'field', number: null, span: { start: cell.start, end: cell.start } })
  })
  return found
}

const LONGEST_GROUP = 24
const ENDS_AS_GROUP = /(?:问题|事项|任务)(?:[([]\d{1,3}\s?[个项条件]?(?:问题)?[)\]])?:?$/

/** The lines without a number that sort the headings below them: 已完成整改的问题: and 正在推进的问题:, where there are several. */
function statusGroups(text: string, lines: readonly Span[], marks: readonly (Mark | null)[]): Map<number, Mark> {
  const found = new Map<number, Mark>()
  lines.forEach((line, at) => {
    if (marks[at] || line.end - line.start > LONGEST_GROUP || marks[at + 1]?.number === undefined) return
    if (!ENDS_AS_GROUP.test(text.slice(line.start, line.end)) || groupStatus(text, { head: line }) === null) return
    found.set(at, { style: 'group', number: null, span: { start: line.start, end: line.start } })
  })
  return found.size >= 2 ? found : new Map()
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

const FEWEST_LOOSE = 3
const LONGEST_LOOSE = 80

/** 1 窗口秩序混乱, 2 停车位划线不清, …: lines that count on and say what is amiss, the stop behind the number lost. */
function looseNumbers(text: string, lines: readonly Span[], marks: readonly (Mark | null)[]): Map<number, Mark> {
  const found = new Map<number, Mark>()
  let expected = 1
  lines.forEach((line, at) => {
    const code = text.charCodeAt(line.start)
    if (marks[at] || code < 0x31 || code > 0x39) return
    MAJOR.lastIndex = line.start
    const match = MAJOR.exec(text)
    if (!match || (Number(match[1]) !== expected && Number(match[1]) !== 1)) return
    const start = line.start + match[0].length
    if (line.end - start > LONGEST_LOOSE || !soundsLikeProblem(text.slice(start, line.end))) return
    expected = Number(match[1]) + 1
    found.set(at, { style: 'arabic', number: expected - 1, span: { start: line.start, end: start } })
  })
  return found.size >= FEWEST_LOOSE ? found : new Map()
}
