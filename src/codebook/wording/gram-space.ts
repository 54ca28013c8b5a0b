import { type GramLengths, gramsOf } from './grams.ts'

/** A problem as it is compared: bare wordings of its title and of the title above it. */
export interface Statement {
  readonly title: string
  readonly parent: string
}

export interface SpaceSettings extends GramLengths {
  /** What the title above counts for beside the title, 0 to 1. */
  readonly parentWeight: number
  /** N-grams in fewer statements are left out. */
  readonly leastStatements: number
  /** Of more n-grams, those in most statements are kept. */
  readonly mostGrams: number
}

/** The n-grams that count, each with its weight: rare ones weigh more. */
export interface GramSpace {
  readonly grams: readonly string[]
  /** ln((1 + N) / (1 + n)) + 1 for a gram in n of N statements. */
  readonly weights: readonly number[]
  readonly places: ReadonlyMap<string, number>
}

/** A statement in the space, of length 1 unless it is empty: places of n-grams, ascending, and their values. */
export interface SparseVector {
  readonly at: Int32Array
  readonly values: Float64Array
}

/** The space of `statements`; their order does not matter. */
export function buildGramSpace(statements: readonly Statement[], settings: SpaceSettings): GramSpace {
  const counts = new Map<string, number>()
  for (const statement of statements) {
    for (const gram of countsIn(statement, settings).keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  const kept = [...counts]
    .filter(([, n]) => n >= settings.leastStatements)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, settings.mostGrams)
  const total = statements.length
  return gramSpace(
    kept.map(([gram]) => gram),
    kept.map(([, n]) => rounded(Math.log((1 + total) / (1 + n)) + 1)),
  )
}

/** The space of these n-grams, as it was built before. */
export function gramSpace(grams: readonly string[], weights: readonly number[]): GramSpace {
  return { grams, weights, places: new Map(grams.map((gram, at) => [gram, at])) }
}

/** `statement` in `space`: each n-gram once, whatever its number; those outside the space are left aside. */
export function vectorOf(statement: Statement, space: GramSpace, settings: SpaceSettings): SparseVector {
  const found: [number, number][] = []
  let square = 0
  for (const [gram, factor] of countsIn(statement, settings)) {
    const place = space.places.get(gram)
    if (place === undefined) continue
    const value = factor * (space.weights[place] ?? 0)
    found.push([place, value])
    square += value * value
  }
  found.sort(([a], [b]) => a - b)
  const length = Math.sqrt(square) || 1
  return {
    at: Int32Array.from(found, ([place]) => place),
    values: Float64Array.from(found, ([, value]) => value / length),
  }
}

/** What each n-gram counts for: 1 in the title, less only in the title above. */
function countsIn({ title, parent }: Statement, settings: SpaceSettings): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const gram of gramsOf(title, settings)) counts.set(gram, 1)
  if (settings.parentWeight > 0 && parent !== '') {
    for (const gram of gramsOf(parent, settings)) if (!counts.has(gram)) counts.set(gram, settings.parentWeight)
  }
  return counts
}

// Kept with the model as JSON: six places are enough to be the same everywhere.
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
