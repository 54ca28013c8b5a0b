/** Rows are fetched in chunks, so that scrolling a little asks nothing anew. */
export const CHUNK = 100
// Beyond some million pixels browsers lose their place in a scrolled box.
export const MOST_ROWS = 200_000

/** Which rows to ask for and which to draw. */
export interface RowWindow {
  /** First row to ask for, and how many: the chunk in sight, and those beside it. */
  readonly offset: number
  readonly limit: number
  /** First and last row (not included) to draw. */
  readonly from: number
  readonly to: number
}

const SPARE = 15

/** The window for a box of `height` pixels scrolled by `top`, of `rows` rows of `rowHeight` pixels. */
export function rowWindow(top: number, height: number, rows: number, rowHeight: number): RowWindow {
  const reach = Math.min(rows, MOST_ROWS)
  const first = Math.min(Math.max(0, Math.floor(top / rowHeight)), Math.max(0, reach - 1))
  const last = Math.min(reach, first + Math.ceil(height / rowHeight) + 1)
  const offset = Math.max(0, (Math.floor(first / CHUNK) - 1) * CHUNK)
  const end = (Math.floor(Math.max(first, last - 1) / CHUNK) + 2) * CHUNK
  return { offset, limit: end - offset, from: Math.max(0, first - SPARE), to: Math.min(reach, last + SPARE) }
}
