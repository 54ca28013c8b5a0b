import { textWidth } from './wrap-text.ts'

// Han characters: no column is narrower, and one long text must not take the room of all others.
const NARROWEST = 4
const WIDEST = 22

// A page of A4 within its margins holds so many, less what the edges of cells take.
const PAGE = 38
const EDGES = 0.8

/** Widths of columns in hundredths, by the longest text in each; no word of letters is broken where all find room. */
export function widthsFor(labels: readonly string[], texts: readonly (readonly string[])[]): readonly number[] {
  const columns = labels.map((label, at) => [label, ...texts.map((row) => row[at] ?? '')])
  const needed = columns.map((column) => Math.min(WIDEST, Math.max(NARROWEST, ...column.map(longestWord))))
  const wanted = columns.map(([label = '', ...cells]) =>
    Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(label.length / 2), ...cells.map(({ length }) => length))),
  )
  const spare = Math.max(0, PAGE - sum(needed))
  const wishes = wanted.map((width, at) => Math.max(0, width - (needed[at] ?? 0)))
  const share = sum(wishes) === 0 ? 0 : Math.min(1, spare / sum(wishes))
  const widths = needed.map((width, at) => width + (wishes[at] ?? 0) * share)
  return widths.map((width) => (width / sum(widths)) * 100)
}

/** Width in ems of the longest word of letters, with the edges of its cell. */
function longestWord(text: string): number {
  return Math.max(0, ...(text.match(/[!-\u024F]+/g) ?? []).map((word) => textWidth(word) + EDGES))
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one, 0)
}
