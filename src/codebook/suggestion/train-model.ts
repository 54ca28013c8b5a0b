import { hashText } from '../../base/hash-text.ts'
import { seededRandom } from '../../base/seeded-random.ts'
import { buildGramSpace, type GramSpace, type Statement, vectorOf } from '../wording/gram-space.ts'
import { bestCode, type BestCode } from './best-code.ts'
import { stratifiedFolds } from './folds.ts'
import { heldOutFigures, type JudgedItem } from './held-out-figures.ts'
import {
  EXAMPLE_BASES,
  type ExampleBasis,
  type HeldOut,
  type HeldOutFigures,
  type ModelSettings,
  type SuggestionModel,
  toHundredths,
} from './model.ts'
import { type LinearWeights, scores, type SoftmaxExample, trainSoftmax } from './softmax.ts'

/** A problem with the code that it was given. */
export interface Example {
  /** Unique; the same for the same item at every time. */
  readonly id: string
  readonly statement: Statement
  readonly code: string
  readonly basis: ExampleBasis
}

/** Why nothing was learnt, and how far it is to enough. */
export interface TooFew {
  readonly kind: 'too_few'
  readonly judged: HeldOutFigures['judged']
  readonly items: number
  readonly itemsNeeded: number
  /** Codes with enough items each. */
  readonly codes: number
  readonly codesNeeded: number
  readonly perCode: number
}

export type Trained = { readonly kind: 'trained'; readonly model: SuggestionModel } | TooFew

/** Below these, cross-validation says nothing that can be relied on. */
const ITEMS_NEEDED = 30
const CODES_NEEDED = 2
const PER_CODE = 3
/** More teach little that is new and cost minutes. */
export const MOST_EXAMPLES = 20_000
const FOLDS = 5

/** What is learnt from so many examples, and how. */
function settingsFor(examples: number, seed: number): ModelSettings {
  return {
    space: {
      shortest: 1,
      longest: 3,
      parentWeight: 0.5,
      // Among few, a wording that stands once may be all that a code has.
      leastStatements: examples < 200 ? 1 : 2,
      mostGrams: 20_000,
    },
    softmax: {
      rate: 3,
      decay: Number((0.02 / Math.max(examples, 1)).toPrecision(2)),
      rounds: Math.min(60, Math.max(6, Math.round(20_000 / Math.max(examples, 1)))),
      seed,
    },
    folds: FOLDS,
  }
}

/** How far `examples` are from enough; `null` where they are enough. */
function tooFew(examples: readonly Example[]): TooFew | null {
  const judged = judgedBy(examples)
  const counts = new Map<string, number>()
  for (const { code, basis } of examples) {
    if (isJudged(basis, judged)) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const all = [...counts.values()]
  const items = all.reduce((sum, n) => sum + n, 0)
  const codes = all.filter((n) => n >= PER_CODE).length
  if (items >= ITEMS_NEEDED && codes >= CODES_NEEDED) return null
  const needed = { itemsNeeded: ITEMS_NEEDED, codesNeeded: CODES_NEEDED, perCode: PER_CODE }
  return { kind: 'too_few', judged, items, codes, ...needed }
}

/**
 * Learns from `examples`, in whatever order they come, first with a fifth held out at a time, for the figures. Yields the
 * share that is done, 0 to 1.
 */
export function* trainModel(examples: readonly Example[], seed: number): Generator<number, Trained> {
  const few = tooFew(examples)
  if (few) return few
  const used = drawn(examples, seed)
  const codes = [...new Set(used.map(({ code }) => code))].sort()
  const places = new Map(codes.map((code, at) => [code, at]))
  const labels = used.map(({ code }) => places.get(code) ?? 0)
  const settings = settingsFor(used.length, seed)
  const fold = stratifiedFolds(labels, settings.folds, seed)
  const heldOut = new Map<number, BestCode>()
  const lessons = settings.folds + 1
  for (let out = 0; out < settings.folds; out++) {
    const seen = used.flatMap((_, at) => (fold[at] === out ? [] : [at]))
    const lesson = yield* learn(used, labels, seen, codes.length, settings, (done) => (out + done) / lessons)
    used.forEach(({ statement }, at) => {
      if (fold[at] === out) heldOut.set(at, judge(lesson, statement, settings))
    })
  }
  const all = used.map((_, at) => at)
  const last = yield* learn(used, labels, all, codes.length, settings, (done) => (settings.folds + done) / lessons)
  const kept = {
    codes,
    grams: last.space.grams,
    gramWeights: last.space.weights,
    weights: toHundredths(last.linear.weights),
    bias: toHundredths(last.linear.bias),
  }
  const text = JSON.stringify(kept)
  const judged = judgedBy(used)
  const items = used.flatMap(({ code, basis }, at): readonly JudgedItem[] => {
    const said = heldOut.get(at)
    if (!said || !isJudged(basis, judged)) return []
    return [{ coded: code, suggested: codes[said.code] ?? '', margin: said.margin }]
  })
  const model: SuggestionModel = {
    hash: hashText(text) + hashText(`${text.length} ${text.slice(text.length / 2)}`),
    settings,
    bases: countBases(used),
    left: examples.length - used.length,
    ...kept,
    figures: heldOutFigures(items, judged),
    heldOut: used.flatMap(({ id, basis }, at): readonly HeldOut[] => {
      const said = heldOut.get(at)
      return said && basis !== 'example' ? [[id, said.code, said.next, Math.round(said.margin * 1000) / 1000]] : []
    }),
  }
  return { kind: 'trained', model }
}

interface Lesson {
  readonly space: GramSpace
  readonly linear: LinearWeights
}

function* learn(
  used: readonly Example[],
  labels: readonly number[],
  seen: readonly number[],
  codes: number,
  settings: ModelSettings,
  shareOf: (done: number) => number,
): Generator<number, Lesson> {
  yield shareOf(0)
  const statements = seen.flatMap((at) => used[at]?.statement ?? [])
  const space = buildGramSpace(statements, settings.space)
  const lesson = seen.map((at, n): SoftmaxExample => {
    const statement = statements[n] ?? { title: '', parent: '' }
    return { vector: vectorOf(statement, space, settings.space), code: labels[at] ?? 0 }
  })
  const steps = Math.max(lesson.length * settings.softmax.rounds, 1)
  const learning = trainSoftmax(lesson, { grams: space.grams.length, codes }, settings.softmax)
  for (;;) {
    const step = learning.next()
    if (step.done === true) return { space, linear: step.value }
    yield shareOf(step.value / steps)
  }
}

function judge({ space, linear }: Lesson, statement: Statement, settings: ModelSettings) {
  const into = new Float64Array(linear.codes)
  scores(linear, vectorOf(statement, space, settings.space), into)
  return bestCode(into)
}

/** By whose codes it is judged: people's, once there are enough of them or no others. */
function judgedBy(examples: readonly Example[]): HeldOutFigures['judged'] {
  const people = examples.filter(({ basis }) => isJudged(basis, 'people')).length
  return people >= ITEMS_NEEDED || !examples.some(({ basis }) => basis === 'rule') ? 'people' : 'rules'
}

function isJudged(basis: ExampleBasis, judged: HeldOutFigures['judged']): boolean {
  return judged === 'rules' ? basis === 'rule' : basis === 'person' || basis === 'suggestion'
}

function countBases(examples: readonly Example[]): Readonly<Record<ExampleBasis, number>> {
  const counts = { person: 0, suggestion: 0, rule: 0, example: 0 }
  for (const { basis } of examples) counts[basis]++
  return counts
}

/** In an order of their own; of too many, all that people said first, then as the seed draws. */
function drawn(examples: readonly Example[], seed: number): readonly Example[] {
  const sorted = [...examples].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  if (sorted.length <= MOST_EXAMPLES) return sorted
  const random = seededRandom(seed)
  const ranked = sorted.map((example) => ({
    example,
    rank: (example.basis === 'rule' ? EXAMPLE_BASES.length : 0) + random(),
  }))
  ranked.sort((a, b) => a.rank - b.rank)
  return ranked
    .slice(0, MOST_EXAMPLES)
    .map(({ example }) => example)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
