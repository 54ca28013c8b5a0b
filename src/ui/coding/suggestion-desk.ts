import { computed, type ComputedRef, type InjectionKey, type ShallowRef, shallowRef } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import { type ReadyModel, readyModel } from '../../codebook/suggestion/model.ts'
import { type Suggestion, suggestFor } from '../../codebook/suggestion/suggest.ts'
import type { TooFew } from '../../codebook/suggestion/train-model.ts'
import { agencyId } from '../../tables/notice-derived.ts'
import type { ItemRecord, NoticeRecord } from '../../tables/record.ts'
import { provided } from '../composables/provided.ts'
import type { Shelf } from '../library/shelf.ts'
import type { LogEvent } from '../storage/log.ts'
import { type ModelState, NO_MODELS, replayModels } from '../storage/model-events.ts'
import type { Storage } from '../storage/storage.ts'
import { CodingStopped } from '../workers/open-coding.ts'
import type { WordingWorker } from '../workers/open-wording.ts'
import { forOnce, sha256Of } from '../workers/packed-record.ts'
import type { OpenItem, WordedItem } from '../workers/wording-room.ts'
import type { CodingDesk } from './coding-desk.ts'
import { itemSign, statementOf } from './item-statement.ts'
import type { ModelQueue } from './model-order.ts'
import { type TrainingChoice, trainingSet } from './training-set.ts'
import type { ItemSet } from './work-queue.ts'

/** Models that suggest categories. They change nothing by themselves: a person takes a suggestion over, or does not. */
export interface SuggestionDesk {
  readonly state: Readonly<ShallowRef<ModelState>>
  /** The model that suggests, made ready; `null` where none does. */
  readonly ready: ComputedRef<ReadyModel | null>
  /** How far a work is, 0 to 1; `null` when none is under way. */
  readonly progress: Readonly<ShallowRef<number | null>>
  /** What the last training lacked; `null` where it went through. */
  readonly few: Readonly<ShallowRef<TooFew | null>>
  readonly problem: Readonly<ShallowRef<string | null>>
  /** Takes over what the log says. */
  restore(events: readonly { readonly kind: string }[]): void
  /** Learns, keeps what was learnt, and suggests by it from then on. */
  train(choice: TrainingChoice, seed: number): Promise<void>
  /** Lets another model suggest, or none. */
  use(hash: string | null): Promise<void>
  /** `null` where there is no model, or none that knows the wording, or its code is no longer in the codebook. */
  suggest(record: NoticeRecord, item: ItemRecord): Suggestion | null
  /**
   * Numbers of the items of `records` that no person decided and that are not `done`, in the order in which the model would
   * have them coded; `null` where there is no model or it was stopped.
   */
  order(records: readonly NoticeRecord[], queue: ModelQueue, done: ItemSet): Promise<Int32Array | null>
  stop(): void
}

export interface SuggestionWay {
  readonly shelf: Shelf
  readonly coding: CodingDesk
  readonly storage: Promise<Storage>
  readonly worker: WordingWorker
}

/** A desk whose work starts when it is asked for. */
export function openSuggestionDesk({ shelf, coding, storage, worker }: SuggestionWay): SuggestionDesk {
  const state = shallowRef<ModelState>(NO_MODELS)
  const progress = shallowRef<number | null>(null)
  const few = shallowRef<TooFew | null>(null)
  const problem = shallowRef<string | null>(null)
  const ready = computed(() => state.value.chosen && readyModel(state.value.chosen.model))
  const codes = computed(() => new Set(coding.codebook.value.categories.map(({ code }) => code)))
  let turn = 0

  async function log(event: LogEvent): Promise<void> {
    await (await storage).append(event)
    state.value = replayModels([event], state.value)
  }
  /** Does `work` with progress; what fails is said, what is stopped is not. */
  async function busy<Result>(work: (onStep: (done: number) => void) => Promise<Result>): Promise<Result | null> {
    const mine = ++turn
    problem.value = null
    try {
      return await work((done) => {
        if (mine === turn) progress.value = done
      })
    } catch (error) {
      if (!(error instanceof CodingStopped)) problem.value = messageOf(error)
      return null
    } finally {
      if (mine === turn) progress.value = null
    }
  }

  return {
    state,
    ready,
    progress,
    few,
    problem,
    restore: (events) => {
      state.value = replayModels(events, state.value)
    },
    train: async (choice, seed) => {
      few.value = null
      await busy(async (onStep) => {
        const codebook = coding.codebook.value
        const ruled = shelf.read.value.map(({ record }) => coding.ruled(record))
        const examples = trainingSet(ruled, coding.state.value.decisions, codebook, choice)
        const outcome = await worker.train(examples, seed, onStep)
        if (outcome.kind === 'too_few') {
          few.value = outcome
          return
        }
        const training = {
          at: new Date().toISOString(),
          coder: coding.coder.value.trim(),
          codebook: `${codebook.id} ${codebook.version}`,
          model: outcome.model,
        }
        await log({ kind: 'model_trained', training })
      })
    },
    use: async (hash) => {
      await busy(() => log({ kind: 'model_chosen', hash, at: new Date().toISOString() }))
    },
    suggest: (record, item) => {
      if (!ready.value || item.same_as !== null) return null
      const one = suggestFor(ready.value, itemSign(record, item), statementOf(record, item))
      return one && codes.value.has(one.code) ? one : null
    },
    order: (records, queue, done) =>
      busy(async (onStep) => {
        if (!ready.value) return null
        const plan = { model: ready.value.model, queue, codes: [...codes.value] }
        return worker.order(plan, openItems(records, done), onStep)
      }),
    stop: () => {
      worker.stop()
    },
  }
}

/** The items of `records` as their wording is worked on, one by one, under their own id or the one given. */
export function* wordedItems(
  records: readonly NoticeRecord[],
  idOf: (record: NoticeRecord, item: ItemRecord, at: number) => string = (_, item) => item.item_id,
): Generator<WordedItem, void> {
  for (const record of records) {
    const body = agencyId(record.notice)
    for (const [at, item] of forOnce(record).items.entries()) {
      if (item.same_as !== null) continue
      const statement = statementOf(record, item)
      yield { item_id: idOf(record, item, at), sign: itemSign(record, item), statement, body }
    }
  }
}

/** The items of `records` that a model may be asked about, one by one, by their number: those that no person decided. */
export function* openItems(records: readonly NoticeRecord[], done: ItemSet): Generator<OpenItem, void> {
  let number = -1
  for (const record of records) {
    const own = done.get(sha256Of(record))
    for (const item of forOnce(record).items) {
      number++
      if (item.same_as !== null || item.decided?.category !== undefined || own?.has(item.item_id)) continue
      const { category } = item
      yield { number, category, sign: itemSign(record, item), statement: statementOf(record, item) }
    }
  }
}

export const SUGGESTION_DESK: InjectionKey<SuggestionDesk> = Symbol('suggestion desk')

/**
 * The app's desk for suggestions.
 * @throws {Error} when the app provides none.
 */
export function useSuggestions(): SuggestionDesk {
  return provided(SUGGESTION_DESK)
}
