import { eachGram } from '../wording/grams.ts'

/** A word that wordings of a group share. */
export interface SharedWord {
  readonly word: string
  /** Wordings of the group with it, and different wordings outside. */
  readonly inside: number
  readonly outside: number
}

const LENGTHS = { shortest: 2, longest: 8 } as const
const MOST_WORDS = 4
// Enough to choose from; each is looked for in everything outside.
const MOST_TRIED = 150
// What is found outside by mistake weighs less than what would be missed inside: a person reviews both.
const OUTSIDE_WEIGHT = 0.5

/**
 * Words to find the group by: together they stand in as many of its wordings, and in as few of those outside, as can be.
 * Chosen one after the other, each for what it finds more; the same for any order of the wordings.
 */
export function sharedWords(group: readonly string[], outside: readonly string[]): readonly SharedWord[] {
  const inside = [...new Set(group)]
  const others = [...new Set(outside)].filter((wording) => !inside.includes(wording))
  const tried = candidates(inside).map((word) => ({
    word,
    in: inside.flatMap((wording, at) => (wording.includes(word) ? [at] : [])),
    out: others.flatMap((wording, at) => (wording.includes(word) ? [at] : [])),
  }))
  const found = new Set<number>()
  const wrong = new Set<number>()
  const chosen: SharedWord[] = []
  while (chosen.length < MOST_WORDS && found.size < inside.length) {
    const [best] = tried
      .map((one) => ({
        ...one,
        gain: fresh(one.in, found) - OUTSIDE_WEIGHT * fresh(one.out, wrong),
      }))
      .filter(({ gain, in: own }) => gain > 0 && fresh(own, found) > 0)
      .sort((a, b) => b.gain - a.gain || b.word.length - a.word.length || (a.word < b.word ? -1 : 1))
    if (!best) break
    for (const at of best.in) found.add(at)
    for (const at of best.out) wrong.add(at)
    chosen.push({ word: best.word, inside: best.in.length, outside: best.out.length })
  }
  return chosen
}

/** N-grams in two wordings or more, or in the only one; those in most first, then the longest. */
function candidates(wordings: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const wording of wordings) {
    const own = new Set<string>()
    eachGram(wording, LENGTHS, (gram) => own.add(gram))
    for (const gram of own) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  const least = Math.min(2, wordings.length)
  return [...counts]
    .filter(([gram, n]) => n >= least && !gram.includes('0'))
    .sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, MOST_TRIED)
    .map(([gram]) => gram)
}

function fresh(places: readonly number[], known: ReadonlySet<number>): number {
  return places.filter((at) => !known.has(at)).length
}
