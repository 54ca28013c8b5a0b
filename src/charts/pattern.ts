import type { BarSeriesOption } from 'echarts'
import type { ItemUnit, Status, StatusBasis } from '../notice/tree.ts'
import type { Palette } from './palette.ts'

type ItemStyle = NonNullable<BarSeriesOption['itemStyle']>
type Decal = Exclude<NonNullable<ItemStyle['decal']>, 'none'>

// What a pattern is made of tells the status; whether it runs aslant tells that the heading says so.
const SIGNS: Readonly<Record<Status, string>> = {
  completed: 'rect',
  mostly_completed: 'circle',
  staged: 'triangle',
  ongoing: 'diamond',
  not_completed: 'arrow',
  unstated: 'roundRect',
}

/** Slanting lines: the heading says so, not the item. Where colours do not suffice, the lines are made of signs. */
export function hatch(status: Status, basis: StatusBasis, palette: Palette): Decal {
  const turned = basis === 'cross_reference'
  const lines: Decal = {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: turned ? [2, 3] : [3, 4],
    rotation: turned ? Math.PI / 4 : -Math.PI / 4,
    color: palette.hatch,
  }
  if (!palette.patterns || status === 'completed') return lines
  return { ...lines, symbol: SIGNS[status], dashArrayX: [7, 2], dashArrayY: [7, 2] }
}

/** The signs on the fill of a status that the item itself states; none where colours suffice, and for what is done. */
export function signs(status: Status, palette: Palette): Decal | undefined {
  if (!palette.patterns || status === 'completed') return undefined
  return {
    symbol: SIGNS[status],
    dashArrayX: [
      [9, 9],
      [0, 9, 9, 0],
    ],
    dashArrayY: [9, 4],
    color: palette.hatch,
  }
}

/** Thin lines on the bars of tasks; none where colours suffice, and for problems. */
export function unitLines(unit: ItemUnit, palette: Palette): Decal | undefined {
  if (!palette.patterns || unit === 'problem') return undefined
  return { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: Math.PI / 4, color: palette.problem }
}

const STRIPES: Readonly<Record<string, Decal>> = {
  B: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  C: {
    symbol: 'circle',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 2],
  },
  D: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
}

/** The pattern of a first-level category; none where colours suffice, and for A and X. */
export function stripes(code: string, palette: Palette): Decal | undefined {
  const decal = palette.patterns ? STRIPES[code.charAt(0)] : undefined
  return decal && { ...decal, color: palette.hatch }
}

/** A fill, with its pattern where it has one. */
export interface DecoratedStyle {
  readonly color: string
  readonly decal?: Decal
}

/** The style of a mark that is filled with `color` under `decal`. */
export function decorated(color: string, decal: Decal | undefined): DecoratedStyle {
  return { color, ...(decal ? { decal } : {}) }
}
