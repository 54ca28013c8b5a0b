const STEPS = 5
/** Round steps, each with the one below which it is the nearest. */
const ROUND = [
  { step: 1, below: 1.5 },
  { step: 2, below: 2.5 },
  { step: 3, below: 4 },
  { step: 5, below: 7 },
] as const

/**
 * Where an axis of counts from 0 ends and how far apart its marks are: about five round steps that hold `most`, as ECharts
 * chooses them. Whoever has to know how long a bar will be cannot leave that to it.
 */
export function countReach(most: number): { readonly max: number; readonly interval: number } {
  const raw = Math.max(1, most / STEPS)
  const power = 10 ** Math.floor(Math.log10(raw))
  const interval = power * (ROUND.find(({ below }) => raw / power < below)?.step ?? 10)
  return { max: Math.max(1, Math.ceil(most / interval)) * interval, interval }
}
