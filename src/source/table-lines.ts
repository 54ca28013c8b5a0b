/** A table cell: its lines, and how far it spans. */
export interface TableCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

// Wider than any table of a notice; a span beyond it is a slip or a trap.
const MAX_SPAN = 100
// A cell of so many lines is a column of the page, not a cell of a table.
const PAGE_LINES = 12

/**
 * A table as lines of reading text, so that a notice reads the same in a table and outside:
 *
 * - a table that only lays out the page gives the lines of its cells, one after the other;
 * - a list of problems (序号 · 问题 · 整改情况 in its head) gives each row as an item would be written: `1. 问题`, then one line
 *   `整改情况：…` per column, since columns side by side would run titles and measures together;
 * - any other table gives one line per row, cells apart by ` | `; what stands behind a label (发布日期：) follows it directly.
 */
export function tableLines(rows: readonly (readonly TableCell[])[]): string[] {
  const grid = rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.trim() })))
  if (isLayout(grid)) return grid.flat().flatMap(({ text }) => (text === '' ? [] : text.split('\n')))
  const filled = fillGrid(grid)
  const list = findList(filled)
  if (!list) return filled.map(rowLine).filter((line) => line !== '')
  const before = filled.slice(0, list.head).map(rowLine)
  return [...before, ...filled.slice(list.head + 1).flatMap((row) => listLines(row, list))].filter(
    (line) => line !== '',
  )
}

function isLayout(grid: readonly (readonly TableCell[])[]): boolean {
  const single = grid.every((row) => row.filter(({ text }) => text !== '').length <= 1)
  return single || grid.some((row) => row.some(({ text }) => text.split('\n').length > PAGE_LINES && row.length < 3))
}

/** One text per column; a cell that spans stands where it begins and leaves the rest empty. */
function fillGrid(grid: readonly (readonly TableCell[])[]): string[][] {
  const below: number[] = []
  return grid.map((row) => {
    const texts: string[] = []
    const skip = (): void => {
      while ((below[texts.length] ?? 0) > 0) {
        below[texts.length] = (below[texts.length] ?? 0) - 1
        texts.push('')
      }
    }
    for (const cell of row) {
      skip()
      for (let at = 0; at < Math.min(Math.max(cell.columns, 1), MAX_SPAN); at++) {
        below[texts.length] = Math.max(cell.rows, 1) - 1
        texts.push(at === 0 ? oneLine(cell.text) : '')
      }
    }
    skip()
    return texts
  })
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

function rowLine(row: readonly string[]): string {
  const cells = row.filter((text) => text !== '')
  return cells.reduce((line, cell, at) => (at === 0 ? cell : `${line}${/[:：]$/.test(line) ? ' ' : ' | '}${cell}`), '')
}

/** Where a list of problems has what: its head row, and in it the columns of number and problem. */
interface ProblemList {
  readonly head: number
  readonly names: readonly string[]
  readonly no: number
  readonly problem: number
}

const NO = /^(?:序\s*号|编\s*号|序)$/
const PROBLEM = /问题|整改任务|整改事项|任务内容/
const NO_PROBLEM = /类别|类型|方面|分类|数量|个数|来源|序号|编号/
const REMEDY = /整改|措施|成效|进展|完成|落实/

function findList(grid: readonly (readonly string[])[]): ProblemList | null {
  for (const [head, row] of grid.slice(0, 4).entries()) {
    const names = row.map((name) => name.replace(/\s+/g, ''))
    const no = names.findIndex((name) => NO.test(name))
    const problem = names.findIndex((name) => PROBLEM.test(name) && !NO_PROBLEM.test(name) && name.length <= 16)
    const remedy = names.some((name, at) => at !== problem && name.length <= 16 && REMEDY.test(name))
    if (no >= 0 && problem >= 0 && remedy) return { head, names, no, problem }
  }
  return null
}

function listLines(row: readonly string[], list: ProblemList): string[] {
  const no = row[list.no] ?? ''
  const problem = row[list.problem] ?? ''
  const heading = /^\d{1,3}$/.test(no) ? `${no}. ${problem}` : `${no}${problem}`
  const lines: string[] = []
  for (const [at, text] of row.entries()) {
    if (at === list.problem) lines.push(heading)
    else if (at !== list.no && text !== '') lines.push(at < list.problem ? text : `${list.names[at] ?? ''}：${text}`)
  }
  return lines
}
