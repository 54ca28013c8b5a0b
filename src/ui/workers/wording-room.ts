import { groupProblems, type SimilarGroup, type TooMany } from '../../codebook/similar/group-problems.ts'
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

/** A group without its members, of which there may be hundreds of thousands. */
export interface GroupHead {
  /** Its place among all groups. */
  readonly at: number
  /** See `SimilarGroup`. */
  readonly centre: string
  readonly bodies: number
  readonly items: number
  /** A member of the centre. */
  readonly first: string
}

/** So many groups, with so many items in all. */
export interface GroupExtent {
  readonly groups: number
  readonly items: number
}

/** What grouping came to; the groups are asked for by their place, those of most bodies first. */
export interface FoundGroups {
  readonly kind: 'grouped'
  readonly all: GroupExtent
  /** Those of several bodies: they stand before the others. */
  readonly across: GroupExtent
  readonly problems: number
  /** Problems with too little wording to compare. */
  readonly tooShort: number
}

/** Members of a group: the first ones, and one for each of the first different titles. */
export interface GroupDetail {
  readonly members: SimilarGroup['members']
  readonly examples: readonly string[]
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
  /** Groups of the last grouping from one place up to another; none where there is no grouping. */
  groups(from: number, to: number): readonly GroupHead[]
  /** The group around that wording. */
  groupAround(centre: string): GroupHead | null
  /** At most so many members, and so many examples, of the group at that place. */
  groupDetail(at: number, mostMembers: number, mostExamples: number): GroupDetail
  /** Words that the members of a group share, and others in the room do not. */
  sharedWords(at: number): readonly SharedWord[]
}

/** What each work comes to. */
export interface WordingResults {
  readonly train: Trained
  /** Numbers of items. */
  readonly order: Int32Array
  readonly group: FoundGroups | TooMany
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
  let grouped: readonly SimilarGroup[] = []

  function* group(least: number): Generator<number, WordingResults['group']> {
    const problems = items.map(({ item_id, statement, body }) => ({
      id: item_id,
      wording: topicWording(statement.title),
      body,
    }))
    const found = yield* groupProblems(problems, least)
    if (found.kind === 'too_many') return found
    grouped = found.groups
    const { kind, tooShort } = found
    const across = extentOf(grouped.filter(({ bodies }) => bodies > 1))
    return { kind, all: extentOf(grouped), across, problems: found.problems, tooShort }
  }

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
      grouped = []
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
      work = group(least)
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
    groups: (from, to) => grouped.slice(from, to).map((one, index) => headOf(one, from + index)),
    groupAround: (centre) => {
      const at = grouped.findIndex((one) => one.centre === centre)
      const found = grouped[at]
      return found ? headOf(found, at) : null
    },
    groupDetail: (at, mostMembers, mostExamples) => {
      const members = grouped[at]?.members ?? []
      const titles = new Map(items.map(({ item_id, statement }) => [item_id, statement.title]))
      const examples = new Map<string, string>()
      for (const { id } of members) {
        const title = titles.get(id) ?? ''
        if (examples.size < mostExamples && !examples.has(title)) examples.set(title, id)
      }
      return { members: members.slice(0, mostMembers), examples: [...examples.values()] }
    },
    sharedWords: (at) => {
      const wanted = new Set(grouped[at]?.members.map(({ id }) => id))
      const wordings = (inside: boolean): readonly string[] =>
        items
          .filter(({ item_id }) => wanted.has(item_id) === inside)
          .map(({ statement }) => topicWording(statement.title))
      return sharedWords(wordings(true), wordings(false))
    },
  }
}

function headOf({ centre, bodies, members }: SimilarGroup, at: number): GroupHead {
  return { at, centre, bodies, items: members.length, first: members[0]?.id ?? '' }
}

function extentOf(groups: readonly SimilarGroup[]): GroupExtent {
  return { groups: groups.length, items: groups.reduce((sum, { members }) => sum + members.length, 0) }
}
