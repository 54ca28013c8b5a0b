import { OffsetMap } from './offset-map.ts'

interface Line {
  /** Without blanks at either end. */
  readonly start: number
  readonly end: number
  /** Blanks before it, as wide as they look. */
  readonly indent: number
  /** How many characters it has with its indent. */
  readonly characters: number
}

const FEWEST = 12
/** Shorter lines tell nothing of where a page was wrapped. */
const SHORT = 20
const OPEN_SHARE = 0.4
const SAME_WIDTH = 0.6
// In a page cut at a width few lines are wider; headings without a mark may be alike, but their paragraphs are longer.
const WIDER_SHARE = 0.1
// A line that ends in the middle of a word or before a mark is this much shorter than the others.
const SLACK = 3

const CLOSED = /[。：:；;！？!?”」』）)》…】\]|\t]$/
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(]\s?[一二三四五六七八九十\d]{1,3}\s?[）)]|\d{1,2}[、．.](?!\d)|第[一二三四五六七八九十]部分|[①-⑳●■◆★•#*|【]|问题\s?[一二三四五六七八九十\d])/

/**
 * Puts together lines that were cut at one width inside sentences; `null` where the page is not wrapped so.
 *
 *   县委第二巡察组对县水利局党组开展了巡察,7月29日反
 *   馈了巡察意见。
 *   馈 follows 反 in the reading text; offsets stay known through `map`
 */
export function rejoinLines(raw: string): { readonly text: string; readonly map: OffsetMap } | null {
  const lines = holdsLines(raw, FEWEST) ? readLines(raw) : []
  const width = wrapWidth(raw, lines)
  if (width === null) return null
  const indented = lines.filter((line) => line.indent >= 2).length >= lines.length * 0.1
  // Where many lines begin without an indent, one that has it begins a paragraph.
  const flush = lines.filter((line) => line.indent < 2).length >= lines.length * 0.2
  const map = new OffsetMap()
  const pieces: string[] = []
  let kept = 0
  let length = 0
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at - 1] as Line
    const next = lines[at] as Line
    if (indented && flush && next.indent >= 2) continue
    if (!goesOn(raw, line, next, width, indented)) continue
    pieces.push(raw.slice(kept, line.end))
    length += line.end - kept
    kept = next.start
    map.add(length, kept)
  }
  pieces.push(raw.slice(kept))
  return pieces.length > 1 ? { text: pieces.join(''), map } : null
}

type Width = (line: Line) => boolean

/** How wide a line is with its indent: by characters, or by columns, of which a Han character takes two. */
const MEASURES: readonly { readonly of: (raw: string, line: Line) => number; readonly slack: number }[] = [
  { of: (_, line) => line.characters, slack: SLACK },
  { of: (raw, line) => line.indent + columnsOf(raw.slice(line.start, line.end)), slack: 2 * SLACK },
]

/** Which lines are full, where most of the lines that end without a mark are of one width. */
function wrapWidth(raw: string, lines: readonly Line[]): Width | null {
  if (lines.length < FEWEST) return null
  const long = lines.filter((line) => line.end - line.start > SHORT)
  const open = long.filter((line) => !CLOSED.test(raw.slice(line.end - 1, line.end)))
  if (open.length < lines.length * OPEN_SHARE) return null
  for (const { of, slack } of MEASURES) {
    const widths = open.map((line) => of(raw, line)).sort((a, b) => a - b)
    const full = widths[Math.floor(widths.length * 0.75)] ?? 0
    const same = widths.filter((one) => one >= full - slack && one <= full + slack).length
    const wider = lines.filter((line) => of(raw, line) > full + slack).length
    if (same >= widths.length * SAME_WIDTH && wider <= lines.length * WIDER_SHARE)
      return (line) => of(raw, line) >= full - slack
  }
  return null
}

function goesOn(raw: string, line: Line, next: Line, full: Width, indented: boolean): boolean {
  const gap = raw.slice(line.end, next.start)
  if (gap.split('\n').length !== 2 || !full(line)) return false
  if (indented && next.indent >= 2 && next.indent > line.indent) return false
  if (HEADING.test(raw.slice(next.start, next.start + 12))) return false
  if (!CLOSED.test(raw.slice(line.end - 1, line.end))) return true
  // In a page that indents its paragraphs, only an indent begins a new one.
  return indented && next.indent < 2
}

/** Whether `raw` breaks into so many lines at all. */
function holdsLines(raw: string, fewest: number): boolean {
  let at = -1
  for (let lines = 1; lines < fewest; lines++) {
    at = raw.indexOf('\n', at + 1)
    if (at < 0) return false
  }
  return true
}

function readLines(raw: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from <= raw.length;) {
    const stop = raw.indexOf('\n', from)
    const to = stop < 0 ? raw.length : stop
    const words = raw.slice(from, to)
    const inner = words.trim()
    if (inner !== '') {
      const start = from + words.indexOf(inner)
      const indent = columnsOf(raw.slice(from, start))
      lines.push({ start, end: start + inner.length, indent, characters: start - from + inner.length })
    }
    from = to + 1
  }
  return lines
}

function columnsOf(words: string): number {
  let columns = 0
  for (let at = 0; at < words.length; at++) columns += words.charCodeAt(at) < 0x1100 ? 1 : 2
  return columns
}
