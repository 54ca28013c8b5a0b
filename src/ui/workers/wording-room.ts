import { type Grouping, groupProblems, type TooMany } from '../../codebook/similar/group-problems.ts'
import { type SharedWord, sharedWords } from '../../codebook/similar/shared-words.ts'
import { readyModel, type SuggestionModel } from '../../codebook/suggestion/model.ts'
import { suggestFor } from '../../codebook/suggestion/suggest.ts'
import { type Example, trainModel, type Trained } from '../../codebook/suggestion/train-model.ts'
import type { Statement } from '../../codebook/wording/gram-space.ts'
import { topicWording } from '../../codebook/wording/topic-wording.ts'
import { modelOrder, type ModelQueue, type ProposedItem } from '../coding/model-order.ts'

/** An item as its wording is worked on. */
export interface WordedItem {
  readonly item_id: string
  /** As the model knows it. */
  readonly sign: string
  readonly statement: Statement
  /** The body that published it. */
  readonly body: string
}

/** An item that no person decided, by its number among all. */
export interface OpenItem extends Omit<ProposedItem, 'suggestion'>, Pick<WordedItem, 'sign' | 'statement'> {}

/** How open items are to be put in order. */
export interface OrderPlan {
  readonly model: SuggestionModel
  readonly queue: ModelQueue
  /** Codes that the codebook has: no other counts as suggested. */
  readonly codes: readonly string[]
}

/** How far a work is, 0 to 1; `result` once it is done. */
export interface WordingStep<Result> {
  readonly done: number
  readonly result: Result | null
}

type Work = Generator<number, unknown>

/** Where models learn and problems are grouped, away from the page, one work at a time and a step at a time. */
export interface WordingRoom {
  /** Empties the room for the next work. */
  clear(): void
  putExamples(examples: readonly Example[]): void
  putItems(items: readonly WordedItem[]): void
  startTraining(seed: number): void
  putOpen(items: readonly OpenItem[]): void
  startOrdering(plan: OrderPlan): void
  startGrouping(least: number): void
  next(): WordingStep<unknown>
  /** Words that the items named share, and others in the room do not. */
  sharedWords(item_ids: readonly string[]): readonly SharedWord[]
}

/** What each work comes to. */
export interface WordingResults {
  readonly train: Trained
  /** Numbers of items. */
  readonly order: Int32Array
  readonly group: Grouping | TooMany
}

// Long enough to get on, short enough to tell how far it is.
const STEP_MS = 120
const PAUSE_EVERY = 200

/** An empty room. */
export function openWordingRoom(): WordingRoom {
  let examples: Example[] = []
  let items: WordedItem[] = []
  let open: OpenItem[] = []
  let work: Work | null = null

  function* order({ model, queue, codes }: OrderPlan): Generator<number, WordingResults['order']> {
    const ready = readyModel(model)
    const known = new Set(codes)
    const proposed: ProposedItem[] = []
    for (const { number, category, sign, statement } of open) {
      const suggestion = suggestFor(ready, sign, statement)
      proposed.push({ number, category, suggestion: suggestion && known.has(suggestion.code) ? suggestion : null })
      if (proposed.length % PAUSE_EVERY === 0) yield proposed.length / open.length
    }
    return modelOrder(proposed, queue)
  }

  return {
    clear: () => {
      examples = []
      items = []
      open = []
      work = null
    },
    putExamples: (added) => {
      examples.push(...added)
    },
    putItems: (added) => {
      items.push(...added)
    },
    startTraining: (seed) => {
      work = trainModel(examples, seed)
    },
    putOpen: (added) => {
      open.push(...added)
    },
    startOrdering: (plan) => {
      work = order(plan)
    },
    startGrouping: (least) => {
      const problems = items.map(({ item_id, statement, body }) => ({
        id: item_id,
        wording: topicWording(statement.title),
        body,
      }))
      work = groupProblems(problems, least)
    },
    next: () => {
      const end = performance.now() + STEP_MS
      for (;;) {
        const step = work?.next()
        if (!step) throw new Error('no work was started')
        if (step.done === true) return { done: 1, result: step.value }
        if (performance.now() >= end) return { done: step.value, result: null }
      }
    },
    sharedWords: (item_ids) => {
      const wanted = new Set(item_ids)
      const wordings = (inside: boolean): readonly string[] =>
        items
          .filter(({ item_id }) => wanted.has(item_id) === inside)
          .map(({ statement }) => topicWording(statement.title))
      return sharedWords(wordings(true), wordings(false))
    },
  }
}
