import { trimSpan, type Span } from '../base/span.ts'
import { joinHeadings } from './broken-heading.ts'
import { closingLine } from './closing-line.ts'
import { readMarks } from './line-marks.ts'
import { splitProblems } from './inline-problems.ts'
import { splitLines } from './lines.ts'
import type { Mark, MarkStyle } from './mark.ts'
import { splitLists } from './one-line-list.ts'
import { splitInline } from './run-on-lines.ts'
import { splitRowGroups } from './table-head.ts'
import { isWrapped } from './wording.ts'
import { unwrapLines } from './wrapped-lines.ts'

/** A heading with what stands under it, up to the next heading that is not below it. */
export interface Node {
  readonly mark: Mark
  /** The rest of the heading's line. */
  readonly head: Span
  /** Lines between the heading and its first child (or its end). */
  readonly lines: Span[]
  readonly children: Node[]
  readonly parent: Node | null
  end: number
}

/** A text as headings and lines. `lead` is what stands before the first heading, `tail` what closes the notice. */
export interface Outline {
  readonly lead: readonly Span[]
  readonly roots: readonly Node[]
  readonly tail: readonly Span[]
}

/**
 * The outline of half-width `text` by its marks. Levels are what the notice makes of them:
 * a style not seen in the open headings goes one deeper, a style seen there closes everything below it.
 *
 *   二、巡察反馈问题整改进展情况        root
 *   (一)贯彻上级决策部署…            └ child
 *   1.关于“部门职能相互交叉”问题       └ grandchild
 */
export function readOutline(text: string): Outline {
  const whole = joinHeadings(text, unwrapLines(text, splitInline(text, splitLines(text))))
  const lines = splitRowGroups(text, splitLists(text, splitProblems(text, whole)))
  const marks = readMarks(text, lines)
  const closing = closingLine(text, lines, marks)
  const lead: Span[] = []
  const roots: Node[] = []
  let open: Node[] = []
  lines.slice(0, closing).forEach((line, at) => {
    const mark = marks[at] ?? null
    if (!mark || isStray(text, mark, open)) {
      ;(open.at(-1)?.lines ?? lead).push(line)
      return
    }
    const bracketed = mark.style === 'plain' && mark.span.end > mark.span.start
    const head = trimSpan(text, { start: mark.span.end, end: bracketed ? line.end - 1 : line.end })
    open = open.slice(0, depthFor(text, mark, head, open))
    const parent = open.at(-1) ?? null
    const node: Node = { mark, head, lines: [], children: [], parent, end: line.end }
    ;(parent ? parent.children : roots).push(node)
    open.push(node)
  })
  const tail = lines.slice(closing)
  setEnds(roots, lines[closing - 1]?.end ?? 0)
  return { lead, roots, tail }
}

/** A 针对“…” line before any heading is running text; a number far out of order is a list of something else. */
function isStray(text: string, mark: Mark, open: readonly Node[]): boolean {
  if (mark.number === null && UNNUMBERED.has(mark.style)) return false
  if (mark.style === 'quoted') return open.length === 0 || isQuotedDeed(text, mark.span.start)
  if (mark.style === 'decimal') return !countsUnder(text, mark, open)
  if (mark.number === null || mark.number === 0) return true
  return false
}

/** 针对“三小”场所用电隐患,联合检查…: a deed; 针对“…”问题 and 关于“…”。 are titles. */
function isQuotedDeed(text: string, at: number): boolean {
  const line = text.slice(at, at + 300).split('\n')[0] ?? ''
  return (
    /^(?:针对|关于|对)\s?“/.test(line) &&
    !/^(?:针对|关于|对)\s?“.{2,}?”(?:(?:的|中|方面|存在|反馈|等|这一|一)*(?:突出|具体|相关)?(?:问题|方面)|\s?[。:,;]|$)/.test(
      line,
    )
  )
}

// Headings by their place or their words; a line behind a bullet is a field's.
const UNNUMBERED: ReadonlySet<MarkStyle> = new Set(['plain', 'bare', 'label', 'field', 'group'])

function depthFor(text: string, mark: Mark, head: Span, open: readonly Node[]): number {
  const at = open.findLastIndex((node) => node.mark.style === mark.style)
  if (at < 0) return mark.style === 'field' ? fieldDepth(text, open) : roomFor(mark.style, open)
  const over = countsOnOutside(text, mark, head, open, at)
  if (over >= 0) return over
  const sibling = open[at] as Node
  if (!restartsInside(text, mark, head, sibling)) return at
  return open.length > at + 1 ? roomFor(mark.style, open) : at + 1
}

/**
 * 2.关于“…”问题 behind 1.关于“…”问题 > 1.加强学习 2.完善制度: where measures are numbered in the style of the problems, a
 * wrapped title goes on with those. The place of the problem before it, or -1.
 */
function countsOnOutside(text: string, mark: Mark, head: Span, open: readonly Node[], inner: number): number {
  const before = open.findIndex((node) => node.mark.style === mark.style)
  const outer = open[before]
  if (before === inner || !outer || mark.number !== (outer.mark.number ?? 0) + 1) return -1
  const wrapped = [outer.head, head].every((one) => isWrapped(text.slice(one.start, one.end)))
  return wrapped ? before : -1
}

/** A field stands below the heading of the problems that it follows, and else closes what is open. */
function fieldDepth(text: string, open: readonly Node[]): number {
  const [root, second] = open
  if (!root || second) return 0
  return /问题|意见|整改(?:落实|进展|完成)?(?:情况|成效)/.test(text.slice(root.head.start, root.head.end)) ? 1 : 0
}

// 一、 and 第一部分 never stand below (一) or 1., but may below ◆服务群众方面; a new style otherwise goes below the innermost
// heading.
function roomFor(style: MarkStyle, open: readonly Node[]): number {
  if (style === 'chapter' || style === 'plain') return 0
  if (style === 'han') {
    return (
      open.findLastIndex(({ mark }) => mark.style === 'chapter' || (mark.style === 'field' && mark.number === null)) + 1
    )
  }
  if (style === 'quoted' || style === 'label') {
    const same = open.findIndex((node) => node.mark.style === style)
    return same < 0 ? open.length : same
  }
  return open.length
}

/** 1.1 stands under 1., 2.1 also under 二、 or (二). */
function countsUnder(text: string, mark: Mark, open: readonly Node[]): boolean {
  const number = Number.parseInt(text.slice(mark.span.start, mark.span.start + 2), 10)
  const major = open.findLast((node) => MAJORS.has(node.mark.style))
  if (major === undefined || number !== major.mark.number) return false
  const last = major.children.at(-1)?.mark
  return major.mark.style === 'arabic' || mark.number === (last?.style === 'decimal' ? (last.number ?? 0) + 1 : 1)
}

const MAJORS: ReadonlySet<MarkStyle> = new Set(['arabic', 'han_paren', 'han'])

/** 5.关于“…”问题 followed by 1.加强学习: the same style begins again inside a wrapped problem, as its measures. */
function restartsInside(text: string, mark: Mark, head: Span, sibling: Node): boolean {
  if (mark.number !== 1 || mark.style === 'quoted') return false
  return isWrapped(text.slice(sibling.head.start, sibling.head.end)) && !isWrapped(text.slice(head.start, head.end))
}

function setEnds(nodes: readonly Node[], end: number): void {
  nodes.forEach((node, at) => {
    const next = nodes[at + 1]
    node.end = next ? next.mark.span.start : end
    setEnds(node.children, node.end)
  })
}
