import { computed, type ComputedRef, ref, type ShallowRef, shallowRef } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import { codebookFingerprint } from '../../codebook/codebook-fingerprint.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import type { CodebookNames } from '../../codebook/codebook-names.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { Shelf } from '../library/shelf.ts'
import type { CodebookVersion, CodingEvent, CodingState } from '../storage/coding-events.ts'
import type { RoomNotice } from '../workers/coding-room.ts'
import { type CodingProgress, CodingStopped, type CodingWorker } from '../workers/open-coding.ts'
import type { ShippedCodebook } from './shipped-codebook.ts'
import { sha256Of } from '../workers/packed-record.ts'

/** A version of the codebook that can be used; `null` in `saved` is the one that the app ships with. */
export interface KnownVersion {
  readonly codebook: Codebook
  readonly saved: CodebookVersion | null
}

/** Why a version was not saved. */
export type NameProblem = 'empty' | 'taken'

/** The versions of the codebook, and which of them codes everything. */
export interface CodebookVersions {
  /** The shipped one first, then as they were saved. Like `inForce`, to be asked for once the shipped one was fetched. */
  readonly known: ComputedRef<readonly KnownVersion[]>
  readonly inForce: ComputedRef<Codebook>
  /** The names in what is in force, known from the start. */
  readonly names: ComputedRef<CodebookNames>
  /** Whether the one that the app ships with is in force. */
  readonly shippedInForce: ComputedRef<boolean>
  /** What is in force, fetched where need be. */
  fetchInForce(): Promise<Codebook>
  /** Versions that turned out to be of no use, and why: they are never in force. */
  readonly useless: Readonly<ShallowRef<ReadonlyMap<string, string>>>
  /** How far coding everything anew is; `null` when nothing is under way. */
  readonly progress: Readonly<ShallowRef<CodingProgress | null>>
  /** Whether coding is under way or waits for its turn: until then records may be coded by another version than `inForce`. */
  readonly working: ComputedRef<boolean>
  /** What is in sight as it was read, for the worker. */
  notices(): readonly RoomNotice[]
  /** Saves `codebook` as a version of that name, made from the version `parent`. Answers with the version, or why not. */
  save(codebook: Codebook, about: VersionAbout): Promise<string | NameProblem | null>
  /** Codes everything anew and then uses that version. False where it was stopped, not kept, or of no use. */
  choose(version: string): Promise<boolean>
  /** Codes by the version in force what came in since. */
  sync(): Promise<boolean>
}

export interface VersionAbout {
  readonly name: string
  readonly note: string
  readonly coder: string
  readonly parent: string | null
}

export interface VersionsWay {
  readonly shelf: Shelf
  readonly state: Readonly<ShallowRef<CodingState>>
  readonly shipped: ShippedCodebook
  readonly worker: CodingWorker
  readonly log: (event: CodingEvent) => Promise<boolean>
  /** Shows these records in place of those that were read. */
  readonly show: (recoded: ReadonlyMap<string, NoticeRecord>) => void
}

interface Recoded {
  readonly notice: RoomNotice
  readonly record: NoticeRecord
}

/** The versions that the log knows. */
export function openVersions({ shelf, state, shipped, worker, log, show }: VersionsWay): CodebookVersions {
  const progress = shallowRef<CodingProgress | null>(null)
  const wholeShipped = (): Codebook => {
    if (!shipped.whole.value) throw new Error('the codebook was not fetched yet')
    return shipped.whole.value
  }
  const known = computed<readonly KnownVersion[]>(() => [
    { codebook: wholeShipped(), saved: null },
    ...state.value.versions.map((saved) => ({ codebook: saved.codebook, saved })),
  ])
  /** `null` where that is the shipped one. */
  const findSaved = (version: string | null): Codebook | null =>
    state.value.versions.find(({ codebook }) => codebook.version === version)?.codebook ?? null
  const useless = shallowRef<ReadonlyMap<string, string>>(new Map())
  const savedInForce = computed(() => {
    const { chosen } = state.value
    return chosen !== null && useless.value.has(chosen) ? null : findSaved(chosen)
  })
  const turns = ref(0)
  let recoded = new Map<string, Recoded>()
  let recodedBy = shipped.names.version
  let last: Promise<void> = Promise.resolve()

  const notices = (): readonly RoomNotice[] =>
    shelf.read.value.map(({ record }) => ({ record, reading: shelf.texts.value.get(sha256Of(record)) ?? null }))

  /** The records coded by `codebook` (`null`: the shipped one), those that are at hand taken over. @throws {CodingStopped} */
  async function recode(codebook: Codebook | null): Promise<Map<string, Recoded>> {
    const version = codebook?.version ?? shipped.names.version
    const known = version === recodedBy ? recoded : new Map<string, Recoded>()
    // What was read was coded by the shipped one.
    if (codebook === null) return known
    const wanted = notices()
    const fresh = wanted.filter(({ record, reading }) => {
      const before = known.get(sha256Of(record))?.notice
      return before?.record !== record || before.reading !== reading
    })
    if (fresh.length === 0 && version === recodedBy) return known
    const records = await worker
      .recode(codebook, fresh, (step) => (progress.value = step))
      .catch((reason: unknown) => {
        if (reason instanceof CodingStopped) throw reason
        const why = messageOf(reason)
        useless.value = new Map([...useless.value, [codebook.version, why]])
        throw new CodingStopped()
      })
    const all = new Map(known)
    fresh.forEach((notice, at) => {
      const record = records[at]
      if (record) all.set(sha256Of(notice.record), { notice, record })
    })
    return all
  }
  /** One work after the other; false where it was stopped. */
  function inTurn(work: () => Promise<boolean>): Promise<boolean> {
    turns.value++
    const turn = last.then(work).catch((error: unknown) => {
      if (error instanceof CodingStopped) return false
      throw error
    })
    last = turn
      .catch(() => undefined)
      .then(() => {
        progress.value = null
        turns.value--
      })
    return turn
  }
  function publish(codebook: Codebook | null, next: Map<string, Recoded>): void {
    recoded = next
    recodedBy = codebook?.version ?? shipped.names.version
    show(new Map([...next].map(([sha256, { record }]) => [sha256, record])))
  }

  return {
    known,
    inForce: computed(() => savedInForce.value ?? wholeShipped()),
    names: computed(() => savedInForce.value ?? shipped.names),
    shippedInForce: computed(() => savedInForce.value === null),
    useless,
    fetchInForce: async () => savedInForce.value ?? (await shipped.fetch()),
    progress,
    working: computed(() => turns.value > 0),
    notices,
    save: async (codebook, { name, note, coder, parent }) => {
      const plain = name.trim()
      if (plain === '') return 'empty'
      if (known.value.some((one) => nameOf(one) === plain)) return 'taken'
      const named = { ...codebook, version: `${plain}+${codebookFingerprint(codebook)}` }
      const at = new Date().toISOString()
      const kept = await log({
        kind: 'codebook_saved',
        version: { name: plain, note, coder, at, parent, codebook: named },
      })
      return kept ? named.version : null
    },
    choose: (version) =>
      inTurn(async () => {
        const codebook = findSaved(version)
        const next = await recode(codebook)
        if (!(await log({ kind: 'codebook_chosen', version, at: new Date().toISOString() }))) return false
        publish(codebook, next)
        return true
      }),
    sync: () =>
      inTurn(async () => {
        const codebook = savedInForce.value
        const next = await recode(codebook).catch((reason: unknown) => {
          // An older workspace may bring a pattern that is refused now: then the shipped one codes.
          if (codebook !== null && useless.value.has(codebook.version)) return new Map<string, Recoded>()
          throw reason
        })
        if (next !== recoded) publish(savedInForce.value, next)
        return true
      }),
  }
}

/** The name of a version: what stands before the fingerprint. */
export function nameOf({ codebook, saved }: KnownVersion): string {
  return saved?.name ?? codebook.version.replace(/\+[0-9a-f]{8}$/, '')
}
