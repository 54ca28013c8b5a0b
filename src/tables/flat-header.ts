import { fieldOfHeader } from './guess-mapping.ts'
import { cellText, type FlatCell } from './flat-value.ts'

/** Cells that count as one, 0-based, both ends included. */
export interface HeaderMerge {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** The rows that name the columns: from `row` (0-based), `depth` of them, and what they come to. */
export interface FlatHeader {
  readonly row: number
  readonly depth: number
  readonly labels: readonly string[]
}

// A title, a note and some blanks may stand above the header, hardly more.
const SEARCH = 20
const MAX_DEPTH = 3

type Rows = readonly (readonly FlatCell[])[]

/**
 * The row that names the columns, among the first ones: the one with the most names that are known here; else the first
 * one with several cells. A title above it stands in one cell alone.
 */
export function findHeaderRow(rows: Rows): number {
  const scores = rows
    .slice(0, SEARCH)
    .map((row) => new Set(row.map((cell) => fieldOfHeader(cellText(cell))).filter(Boolean)).size)
  const best = Math.max(0, ...scores)
  if (best >= 2) return scores.indexOf(best)
  return Math.max(
    0,
    rows.findIndex((row) => row.filter((cell) => cellText(cell) !== '').length >= 2),
  )
}

/**
 * The names of the columns in `row`. Where cells of it are merged across columns, the row below names what they hold, and
 * the names are joined:
 *
 *   | 单位 (merged) |      | 整改状态 (merged down) |
 *   | 名称          | 城市 |                        |   → 单位 / 名称, 单位 / 城市, 整改状态
 */
export function readHeader(rows: Rows, row: number, merges: readonly HeaderMerge[]): FlatHeader {
  const own = merges.filter((merge) => merge.startRow <= row + MAX_DEPTH && merge.endRow >= row)
  let depth = 1
  for (const merge of own) {
    const wide = merge.endCol > merge.startCol ? 1 : 0
    // A title is merged over the whole row; the header below it is not part of it.
    if (merge.startRow < row || merge.startRow >= row + depth) continue
    depth = Math.min(MAX_DEPTH, Math.max(depth, merge.endRow - row + 1 + wide))
  }
  const levels = rows.slice(row, row + depth)
  const width = Math.max(0, ...levels.map((level) => level.length))
  const labels = Array.from({ length: width }, (_, col) => labelOf(levels, row, col, own))
  return { row, depth: Math.max(1, levels.length), labels }
}

function labelOf(levels: Rows, from: number, col: number, merges: readonly HeaderMerge[]): string {
  const parts = levels.map((level, index) => {
    const at = from + index
    const merge = merges.find(
      (one) =>
        one.startRow <= at && one.endRow >= at && one.startCol <= col && one.endCol >= col && one.startRow >= from,
    )
    const cell = merge ? levels[merge.startRow - from]?.[merge.startCol] : level[col]
    return cellText(cell).replace(/\s*\n\s*/g, '')
  })
  return parts.filter((part, index) => part !== '' && part !== parts[index - 1]).join(' / ')
}
