import { trimSpan, type Span } from '../base/span.ts'
import { endsAsBody } from './body-name.ts'
import { joinHeadings } from './broken-heading.ts'
import { readMarks } from './line-marks.ts'
import { splitProblems } from './inline-problems.ts'
import { splitLines } from './lines.ts'
import { readMark, type Mark, type MarkStyle } from './mark.ts'
import { splitLists } from './one-line-list.ts'
import { splitRowGroups } from './table-head.ts'
import { isWrapped } from './wording.ts'

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

const CLOSING =
  /^(?:附件?\s?[:：]|(?:目前,?)?(?:以上|上述)\d{0,3}[个项条件]?(?:反馈|具体|整改)?(?:的)?(?:问题|事项|任务)(?:均|全部|都|已全部|现已)|欢迎.{0,30}(?:监督|意见|批评)|(?:联系|监督|举报|反映)(?:方式|电话|人)|(?:以上|特此)(?:整改情况)?.{0,12}(?:通报|监督|公布|公示)|(?:上一篇|下一篇|相关(?:链接|新闻|阅读)|责任编辑|编辑|扫一扫|打印|关闭窗口|版权所有|主办单位|【打印)[:\s]?|中共[^,。:;]{2,40}(?:党组|委员会|党委|党工委|总支部|支部委员会|部|区委|市委|县委)(?:\s{1,20}\d{4}年\d{1,2}月\d{1,2}日)?$|[^,。:;\d]{2,40}(?:党组|委员会|党委|党工委|党总支|党支部)(?:\s{1,20}\d{4}年\d{1,2}月\d{1,2}日)?$|[〇零一二三四五六七八九十\d]{4}\s?(?:年|[.-])[一二三四五六七八九十\d]{1,3}\s?(?:月|[.-])[一二三四五六七八九十\d]{1,3}日?$)/

/** Index of the first line that closes the notice: behind it stand thanks, contact, signature and page furniture. */
function closingLine(text: string, lines: readonly Span[], marks: readonly (Mark | null)[]): number {
  // 附件:1.清单 2.目录 stands behind the signature or before it, and opens nothing.
  const annex = lines.findIndex(
    (line) => text.startsWith('附', line.start) && /^附件?\s?[:：]/.test(text.slice(line.start, line.start + 8)),
  )
  const body = annex > 0 && annex >= lines.length * 0.6 ? marks.slice(0, annex) : marks
  const lastMark = body.findLastIndex((mark) => mark !== null)
  for (let at = lastMark + 1; at < lines.length; at++) {
    const line = lines[at] as Span
    const words = text.slice(line.start, Math.min(line.end, line.start + 60))
    if (at === lastMark + 1 && lastMark < 0) continue
    if (at > lastMark + 1 && /^[^,。]{0,16}将(?:以|继续|持续|坚持|进一步|始终|按照|把|认真)/.test(words)) return at
    if (
      at > 0 &&
      (CLOSING.test(words) ||
        /^(?:下一步|下一阶段|下阶段|下步|今后|接下来|后续)(?:工作中)?,/.test(words) ||
        isSignature(text, lines, at))
    )
      return at
  }
  return lines.length
}

/** 县农业农村局 over 2023年8月4日, where nothing but the page's furniture follows. */
function isSignature(text: string, lines: readonly Span[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || !next || at < lines.length - 8 || line.end - line.start > 40) return false
  const words = text.slice(line.start, line.end)
  return !/[,。:;!?\d]/.test(words) && endsAsBody(words) && DATE_LINE.test(text.slice(next.start, next.end))
}

const DATE_LINE =
  /^[〇零一二三四五六七八九十\d]{4}\s?(?:年|[.-])[一二三四五六七八九十\d]{1,3}\s?(?:月|[.-])[一二三四五六七八九十\d]{1,3}日?$/

// A line this long with headings in it is a page that lost its newlines.
const RUN_ON = 400
const INLINE =
  /(?<=[。;!?”)\s情况法算面题])(?=(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}\.(?:关于|针对|对)\s?[“\u4e00-\u9fff]|\(\d{1,2}\)(?=[^。\n]{4,90}?[。;,]\s?整改(?:落实|进展)?(?:情况|措施|结果|成效)\s?:)))/g

// Where a page lost all its newlines, 1.产业规划同质化 as well, so long as no label is followed by numbered measures.
const INLINE_ALL =
  /(?<=[。;!?”)\s情况法算面题])(?=(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))|\(\d{1,2}\)(?=[^。\n]{4,90}?[。;,]\s?整改(?:落实|进展)?(?:情况|措施|结果|成效)\s?:)|\d{1,2}\.(?:关于|针对|对)\s?[“\u4e00-\u9fff]|(?<=[。!?\s])\d{1,2}[.、](?:(?!\d)|(?=12345))\s?[“\d\u4e00-\u9fff])/g

function lostNewlines(part: string): boolean {
  return /[。\s]一、/.test(part) && /[。\s]二、/.test(part) && !/[:：]\s?1[.、]\D/.test(part)
}

/** Cuts headings out of lines that run on, where the numbers follow each other. */
function splitInline(text: string, lines: readonly Span[]): Span[] {
  const cut: Span[] = []
  const expected = new Map<MarkStyle, number>()
  for (const line of lines) {
    let start = line.start
    if (line.end - line.start > RUN_ON) {
      for (const at of inlineStarts(text, line)) {
        const mark = readMark(text, { start: at, end: line.end })
        if (!mark || mark.number === null) continue
        const next = expected.get(mark.style) ?? 1
        if (mark.number !== 1 && mark.number !== next) continue
        expected.set(mark.style, mark.number + 1)
        cut.push(trimSpan(text, { start, end: at }))
        start = at
      }
    }
    cut.push(trimSpan(text, { start, end: line.end }))
  }
  return cut.filter((line) => line.end > line.start)
}

function inlineStarts(text: string, line: Span): number[] {
  const part = text.slice(line.start, line.end)
  return [...part.matchAll(lostNewlines(part) ? INLINE_ALL : INLINE)].map(
    (match) => line.start + match.index + match[0].length,
  )
}

/** Joins lines that were wrapped inside a sentence: many lines of nearly one width that end without a mark. */
function unwrapLines(text: string, lines: readonly Span[]): Span[] {
  if (lines.length < 12) return [...lines]
  const open = lines.filter((line) => line.end - line.start > 24 && !/[。:;!?”)》]/.test(text[line.end - 1] ?? ''))
  if (open.length < lines.length * 0.4) return [...lines]
  const width = widthOf(open)
  // In a page cut at a width few lines are wider; headings without a mark may be alike, but their paragraphs are longer.
  if (lines.filter((line) => line.end - line.start > width + 4).length > lines.length * 0.2) return [...lines]
  const joined: Span[] = []
  let wrapped = false
  for (const line of lines) {
    const last = joined.at(-1)
    const stop = readMark(text, line) !== null
    if (last && wrapped && !stop) joined[joined.length - 1] = { start: last.start, end: line.end }
    else joined.push(line)
    wrapped = line.end - line.start >= width - 2 && !/[。:;!?]/.test(text[line.end - 1] ?? '')
  }
  return joined
}

function widthOf(lines: readonly Span[]): number {
  const widths = lines.map((line) => line.end - line.start).sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 0
}
