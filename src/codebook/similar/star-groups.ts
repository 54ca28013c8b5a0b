import type { SimilarPair } from './similar-pairs.ts'

/** A centre and those around it, each at least as similar to it as was asked for. */
export interface StarGroup {
  readonly centre: number
  /** The most similar first. */
  readonly around: readonly { readonly at: number; readonly similarity: number }[]
}

/**
 * Groups around centres (star clustering; Aslam, Pelekhov and Rus 2004): who has most weight around becomes a centre,
 * unless it stands around one already; everybody else goes to the centre that is most similar. No two centres are
 * similar, and nobody is in two groups. `weights` and `order` (a rank, each its own) decide between equals, so that the
 * numbering says nothing.
 */
export function starGroups(
  pairs: readonly SimilarPair[],
  weights: readonly number[],
  order: readonly number[],
): readonly StarGroup[] {
  const near = neighbours(pairs, weights.length)
  const strength = weights.map((own, at) =>
    near.of(at).reduce((sum, { at: other }) => sum + (weights[other] ?? 0), own),
  )
  const byStrength = weights.map((_, at) => at)
  byStrength.sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || (order[a] ?? 0) - (order[b] ?? 0))
  const centres = new Map<number, { at: number; similarity: number }[]>()
  for (const at of byStrength) if (!near.of(at).some(({ at: other }) => centres.has(other))) centres.set(at, [])
  for (const at of byStrength) {
    if (centres.has(at)) continue
    const [best] = near
      .of(at)
      .filter(({ at: other }) => centres.has(other))
      .sort((a, b) => b.similarity - a.similarity || (order[a.at] ?? 0) - (order[b.at] ?? 0))
    if (best) centres.get(best.at)?.push({ at, similarity: best.similarity })
  }
  return [...centres].map(([centre, around]) => ({
    centre,
    around: around.sort((a, b) => b.similarity - a.similarity || (order[a.at] ?? 0) - (order[b.at] ?? 0)),
  }))
}

interface Neighbour {
  readonly at: number
  readonly similarity: number
}

function neighbours(pairs: readonly SimilarPair[], size: number): { of(at: number): readonly Neighbour[] } {
  const none: readonly Neighbour[] = []
  const lists = new Map<number, Neighbour[]>()
  const add = (at: number, other: number, similarity: number): void => {
    if (at >= size || other >= size) throw new Error(`no vector ${Math.max(at, other)}`)
    const list = lists.get(at)
    if (list) list.push({ at: other, similarity })
    else lists.set(at, [{ at: other, similarity }])
  }
  for (const { one, other, similarity } of pairs) {
    add(one, other, similarity)
    add(other, one, similarity)
  }
  return { of: (at) => lists.get(at) ?? none }
}
