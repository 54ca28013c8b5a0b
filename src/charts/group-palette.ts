import type { Palette } from './palette.ts'

/** Colour and shape of one of the groups that are compared. */
export interface GroupMark {
  readonly color: string
  readonly symbol: string
}

const SYMBOLS = ['circle', 'diamond', 'triangle', 'rect', 'pin', 'arrow'] as const

/** The mark of the group in that place, at most six: told apart by shape as well as by colour. */
export function groupMark(place: number, palette: Palette): GroupMark {
  const colors = [
    palette.accent,
    palette.declared,
    palette.listed,
    palette.category.B,
    palette.status.staged,
    palette.status.not_completed,
  ]
  const at = place % SYMBOLS.length
  return { color: colors[at] ?? palette.ink, symbol: SYMBOLS[at] ?? 'circle' }
}
