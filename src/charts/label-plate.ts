import type { Palette } from './palette.ts'

/** The plate on which a name stands in a plot: lines must not run through it. */
export function plate(palette: Palette) {
  return { color: palette.ink, fontSize: PLATE_SIZE, backgroundColor: `${palette.paper}d9`, padding: [1, 3] }
}

/** Size in CSS pixels of what stands on a plate. */
export const PLATE_SIZE = 11
