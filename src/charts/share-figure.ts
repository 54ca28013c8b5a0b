import { FEW } from '../metrics/few.ts'
import { percent } from './percent.ts'

/** A share (0 to 1) of `n` as it is said on screen: k/n under ten, for a percentage would pretend to more. */
export function shareFigure(k: number, n: number, share: number): string {
  return n < FEW ? `${k}/${n}` : percent(share)
}
