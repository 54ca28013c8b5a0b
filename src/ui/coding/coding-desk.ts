import { computed, type ComputedRef, type InjectionKey, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue'
import { hashText } from '../../base/hash-text.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import type { CodebookNames } from '../../codebook/codebook-names.ts'
import type { Decision, DecisionField, DecisionWay } from '../../codebook/decision.ts'
import { itemKeyOf } from '../../codebook/decision.ts'
import { type StandingDecisions, standingDecisions } from '../../codebook/standing-decisions.ts'
import type { ItemRecord, NoticeRecord } from '../../tables/record.ts'
import { provided } from '../composables/provided.ts'
import type { Shelf } from '../library/shelf.ts'
import { type CodingEvent, type CodingState, NO_CODING, replayCoding } from '../storage/coding-events.ts'
import { openEventKeeper } from '../storage/event-keeper.ts'
import type { Storage } from '../storage/storage.ts'
import type { CodingWorker } from '../workers/open-coding.ts'
import { type CodebookVersions, openVersions } from './codebook-versions.ts'
import { valueOf } from './decision-value.ts'
import { createFinish } from './finish-record.ts'
import type { ShippedCodebook } from './shipped-codebook.ts'

/** One field of an item and what it shall be. */
export interface Choice {
  readonly field: DecisionField
  readonly new: readonly string[]
}

/** How choices were made. */
export interface ChoiceNote {
  readonly reason: string | null
  readonly way: DecisionWay
  /** Of a suggestion that is taken over: the hash of the model. */
  readonly model?: string
}

/** Coding by people and by codebooks; everything is logged before it shows. */
export interface CodingDesk {
  readonly state: Readonly<ShallowRef<CodingState>>
  /** The name that decisions are signed with, as typed; '' until somebody typed one. */
  readonly coder: Ref<string>
  /** Why the last change could not be kept; `null` when it was. */
  readonly problem: Readonly<ShallowRef<string | null>>
  /** In force; to be asked for once the shipped one was fetched, which every screen but 总览 and 大屏 waits for. */
  readonly codebook: ComputedRef<Codebook>
  /** What names its codes, from the start. */
  readonly names: ComputedRef<CodebookNames>
  readonly versions: CodebookVersions
  /** The codebook that is being edited; `null` where nothing was changed since the version in force. */
  readonly draft: ShallowRef<Codebook | null>
  readonly worker: CodingWorker
  /** Decisions that stand. */
  readonly standing: ComputedRef<StandingDecisions>
  /** `record` as the codebook in force says, without what people decided. */
  ruled(record: NoticeRecord): NoticeRecord
  /** Whether everything is coded by the codebook that the app ships with, and by nobody else. */
  readonly untouched: ComputedRef<boolean>
  /** Changes with whatever changes a coding: codebook in force, standing decisions. */
  readonly stamp: ComputedRef<string>
  /** Takes over what the log says. */
  restore(events: readonly { readonly kind: string }[]): void
  /** Whether it was kept. */
  decide(record: NoticeRecord, item: ItemRecord, choices: readonly Choice[], note: ChoiceNote): Promise<boolean>
  undo(id: string): Promise<boolean>
  /** Takes over decisions from a file; those whose id is known are left aside. Answers with how many were new. */
  adopt(decisions: readonly Decision[]): Promise<number | null>
}

export interface CodingWay {
  readonly shelf: Shelf
  readonly storage: Promise<Storage>
  readonly shipped: ShippedCodebook
  readonly worker: CodingWorker
}

/** A desk over `shelf`; `storage` may still be opening, and work waits for it. */
export function openCodingDesk({ shelf, storage, shipped, worker }: CodingWay): CodingDesk {
  const state = shallowRef<CodingState>(NO_CODING)
  const { problem, keep } = openEventKeeper(storage)
  const coder = ref('')
  const draft = shallowRef<Codebook | null>(null)
  const standing = computed(() => standingDecisions(state.value.decisions))
  const standingIds = computed(() => [...standing.value.values()].flatMap((all) => all.map(({ id }) => id)).join())
  const finish = createFinish()
  shelf.finishWith(finish.finish)

  function take(events: readonly { readonly kind: string }[]): void {
    const before = state.value
    state.value = replayCoding(events, before)
    if (state.value.decisions === before.decisions) return
    finish.decide(standing.value)
    shelf.finishWith(finish.finish)
  }

  async function log(event: CodingEvent): Promise<boolean> {
    const kept = await keep(event)
    if (kept) take([event])
    return kept
  }

  const versions = openVersions({
    shelf,
    state,
    shipped,
    worker,
    log,
    show: (recoded) => {
      finish.recode(recoded)
      shelf.finishWith(finish.finish)
    },
  })
  const { inForce, names } = versions
  // Notices that come in later, and texts that light up, are coded by the version in force too.
  watch([shelf.read, shelf.texts], () => void versions.sync())

  return {
    state,
    coder,
    problem,
    codebook: inForce,
    names,
    versions,
    draft,
    worker,
    standing,
    ruled: finish.ruled,
    untouched: computed(() => versions.shippedInForce.value && standingIds.value === ''),
    stamp: computed(() => `${names.value.id} ${names.value.version} ${hashText(standingIds.value)}`),
    restore: (events) => {
      take(events)
      coder.value = state.value.decisions.at(-1)?.coder ?? ''
    },
    decide: (record, item, choices, { reason, way, ...note }) => {
      const at = new Date().toISOString()
      const key = itemKeyOf(record.source.sha256, item)
      const decisions = choices.map(({ field, new: to }): Decision => ({
        ...key,
        id: newId(),
        coder: coder.value.trim(),
        at,
        field,
        // Who codes blind has not seen what stands there.
        old: way === 'blind' ? [] : valueOf(item, field),
        new: [...to],
        reason,
        codebook: `${names.value.id} ${names.value.version}`,
        way,
        ...note,
      }))
      return log({ kind: 'decided', decisions })
    },
    undo: (id) => log({ kind: 'decision_undone', id, coder: coder.value.trim(), at: new Date().toISOString() }),
    adopt: async (decisions) => {
      const known = new Set(state.value.decisions.map(({ id }) => id))
      const fresh = decisions.filter(({ id }) => !known.has(id))
      if (fresh.length === 0) return 0
      return (await log({ kind: 'decided', decisions: fresh })) ? fresh.length : null
    },
  }
}

// Random numbers work on plain http too, unlike crypto.randomUUID.
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const CODING_DESK: InjectionKey<CodingDesk> = Symbol('coding desk')

/**
 * The app's desk for coding.
 * @throws {Error} when the app provides none.
 */
export function useCoding(): CodingDesk {
  return provided(CODING_DESK)
}
