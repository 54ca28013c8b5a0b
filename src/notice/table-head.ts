import { trimSpan, type Span } from '../base/span.ts'
import { splitLines } from './lines.ts'

/** Where a table's head stands, and which of the cells behind the row's number tells the problem. */
export interface TableHead {
  readonly at: number
  readonly column: number
}

const NUMBER_CELL = /^序\s?号$/
const PROBLEM_CELL =
  /^(?:巡[察视])?(?:反馈|指出|发现|存在|具体|主要)?(?:的)?(?:具体)?(?:问题|意见|整改事项|整改任务)(?:表述|描述|内容|表现|事项|情况|清单)?$/
const MOST_CELLS = 12

/**
 * The heads of tables in half-width `text` whose problem does not stand right behind the number.
 *
 *   序号 | 问题类别 | 具体问题 | 整改措施
 *                     ^^^^^^^^ column 1
 */
export function tableHeads(text: string): TableHead[] {
  if (!/序\s?号/.test(text)) return []
  const lines = splitLines(text)
  const found: TableHead[] = []
  lines.forEach((line, at) => {
    const words = text.slice(line.start, Math.min(line.end, line.start + 200))
    if (!words.includes('序') || !/^\|?\s?序\s?号/.test(words)) return
    const cells = cellsOf(words)
    const head = cells.length > 1 ? cells : cellLines(text, lines.slice(at, at + MOST_CELLS))
    const column = NUMBER_CELL.test(head[0] ?? '') ? columnOf(head.slice(1)) : -1
    if (column > 0) found.push({ at: line.start, column })
  })
  return found
}

// 方面 | 序号 | 反馈问题 …
const GROUPED_HEAD = /^\|?[^\t|\n]{1,12}[\t|]\s?序\s?号\s?[\t|]/
const GROUP_CELL = /^\|?\s?([^\t|\d\n][^\t|\n]{1,80}?)\s?[\t|]\s?(?=\d{1,3}\s?[\t|])/

/**
 * Cuts the cell that groups rows from the first of its rows, where the table's head puts it before the number.
 *
 *   服务群众方面 | 1 | 窗口排队久 | 增设窗口
 *   ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^ two lines
 */
export function splitRowGroups(text: string, lines: readonly Span[]): readonly Span[] {
  const head = lines.findIndex((line) => GROUPED_HEAD.test(text.slice(line.start, Math.min(line.end, line.start + 40))))
  if (head < 0) return lines
  return lines.flatMap((line, at) => {
    const cell = at > head ? GROUP_CELL.exec(text.slice(line.start, Math.min(line.end, line.start + 100))) : null
    if (!cell) return [line]
    const start = line.start + cell[0].indexOf(cell[1] ?? '')
    return [
      { start, end: start + (cell[1] ?? '').length },
      { start: line.start + cell[0].length, end: line.end },
    ]
  })
}

function cellsOf(words: string): string[] {
  return words
    .split(/[\t|]|\s{2,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
}

/** The cells of a head that came out one a line: up to the first row's number. */
function cellLines(text: string, lines: readonly Span[]): string[] {
  const cells = lines.map((line) => text.slice(line.start, Math.min(line.end, line.start + 40)))
  const row = cells.findIndex((cell) => /^\d/.test(cell))
  return row < 0 ? [] : cells.slice(0, row)
}

/** 具体问题 comes before 问题类别 and 反馈问题, which may only group them. */
function columnOf(cells: readonly string[]): number {
  const exact = cells.findIndex((cell) => /^具体问题|问题(?:表述|描述|表现|内容)$/.test(cell))
  return exact >= 0 ? exact : cells.findIndex((cell) => PROBLEM_CELL.test(cell))
}

/** The head of a row from its cell `column` on. */
export function cellAt(text: string, head: Span, column: number): Span {
  let { start } = head
  for (let passed = 0; passed < column; passed++) {
    const bar = text.slice(start, head.end).search(/[\t|]/)
    if (bar < 0) return head
    start += bar + 1
  }
  return trimSpan(text, { start, end: head.end })
}
