import { percent } from './percent.ts'

// A function would not cross to the worker that draws: an axis says by name how its numbers are written.

/** The numbers of the axis are shares and read as percentages. */
export const PERCENT = '{percent}'
/** The numbers of the axis are differences of shares and read as percentage points with their sign. */
export const POINTS = '{points}'

/** The numbers of the axis are shares of so few that they read k/n. */
export function shareOf(n: number): string {
  return `{of ${n}}`
}

/** What the shares of an axis are shares of, where it says so; `null` where it does not. */
export function sharedBy(formatter: unknown): number | null {
  const found = typeof formatter === 'string' ? /^\{of (\d+)\}$/.exec(formatter) : null
  return found ? Number(found[1]) : null
}

/** Writes the numbers of an axis as its `formatter` names it; `null` for a formatter of the charting library. */
export function axisFigure(formatter: unknown): ((value: number) => string) | null {
  if (formatter === PERCENT) return percent
  if (formatter === POINTS) return points
  const n = sharedBy(formatter)
  return n === null ? null : (share) => `${Math.round(share * n)}/${n}`
}

function points(share: number): string {
  const value = Math.round(share * 100)
  return value > 0 ? `+${value}` : String(value).replace('-', '−')
}
