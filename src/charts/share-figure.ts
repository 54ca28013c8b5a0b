import { FEW } from '../metrics/few.ts'
import { percent } from './percent.ts'

/** A share (0 to 1) of `n` as it is said on screen: k/n under ten, for a percentage would pretend to more. */
export function shareFigure(k: number, n: number, share: number): string {
  return n < FEW ? `${k}/${n}` : percent(share)
}

/**
 * An end of the interval of a share of `n`, 0 to 1, said the same way: under ten as so many of n, which need not be whole
 * there. `null` is no interval.
 */
export function boundFigure(bound: number | null, n: number): string {
  if (bound === null) return '—'
  return n < FEW ? `${(bound * n).toFixed(1)}/${n}` : percent(bound)
}
