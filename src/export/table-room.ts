import { textWidth } from './wrap-text.ts'

// Points of an inch, and of a line of text by its size; office programs leave some more than the type says.
const INCH = 72
const LEADING = 1.4
// Inches inside a cell, left and right together, above and below together.
const SIDES = 0.12
const EDGES = 0.04

/** Widths in inches that add up to `width`, in the measure of `shares`. */
export function columnWidths(shares: readonly number[], width: number): readonly number[] {
  const sum = shares.reduce((total, one) => total + one, 0)
  return shares.map((one) => (one / sum) * width)
}

/** The height in inches that a row of a slide's table takes: that of the cell with the most lines. */
export function rowHeight(cells: readonly string[], widths: readonly number[], size: number): number {
  const lines = cells.map((text, at) => {
    const room = (((widths[at] ?? 1) - SIDES) * INCH) / size
    const wrapped = text.split('\n').map((line) => Math.max(1, Math.ceil(textWidth(line) / Math.max(1, room))))
    return wrapped.reduce((sum, one) => sum + one, 0)
  })
  return (Math.max(1, ...lines) * size * LEADING) / INCH + EDGES
}

/** Rows dealt out to pages of `room` inches, each with at least one row. */
export function dealRows<Row>(
  rows: readonly Row[],
  heightOf: (row: Row) => number,
  room: number,
): readonly (readonly Row[])[] {
  const pages: Row[][] = []
  let left = 0
  for (const row of rows) {
    const height = heightOf(row)
    const page = pages.at(-1)
    if (page && height <= left) page.push(row)
    else {
      pages.push([row])
      left = room
    }
    left -= height
  }
  return pages
}
