import type { Span } from '../base/span.ts'
import { groupStatus } from './group-heading.ts'
import type { Mark } from './mark.ts'
import { soundsLikeProblem } from './wording.ts'

/** The lines of a text with the marks known so far. */
interface Page {
  readonly text: string
  readonly lines: readonly Span[]
  readonly marks: readonly (Mark | null)[]
}

/** The mark of the line `at`, or `null`; `last` is the one found before it. */
type Find = (page: Page, at: number, last: Mark | null) => Mark | null

/** In this order, each knowing what was found before; fewer than so many are chance. */
const FINDERS: readonly { readonly find: Find; readonly fewest: number }[] = [
  { find: majorHeading, fewest: 1 },
  { find: rowGroup, fewest: 1 },
  { find: statusGroup, fewest: 2 },
  { find: looseNumber, fewest: 3 },
]

/** `marks` with those that lines bear by what stands beside them. */
export function withNeighbours(
  text: string,
  lines: readonly Span[],
  marks: readonly (Mark | null)[],
): readonly (Mark | null)[] {
  const known = [...marks]
  const page: Page = { text, lines, marks: known }
  for (const { find, fewest } of FINDERS) {
    const found = new Map<number, Mark>()
    let last: Mark | null = null
    for (let at = 0; at < lines.length; at++) {
      const mark = find(page, at, last)
      if (!mark) continue
      found.set(at, mark)
      last = mark
    }
    if (found.size >= fewest) for (const [at, mark] of found) known[at] = mark
  }
  return known
}

const NUMBER = /(\d{1,2})\s{1,4}(?=[\u4e00-\u9fff“])/y

/** 1 服务群众方面: a number without its stop. */
function stoplessNumber(text: string, { start }: Span): Mark | null {
  NUMBER.lastIndex = start
  const match = NUMBER.exec(text)
  return match && { style: 'arabic', number: Number(match[1]), span: { start, end: start + match[0].length } }
}

/** 1 服务群众方面 right over 1.1 窗口叫号乱. */
function majorHeading({ text, lines, marks }: Page, at: number): Mark | null {
  const below = marks[at + 1]
  if (below?.style !== 'decimal' || below.number !== 1 || marks[at]) return null
  const mark = stoplessNumber(text, lines[at] as Span)
  return mark?.number === Number.parseInt(text.slice(below.span.start, below.span.start + 2), 10) ? mark : null
}

/** The cell that stands before the number of a row: it names the field of that row and of those below it. */
function rowGroup({ text, lines, marks }: Page, at: number): Mark | null {
  const row = marks[at + 1]
  if (row?.style !== 'row') return null
  const { start, end } = lines[at] as Span
  return text.slice(end, row.span.start).includes('\n')
    ? null
    : { style: 'field', number: null, span: { start, end: start } }
}

const LONGEST_GROUP = 24
const ENDS_AS_GROUP = /(?:问题|事项|任务)(?:[([]\d{1,3}\s?[个项条件]?(?:问题)?[)\]])?:?$/

/** 已完成整改的问题: and 正在推进的问题:, without a number, right over the headings that they sort. */
function statusGroup({ text, lines, marks }: Page, at: number): Mark | null {
  const line = lines[at] as Span
  if (marks[at] || !marks[at + 1] || line.end - line.start > LONGEST_GROUP) return null
  if (!ENDS_AS_GROUP.test(text.slice(line.start, line.end)) || groupStatus(text, { head: line }) === null) return null
  return { style: 'group', number: null, span: { start: line.start, end: line.start } }
}

const LONGEST_LOOSE = 80

/** 1 窗口秩序混乱, 2 停车位划线不清, …: lines that count on and say what is amiss. */
function looseNumber({ text, lines, marks }: Page, at: number, last: Mark | null): Mark | null {
  const line = lines[at] as Span
  const code = text.charCodeAt(line.start)
  if (marks[at] || code < 0x31 || code > 0x39) return null
  const mark = stoplessNumber(text, line)
  if (!mark || (mark.number !== 1 && mark.number !== (last?.number ?? 0) + 1)) return null
  const { end } = mark.span
  return line.end - end <= LONGEST_LOOSE && soundsLikeProblem(text.slice(end, line.end)) ? mark : null
}
