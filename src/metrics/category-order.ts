import { UNDECIDED } from '../base/undecided.ts'

/** Compares codes of categories as the codebook orders them: A10 after A2, X 待定 last. */
export function byCode(a: string, b: string): number {
  if ((a === UNDECIDED) !== (b === UNDECIDED)) return a === UNDECIDED ? 1 : -1
  return a.localeCompare(b, 'en', { numeric: true })
}
