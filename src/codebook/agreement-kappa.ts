import { type Coefficient, fromDisagreement } from './agreement-coefficient.ts'

type Pairs = readonly (readonly [string, string])[]

/** How far apart two codes are; 0 where they are the same. */
export type Disagreement = (one: string, other: string) => number

/** Any two different codes are as far apart as any others. */
const plain: Disagreement = (one, other) => (one === other ? 0 : 1)

/** Distance in the order of `codes`, plain or squared. @throws {Error} on a code that is not among them. */
export function ordered(codes: readonly string[], weights: 'linear' | 'quadratic'): Disagreement {
  const ranks = new Map(codes.map((code, rank) => [code, rank]))
  const rankOf = (code: string): number => {
    const rank = ranks.get(code)
    if (rank === undefined) throw new Error(`${code} has no place in the order`)
    return rank
  }
  return (one, other) => {
    const apart = Math.abs(rankOf(one) - rankOf(other))
    return weights === 'linear' ? apart : apart * apart
  }
}

/**
 * Cohen's κ of two coders (1960); with a disagreement other than `plain`, weighted κ (1968): 1 − observed / expected
 * disagreement.
 */
export function cohenKappa(pairs: Pairs, disagreement: Disagreement = plain): Coefficient {
  const n = pairs.length
  const first = new Map<string, number>()
  const second = new Map<string, number>()
  let observed = 0
  for (const [a, b] of pairs) {
    observed += disagreement(a, b)
    first.set(a, (first.get(a) ?? 0) + 1)
    second.set(b, (second.get(b) ?? 0) + 1)
  }
  let expected = 0
  for (const [a, countA] of first) for (const [b, countB] of second) expected += disagreement(a, b) * countA * countB
  return fromDisagreement(n, observed, expected / Math.max(n, 1))
}
