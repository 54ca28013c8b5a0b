import { buildGramSpace, type SpaceSettings, vectorOf } from '../wording/gram-space.ts'
import { similarPairs } from './similar-pairs.ts'
import { starGroups } from './star-groups.ts'

/** A problem to be grouped: its bare wording, and the body that published it. */
export interface WordedProblem {
  readonly id: string
  readonly wording: string
  readonly body: string
}

/** Problems that are worded alike. */
export interface SimilarGroup {
  /** The wording that all others are similar to. */
  readonly centre: string
  /** Those of the centre first, then by falling similarity to it. */
  readonly members: readonly { readonly id: string; readonly similarity: number }[]
  /** Bodies among them. */
  readonly bodies: number
}

export interface Grouping {
  readonly kind: 'grouped'
  /** Of two problems or more; those of most bodies first. */
  readonly groups: readonly SimilarGroup[]
  readonly problems: number
  /** Problems with too little wording to compare. */
  readonly tooShort: number
}

/** So many are similar at this threshold that groups would say nothing. */
export interface TooMany {
  readonly kind: 'too_many'
  readonly most: number
}

/** N-grams of two and three characters: single ones are similar everywhere. */
const SETTINGS: SpaceSettings = {
  shortest: 2,
  longest: 3,
  parentWeight: 0,
  leastStatements: 1,
  mostGrams: Number.MAX_SAFE_INTEGER,
}
const LEAST_CHARACTERS = 3
const MOST_PAIRS = 3_000_000

/**
 * Groups `problems`, in whatever order they come, by the cosine of their TF-IDF n-grams, at least `least` (more than 0,
 * up to 1). Yields the share that is done, 0 to 1.
 */
export function* groupProblems(
  problems: readonly WordedProblem[],
  least: number,
): Generator<number, Grouping | TooMany> {
  yield 0
  const byWording = new Map<string, WordedProblem[]>()
  for (const problem of problems) {
    if (problem.wording.replaceAll(' ', '').length < LEAST_CHARACTERS) continue
    const alike = byWording.get(problem.wording)
    if (alike) alike.push(problem)
    else byWording.set(problem.wording, [problem])
  }
  const wordings = [...byWording.keys()].sort()
  const alike = wordings.map((wording) => byIdOf(byWording.get(wording) ?? []))
  const statements = wordings.map((title) => ({ title, parent: '' }))
  const space = buildGramSpace(statements, SETTINGS)
  const vectors = statements.map((statement) => vectorOf(statement, space, SETTINGS))
  const search = similarPairs(vectors, least, MOST_PAIRS)
  for (;;) {
    const step = search.next()
    if (step.done !== true) {
      yield step.value / Math.max(vectors.length, 1)
      continue
    }
    if (step.value === null) return { kind: 'too_many', most: MOST_PAIRS }
    const weights = alike.map((list) => list.length)
    const order = wordings.map((_, at) => at)
    const groups = starGroups(step.value, weights, order).map(({ centre, around }) => {
      const places = [{ at: centre, similarity: 1 }, ...around]
      return groupOf(
        wordings[centre] ?? '',
        places.flatMap(({ at, similarity }) => (alike[at] ?? []).map((problem) => ({ problem, similarity }))),
      )
    })
    return {
      kind: 'grouped',
      groups: groups.filter(({ members }) => members.length > 1).sort(byReach),
      problems: problems.length,
      tooShort: problems.length - weights.reduce((sum, n) => sum + n, 0),
    }
  }
}

function groupOf(
  centre: string,
  members: readonly { readonly problem: WordedProblem; readonly similarity: number }[],
): SimilarGroup {
  return {
    centre,
    members: members.map(({ problem, similarity }) => ({ id: problem.id, similarity })),
    bodies: new Set(members.map(({ problem }) => problem.body)).size,
  }
}

function byReach(a: SimilarGroup, b: SimilarGroup): number {
  return b.bodies - a.bodies || b.members.length - a.members.length || (a.centre < b.centre ? -1 : 1)
}

function byIdOf(list: readonly WordedProblem[]): readonly WordedProblem[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
}
