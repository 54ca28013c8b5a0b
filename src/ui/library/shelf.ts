import { type Ref, ref, type ShallowRef, shallowRef } from 'vue'
import { nextTurn } from '../../base/next-turn.ts'
import { createWordSet, createWordTable } from '../../base/word-table.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { KeptDataset } from '../storage/dataset-log.ts'
import type { Origin } from '../storage/log.ts'
import type { BoardText } from '../workers/board-text.ts'
import { inTurns } from './in-turns.ts'
import { createNoticeIndex } from './notice-index.ts'
import { sha256Of } from '../workers/packed-record.ts'

/** A notice on board: its facts and where they come from. */
export interface LoadedNotice {
  readonly record: NoticeRecord
  readonly origin: Origin
  /** The dataset that it came in with; none for a notice that came as a file of its own. */
  readonly dataset?: string
}

/** All notices of this visit, those out of sight included, and the texts that are on board. */
export interface Shelf {
  /** What is in sight, samples first, then in the order added. */
  readonly notices: Readonly<ShallowRef<readonly LoadedNotice[]>>
  /** What is in sight as it was read: `notices` is what the finish makes of it. */
  readonly read: Readonly<ShallowRef<readonly LoadedNotice[]>>
  /** Source texts by hash of their file. */
  readonly texts: Readonly<ShallowRef<ReadonlyMap<string, BoardText>>>
  /** The notice of that source file, also when it is out of sight. */
  find(sha256: string): LoadedNotice | undefined
  /** The notice in sight of that source file, as it is shown. */
  seen(sha256: string): LoadedNotice | undefined
  /** The notice in sight of that notice_id, as it is shown. */
  named(notice_id: string): LoadedNotice | undefined
  /** A notice in sight of that agency_id, as it is shown. */
  ofAgency(agency_id: string): LoadedNotice | undefined
  /** The notice in sight that is the same file, or another copy of the same notice. */
  sameAs(record: NoticeRecord): LoadedNotice | undefined
  /** Hashes of the sample notices that are out of sight. */
  hiddenSamples(): readonly string[]
  /** Adds notices; one whose file is known takes its place. */
  put(added: readonly LoadedNotice[]): void
  /** As `put`, many notices, some at a time so that the page stays free; all come into sight in one step at the end. */
  putMany(added: readonly LoadedNotice[]): Promise<void>
  /** From now on, every notice goes through `finish` (another codebook, people's decisions) before it is shown. */
  finishWith(finish: (record: NoticeRecord) => NoticeRecord): void
  light(texts: ReadonlyMap<string, BoardText>): void
  /** Shows the notices of the datasets that are to be seen, and of no other dataset. */
  hideDatasets(kept: readonly Pick<KeptDataset, 'id' | 'shown'>[]): void
  /** Takes everything out of sight while a large dataset stands alone, and back into it. */
  giveWay(away: boolean): void
  /** How many notices would be in sight if nothing stood alone. */
  readonly waiting: Readonly<Ref<number>>
  /** Those of `sha256s` that were taken out of sight. */
  outOfSight(sha256s: readonly string[]): readonly string[]
  /** Forgets the notices of a dataset, which others take the place of. */
  dropDataset(dataset: string): void
  /** Takes notices out of sight, and others back into it, in one step. */
  arrange(change: { readonly hide?: readonly string[]; readonly show?: readonly string[] }): void
}

/** An empty shelf. */
export function createShelf(): Shelf {
  const known = createWordTable<LoadedNotice>(({ record }) => sha256Of(record))
  const index = createNoticeIndex((sha256) => known.get(sha256)?.record)
  const hidden = createWordSet()
  let datasets: ReadonlySet<string> = new Set()
  let away = false
  const waiting = ref(0)
  const notices = shallowRef<readonly LoadedNotice[]>([])
  const read = shallowRef<readonly LoadedNotice[]>([])
  let finish = (record: NoticeRecord): NoticeRecord => record
  const texts = shallowRef<ReadonlyMap<string, BoardText>>(new Map())

  // What stays as it was is not told anew: whoever watches would load, count and draw everything again.
  const publish = (): void => {
    const all = known.values().filter(isShown)
    waiting.value = away ? all.length : 0
    const inSight = away ? [] : all
    if (!sameNotices(inSight, read.value)) read.value = inSight
    const shownAs = inSight.map(finished)
    if (!sameNotices(shownAs, notices.value)) notices.value = shownAs
  }

  function finished(notice: LoadedNotice): LoadedNotice {
    const record = finish(notice.record)
    return record === notice.record ? notice : { ...notice, record }
  }

  function isShown({ record, dataset }: LoadedNotice): boolean {
    return !hidden.has(sha256Of(record)) && (dataset === undefined || datasets.has(dataset))
  }

  function shown(sha256: string): LoadedNotice | undefined {
    const notice = known.get(sha256)
    return notice && isShown(notice) ? notice : undefined
  }

  /** The first of those `sha256s` that is in sight. Whoever asks in a computed value is told when that changes. */
  function firstShown(sha256s: Iterable<string>): LoadedNotice | undefined {
    void notices.value
    if (away) return undefined
    const notice = firstInSight(sha256s)
    return notice && finished(notice)
  }

  function firstInSight(sha256s: Iterable<string>): LoadedNotice | undefined {
    for (const sha256 of sha256s) {
      const notice = shown(sha256)
      if (notice) return notice
    }
    return undefined
  }

  function remember(notice: LoadedNotice): void {
    const before = known.get(sha256Of(notice.record))
    if (before) index.remove(before.record)
    index.add(notice.record)
    known.set(notice)
  }

  return {
    notices,
    read,
    waiting,
    texts,
    find: (sha256) => known.get(sha256),
    seen: (sha256) => firstShown([sha256]),
    named: (notice_id) => firstShown(index.named(notice_id)),
    ofAgency: (agency_id) => firstShown(index.ofAgency(agency_id)),
    sameAs: (record) => shown(sha256Of(record)) ?? firstInSight([...index.copiesOf(record)].reverse()),
    hiddenSamples: () => hidden.values().filter((sha256) => known.get(sha256)?.origin === 'sample'),
    put: (added) => {
      added.forEach(remember)
      publish()
    },
    putMany: async (added) => {
      await inTurns(added, remember)
      await nextTurn()
      publish()
    },
    finishWith: (next) => {
      finish = next
      publish()
    },
    hideDatasets: (kept) => {
      datasets = new Set(kept.filter((one) => one.shown).map(({ id }) => id))
      publish()
    },
    giveWay: (now) => {
      if (now === away) return
      away = now
      publish()
    },
    outOfSight: (sha256s) => sha256s.filter((sha256) => hidden.has(sha256)),
    dropDataset: (dataset) => {
      for (const notice of known.values()) {
        if (notice.dataset !== dataset) continue
        known.delete(sha256Of(notice.record))
        index.remove(notice.record)
      }
      publish()
    },
    light: (added) => {
      texts.value = new Map([...texts.value, ...added])
    },
    arrange: ({ hide = [], show = [] }) => {
      for (const sha256 of hide) hidden.set(sha256)
      for (const sha256 of show) hidden.delete(sha256)
      publish()
    },
  }
}

function sameNotices(now: readonly LoadedNotice[], before: readonly LoadedNotice[]): boolean {
  return now.length === before.length && now.every((notice, at) => isSame(notice, before[at]))
}

function isSame(one: LoadedNotice, two: LoadedNotice | undefined): boolean {
  return one === two || (one.record === two?.record && one.origin === two.origin && one.dataset === two.dataset)
}
