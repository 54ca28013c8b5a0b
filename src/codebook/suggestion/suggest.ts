import { type Statement, vectorOf } from '../wording/gram-space.ts'
import { bestCode } from './best-code.ts'
import type { ReadyModel } from './model.ts'
import { scores } from './softmax.ts'

/** What a model proposes for an item, and by how much. */
export interface Suggestion {
  readonly code: string
  /** The code that comes next. */
  readonly next: string
  /** How far the two are apart, 0 or more; no probability. */
  readonly margin: number
  /** Whether the model learnt from this item: then the suggestion is that of a model that had not seen it. */
  readonly learnt: boolean
}

/** An n-gram of the item that speaks for the suggested code, more than for the next one. */
export interface SpeakingGram {
  readonly gram: string
  /** What it adds to the margin. */
  readonly adds: number
}

/** What `ready` proposes for the item `id`; `null` where none of its wording is known to the model. */
export function suggestFor(ready: ReadyModel, id: string, statement: Statement): Suggestion | null {
  const { model, space, linear } = ready
  const known = ready.heldOut.get(id)
  const vector = vectorOf(statement, space, model.settings.space)
  if (vector.at.length === 0) return null
  const into = new Float64Array(linear.codes)
  scores(linear, vector, into)
  const best = bestCode(into)
  const [, code, next, margin] = known ?? [id, best.code, best.next, best.margin]
  return { code: model.codes[code] ?? '', next: model.codes[next] ?? '', margin, learnt: known !== undefined }
}

/** The n-grams that speak most for `code` against `next`, the strongest first, at most `most`. */
export function speakingGrams(
  { model, space, linear }: ReadyModel,
  statement: Statement,
  { code, next }: Pick<Suggestion, 'code' | 'next'>,
  most: number,
): readonly SpeakingGram[] {
  const [one, other] = [model.codes.indexOf(code), model.codes.indexOf(next)]
  const vector = vectorOf(statement, space, model.settings.space)
  const found: SpeakingGram[] = []
  vector.at.forEach((place, n) => {
    const from = place * linear.codes
    const lead = (linear.weights[from + one] ?? 0) - (linear.weights[from + other] ?? 0)
    const adds = (vector.values[n] ?? 0) * lead
    if (adds > 0) found.push({ gram: model.grams[place] ?? '', adds })
  })
  found.sort((a, b) => b.adds - a.adds || (a.gram < b.gram ? -1 : 1))
  return withoutParts(found).slice(0, most)
}

/** Without n-grams that stand inside one that says more. */
function withoutParts(grams: readonly SpeakingGram[]): readonly SpeakingGram[] {
  const kept: SpeakingGram[] = []
  for (const one of grams) if (!kept.some(({ gram }) => gram.includes(one.gram))) kept.push(one)
  return kept
}
