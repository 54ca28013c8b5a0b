import { cohenKappa } from '../agreement-kappa.ts'
import { codeAgreements } from '../agreement-matrix.ts'
import type { HeldOutFigures, MarginBand } from './model.ts'

/** An item that was judged by a model that had not seen it. */
export interface JudgedItem {
  readonly coded: string
  readonly suggested: string
  readonly margin: number
}

const MOST_BANDS = 5
// Fewer in a band would say next to nothing.
const LEAST_IN_BAND = 20

/** Figures over `items`, which must not be none. */
export function heldOutFigures(items: readonly JudgedItem[], judged: HeldOutFigures['judged']): HeldOutFigures {
  const pairs = items.map(({ coded, suggested }) => [coded, suggested] as const)
  const codes = codeAgreements(pairs, [...new Set(pairs.flat())].sort()).map(
    ({ code, first, second, both, specific }) => ({ code, coded: first, suggested: second, both, f1: specific }),
  )
  const used = codes.filter(({ coded }) => coded > 0)
  return {
    judged,
    n: items.length,
    right: pairs.filter(([coded, suggested]) => coded === suggested).length,
    macroF1: used.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(used.length, 1),
    kappa: cohenKappa(pairs),
    largest: Math.max(0, ...codes.map(({ coded }) => coded)),
    codes,
    bands: marginBands(items),
  }
}

/** Bands of ascending margins with about as many items in each; equal margins never fall apart. */
export function marginBands(
  items: readonly Pick<JudgedItem, 'coded' | 'suggested' | 'margin'>[],
): readonly MarginBand[] {
  const sorted = [...items].sort((a, b) => a.margin - b.margin)
  const count = Math.max(1, Math.min(MOST_BANDS, Math.floor(sorted.length / LEAST_IN_BAND)))
  const bands: { from: number; to: number; n: number; right: number }[] = []
  sorted.forEach(({ coded, suggested, margin }, at) => {
    const open = bands.at(-1)
    const due = Math.floor((at * count) / sorted.length) >= bands.length
    const band = open && (!due || open.to === margin) ? open : { from: margin, to: margin, n: 0, right: 0 }
    if (band !== open) bands.push(band)
    band.to = margin
    band.n++
    if (coded === suggested) band.right++
  })
  return bands
}

/** The band of `margin`: the last one that does not begin above it, else the first; `null` where there is none. */
export function bandOf(bands: readonly MarginBand[], margin: number): MarginBand | null {
  return bands.findLast(({ from }) => from <= margin) ?? bands[0] ?? null
}
