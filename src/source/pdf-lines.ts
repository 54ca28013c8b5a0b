import type { PdfPage, PdfRun } from './pdf-pages.ts'
import { unradical } from './radicals.ts'

/** A line of print: where it begins and ends, its baseline from the top, the height of its type; in points. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
}

// In parts of the type's height.
const SAME_LINE = 0.45
const BLANK_LATIN = 0.18
const BLANK_HAN = 0.6

/**
 * The lines of a page. They come in the order drawn, which keeps columns and cells apart, unless the file draws in no
 * order: then from top to bottom.
 */
export function pdfLines(page: PdfPage): PdfLine[] {
  const drawn = joinRuns(page.runs)
  return isScattered(drawn) ? joinRuns([...page.runs].sort(byPlace)) : drawn
}

function byPlace(a: PdfRun, b: PdfRun): number {
  return Math.abs(a.y - b.y) > SAME_LINE * Math.max(a.size, b.size) ? a.y - b.y : a.x - b.x
}

interface OpenLine {
  text: string
  x: number
  end: number
  y: number
  size: number
}

function joinRuns(runs: readonly PdfRun[]): PdfLine[] {
  const lines: OpenLine[] = []
  let last: PdfRun | null = null
  for (const run of runs) {
    // Bold is often the same words drawn twice, a hair apart.
    if (last && isShadow(run, last)) continue
    const line = lines.at(-1)
    if (line && continues(line, run)) append(line, run)
    else if (/\S/.test(run.text))
      lines.push({ text: run.text, x: run.x, end: run.x + run.width, y: run.y, size: run.size })
    last = run
  }
  return lines
    .map(({ text, ...place }) => ({ ...place, text: closeUp(unradical(text).trim()) }))
    .filter(({ text }) => text !== '')
}

// 湖 北 省: a title spread out, or a line that was stretched to the margin. The blanks are no words' ends.
function closeUp(text: string): string {
  const words = text.split(/ +/)
  const single = words.filter((word) => /^[\u4e00-\u9fff]$/.test(word)).length
  if (single < 4 || single * 2 < words.length) return text
  return text.replace(/(?<=[^\x00-\x7f]) +(?=\S)|(?<=\S) +(?=[^\x00-\x7f])/g, '')
}

function isShadow(run: PdfRun, last: PdfRun): boolean {
  const hair = 0.15 * run.size
  return (
    /\S/.test(run.text) && run.text === last.text && Math.abs(run.x - last.x) < hair && Math.abs(run.y - last.y) < hair
  )
}

function continues(line: OpenLine, run: PdfRun): boolean {
  const size = Math.max(line.size, run.size)
  return Math.abs(run.y - line.y) < SAME_LINE * size && run.x > line.end - size
}

function append(line: OpenLine, run: PdfRun): void {
  const gap = run.x - line.end
  const latin = /[\w%.,]$/.test(line.text) && /^[\w%.,]/.test(run.text)
  const apart =
    gap > (latin ? BLANK_LATIN : BLANK_HAN) * run.size && !line.text.endsWith(' ') && !run.text.startsWith(' ')
  line.text += (apart ? ' ' : '') + run.text
  if (!/\S/.test(run.text)) return
  line.end = Math.max(line.end, run.x + run.width)
  line.size = Math.max(line.size, run.size)
}

/** Whether more than a quarter of the lines stand above the one drawn before, in the same column. */
function isScattered(lines: readonly PdfLine[]): boolean {
  const upward = lines.filter((line, at) => {
    const before = lines[at - 1]
    return before && line.y < before.y - line.size && line.x < before.end && before.x < line.end
  })
  return upward.length > 2 && upward.length * 4 > lines.length
}
