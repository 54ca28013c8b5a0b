import { FEW } from './few.ts'
import { fisher } from './statistics/fisher.ts'
import { holm } from './statistics/holm.ts'
import { newcombe } from './statistics/newcombe.ts'
import type { FindingByGroupRow } from './finding-by-group.ts'

/** `higher`, `lower`: the first group against the second, when all findings are asked together; else it cannot be told. */
export type DifferenceVerdict = 'higher' | 'lower' | 'uncertain' | 'few'

export interface FindingDifference {
  readonly finding: string
  readonly k1: number
  readonly n1: number
  readonly k2: number
  readonly n2: number
  /** k1 / n1 − k2 / n2, −1 to 1, with Newcombe's 95 % interval. */
  readonly difference: number
  readonly lower: number
  readonly upper: number
  /** Fisher's exact test, two-sided. */
  readonly p: number
  /** `p` after Holm, over all findings that occur in either group. */
  readonly p_adjusted: number
  readonly verdict: DifferenceVerdict
}

const LEVEL = 0.05

/**
 * Each finding that occurs in group `one` or `two`, compared between them, in the order of `rows`, which count one and the
 * same thing; none where a group has no denominator. A finding that occurs in neither could never differ, so that leaving it out costs the adjustment nothing.
 */
export function findingDifferences(
  rows: readonly FindingByGroupRow[],
  one: string,
  two: string,
): readonly FindingDifference[] {
  const second = new Map(rows.filter(({ group }) => group === two).map((row) => [row.finding, row]))
  const compared = rows
    .filter(({ group }) => group === one)
    .flatMap((row) => compare(row, second.get(row.finding)))
    .filter(({ k1, k2 }) => k1 + k2 > 0)
  const adjusted = holm(compared.map(({ p }) => p))
  return compared.map((found, index) => {
    const p_adjusted = adjusted[index] ?? 1
    return { ...found, p_adjusted, verdict: verdictOf(found, p_adjusted) }
  })
}

type Compared = Omit<FindingDifference, 'p_adjusted' | 'verdict'>

function compare(
  { finding, k: k1, n: n1 }: FindingByGroupRow,
  other: FindingByGroupRow | undefined,
): readonly Compared[] {
  const [k2, n2] = [other?.k ?? 0, other?.n ?? 0]
  const difference = newcombe(k1, n1, k2, n2)
  const p = fisher(k1, n1, k2, n2)
  return difference && p !== null ? [{ finding, k1, n1, k2, n2, ...difference, p }] : []
}

function verdictOf({ n1, n2, difference }: Compared, p: number): DifferenceVerdict {
  if (n1 < FEW || n2 < FEW) return 'few'
  if (p >= LEVEL) return 'uncertain'
  return difference > 0 ? 'higher' : 'lower'
}
