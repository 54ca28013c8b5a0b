/** How far two coders agree on the same items. */
export interface Agreement {
  readonly n: number
  /** Share of items coded alike, 0 to 1; `null` without items. */
  readonly agreement: number | null
  /** Cohen's κ: agreement beyond chance, at most 1; `null` without items or where chance alone agrees fully. */
  readonly kappa: number | null
}

/** Observed agreement and Cohen's κ (1960) of two coders, one pair of codes per item. */
export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement {
  const n = pairs.length
  if (n === 0) return { n, agreement: null, kappa: null }
  const first = new Map<string, number>()
  const second = new Map<string, number>()
  let alike = 0
  for (const [a, b] of pairs) {
    if (a === b) alike++
    first.set(a, (first.get(a) ?? 0) + 1)
    second.set(b, (second.get(b) ?? 0) + 1)
  }
  const agreement = alike / n
  let chance = 0
  for (const [code, count] of first) chance += (count / n) * ((second.get(code) ?? 0) / n)
  return { n, agreement, kappa: chance === 1 ? null : (agreement - chance) / (1 - chance) }
}
