import type { Palette } from './palette.ts'

/** Size in CSS pixels of the text of axes, legends and marks. */
const LABEL_SIZE = 12

const LINE_HEIGHT = 16
const WIDEST_SHARE = 0.32
// Legend icon with its gap, and the gap to the next entry.
const LEGEND_ICON = 30
const LEGEND_GAP = 14

/** Width in CSS pixels of `text` at `size`: a Han character is square, as are curly quotes, ASCII is a bit more than half. */
export function textWidth(text: string, size: number = LABEL_SIZE): number {
  let units = 0
  for (const character of text) units += character.charCodeAt(0) < 0x2010 ? 0.64 : 1
  return Math.ceil(units * size)
}

/** Width in CSS pixels for the labels beside the bars: as wide as the longest line, at most a third of the chart. */
export function labelColumn(labels: readonly string[], chartWidth: number): number {
  const lines = labels.flatMap((label) => label.split('\n'))
  const widest = Math.max(0, ...lines.map((line) => textWidth(line)))
  return Math.min(widest + 4, Math.round(chartWidth * WIDEST_SHARE))
}

/** Height in CSS pixels that the tallest label needs when it is broken at `width`. */
export function labelHeight(labels: readonly string[], width: number): number {
  const lines = labels.map((label) =>
    label.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width))), 0),
  )
  return Math.max(1, ...lines) * LINE_HEIGHT
}

/** Height in CSS pixels of a legend with these names, wrapped at `chartWidth`; 0 without names. */
export function legendHeight(names: readonly string[], chartWidth: number): number {
  if (names.length === 0) return 0
  let rows = 1
  let used = 0
  for (const name of names) {
    const entry = LEGEND_ICON + textWidth(name) + LEGEND_GAP
    if (used > 0 && used + entry > chartWidth - 24) {
      rows++
      used = 0
    }
    used += entry
  }
  return rows * 24 + 6
}

/** The axis label style for such a column: broken, never cut. */
export function brokenLabel(
  width: number,
  palette: Palette,
): {
  width: number
  overflow: 'break'
  lineHeight: number
  fontSize: number
  color: string
} {
  return { width, overflow: 'break', lineHeight: LINE_HEIGHT, fontSize: LABEL_SIZE, color: palette.ink }
}

/** Least width in CSS pixels of a period on the time axis: each says its size, so none may be left out. */
export const PERIOD_WIDTH = 48

/** The axis label style for periods. */
export function periodLabel(palette: Palette): ReturnType<typeof brokenLabel> & { readonly interval: number } {
  return { ...brokenLabel(PERIOD_WIDTH, palette), interval: 0 }
}

/** `text` on as many lines as it needs at `width`, for names that ECharts does not break itself; words of letters stay whole. */
export function foldLabel(text: string, width: number): string {
  let line = ''
  const lines: string[] = []
  for (const piece of text.match(PIECES) ?? []) {
    for (const part of textWidth(piece.trimEnd()) > width ? piece : [piece]) {
      if (line !== '' && textWidth((line + part).trimEnd()) > width) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += part
    }
  }
  return [...lines, line.trimEnd()].join('\n')
}

// A word with the blanks behind it; every other character by itself, but for an opening bracket, which ends no line.
const PIECES = /[\u0021-\u200F]+\s*|\s+|[\uFF08\u300A\u201C]?[^]/gu
