/** The code with the highest score, the next one, and how far apart they are. */
export interface BestCode {
  readonly code: number
  /** The same as `code` where there is no other. */
  readonly next: number
  /** Difference of the two scores, 0 or more. */
  readonly margin: number
}

/** The two best of `scores`; of equal ones the first. */
export function bestCode(scores: Float64Array): BestCode {
  let code = 0
  let next = -1
  for (let at = 1; at < scores.length; at++) {
    const score = scores[at] ?? 0
    if (score > (scores[code] ?? 0)) {
      next = code
      code = at
    } else if (next < 0 || score > (scores[next] ?? 0)) {
      next = at
    }
  }
  if (next < 0) return { code, next: code, margin: 0 }
  return { code, next, margin: (scores[code] ?? 0) - (scores[next] ?? 0) }
}
