import { ref, type Ref, type ShallowRef, shallowRef } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import type { TooMany } from '../../codebook/similar/group-problems.ts'
import type { SharedWord } from '../../codebook/similar/shared-words.ts'
import type { ItemRecord, NoticeRecord } from '../../tables/record.ts'
import { CodingStopped } from '../workers/open-coding.ts'
import type { WordingWorker } from '../workers/open-wording.ts'
import type { FoundGroups, GroupDetail, GroupHead } from '../workers/wording-room.ts'
import { MOST_EXAMPLES } from './propose-finding.ts'
import { wordedItems } from './suggestion-desk.ts'
import { sha256Of } from '../workers/packed-record.ts'
import { createWordTable } from '../../base/word-table.ts'

/** Groups of problems that are worded alike, found in a worker. */
export interface SimilarDesk {
  readonly found: Readonly<ShallowRef<FoundGroups | TooMany | null>>
  /** How far it is, 0 to 1; `null` when nothing is under way. */
  readonly progress: Readonly<ShallowRef<number | null>>
  readonly stopped: Readonly<Ref<boolean>>
  readonly problem: Readonly<ShallowRef<string | null>>
  group(records: readonly NoticeRecord[], least: number): Promise<void>
  /** Groups of the last grouping from one place up to another; none where it was stopped. */
  groups(from: number, to: number): Promise<readonly GroupHead[]>
  /** The group around that wording in the last grouping. */
  groupAround(centre: string): Promise<GroupHead | null>
  /** Members of a group of the last grouping, at most `most`. */
  detailOf(group: GroupHead, most: number): Promise<GroupDetail>
  /** Words that a group of the last grouping shares; none where it was stopped. */
  wordsOf(group: GroupHead): Promise<readonly SharedWord[]>
  stop(): void
}

/** A desk over `worker`, which it has for itself. */
export function openSimilarDesk(worker: WordingWorker): SimilarDesk {
  const found = shallowRef<FoundGroups | TooMany | null>(null)
  const progress = shallowRef<number | null>(null)
  const stopped = ref(false)
  const problem = shallowRef<string | null>(null)
  let turn = 0

  return {
    found,
    progress,
    stopped,
    problem,
    group: async (records, least) => {
      const mine = ++turn
      stopped.value = false
      problem.value = null
      try {
        const grouping = await worker.group(wordedItems(records, placeWord), least, (done) => {
          if (mine === turn) progress.value = done
        })
        if (mine === turn) found.value = grouping
      } catch (error) {
        if (mine === turn && !(error instanceof CodingStopped)) {
          problem.value = messageOf(error)
        }
      } finally {
        if (mine === turn) progress.value = null
      }
    },
    groups: worker.groups,
    groupAround: worker.groupAround,
    detailOf: ({ at }, most) => worker.groupDetail(at, most, MOST_EXAMPLES),
    wordsOf: ({ at }) => worker.sharedWords(at),
    stop: () => {
      stopped.value = true
      // The worker goes, and with it what words of groups are looked up in.
      found.value = null
      worker.stop()
    },
  }
}

/** An item and its notice. */
export interface ItemPlace {
  readonly record: NoticeRecord
  readonly item: ItemRecord
}

/** Finds members of groups again among `records`, without a list of all items. */
export function placeFinder(records: readonly NoticeRecord[]): (id: string) => ItemPlace | null {
  const bySource = createWordTable(sha256Of, records)
  return (id) => {
    const [sha256 = '', at] = id.split(' ')
    const record = bySource.get(sha256)
    const item = record?.items[Number(at)]
    return record && item ? { record, item } : null
  }
}

function placeWord(record: NoticeRecord, _: ItemRecord, at: number): string {
  return `${sha256Of(record)} ${at}`
}
