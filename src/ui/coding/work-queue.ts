import { UNDECIDED } from '../../base/undecided.ts'
import { shuffling } from '../../base/seeded-random.ts'
import { findItem, type LoggedDecision } from '../../codebook/decision.ts'
import type { ItemRecord, NoticeRecord } from '../../tables/record.ts'
import { forOnce, itemCount, sha256Of } from '../workers/packed-record.ts'
import { type CoderTable } from './coder-table.ts'
import type { ModelQueue } from './model-order.ts'
import { createWordTable } from '../../base/word-table.ts'

/** Which items are to be coded, and in which order. */
export const QUEUES = ['all', 'uncoded', 'disagreeing', 'unsure', 'contested', 'random'] as const
export type Queue = (typeof QUEUES)[number]

/** An item that waits to be coded. */
export interface QueueItem {
  readonly record: NoticeRecord
  readonly item: ItemRecord
}

/** Items that wait to be coded, in order. Each is made only when its turn comes: a million would fill the memory. */
export interface WorkQueue {
  readonly length: number
  /** `null` beyond the end. */
  at(place: number): QueueItem | null
}

/** Ids of items by the hash of their file. */
export type ItemSet = ReadonlyMap<string, ReadonlySet<string>>

export interface QueueWay {
  readonly queue: Queue
  readonly seed: number
  /** What is coded already, and left out. */
  readonly done: ItemSet
  /** What coders said. */
  readonly coded: CoderTable
  /** Numbers of items in the order that the model gives, counted through all records; `null` where it was not asked. */
  readonly proposed: Int32Array | null
}

/** Whether a queue follows what the model proposes. */
export function needsModel(queue: Queue): queue is ModelQueue {
  return queue === 'unsure' || queue === 'contested'
}

/** The items of `records` that the queue asks for, in notice order or as seed or model decide; notice by notice. */
export function* workQueue(records: readonly NoticeRecord[], way: QueueWay): Generator<void, WorkQueue> {
  if (needsModel(way.queue)) return queueOf(records, way.proposed ?? new Int32Array())
  const isWanted = wantedBy(way)
  const numbers: number[] = []
  let first = 0
  for (const record of records) {
    const wanted = isWanted(record)
    if (typeof wanted === 'boolean') {
      for (let at = 0; wanted && at < itemCount(record); at++) numbers.push(first + at)
    } else {
      for (const [at, item] of forOnce(record).items.entries()) if (wanted(item)) numbers.push(first + at)
    }
    first += itemCount(record)
    yield
  }
  return queueOf(records, way.queue === 'random' ? yield* shuffling(numbers, way.seed) : numbers)
}

type IsWanted = (item: ItemRecord) => boolean

/** All items of a record, none of them, or some: only then they need be looked at. */
function wantedBy({ queue, done, coded }: QueueWay): (record: NoticeRecord) => boolean | IsWanted {
  const apart = itemSet(
    coded.items.flatMap(({ record, item, said }) =>
      new Set(said.values()).size > 1 ? [[record.source.sha256, item.item_id]] : [],
    ),
  )
  return (record) => {
    const sha256 = sha256Of(record)
    const own = done.get(sha256)
    const isOpen: IsWanted = ({ item_id }) => own?.has(item_id) !== true
    if (queue === 'uncoded') return (item) => item.category === UNDECIDED && isOpen(item)
    if (queue !== 'disagreeing') return own === undefined || isOpen
    const differing = apart.get(sha256)
    return differing !== undefined && ((item) => differing.has(item.item_id) && isOpen(item))
  }
}

function queueOf(records: readonly NoticeRecord[], numbers: ArrayLike<number>): WorkQueue {
  const firsts = new Int32Array(records.length)
  records.forEach((record, at) => (firsts[at + 1] = (firsts[at] ?? 0) + itemCount(record)))
  return {
    length: numbers.length,
    at: (place) => {
      const number = numbers[place]
      if (number === undefined) return null
      const holder = lastUpTo(firsts, number)
      const record = records[holder]
      const item = record?.items[number - (firsts[holder] ?? 0)]
      return record && item ? { record, item } : null
    },
  }
}

/** The place of the last of `ascending` that is not above `most`. */
function lastUpTo(ascending: Int32Array, most: number): number {
  let [from, to] = [0, ascending.length]
  while (to - from > 1) {
    const middle = (from + to) >> 1
    if ((ascending[middle] ?? 0) > most) to = middle
    else from = middle
  }
  return from
}

/** What `coder` has coded blind; nothing for `null`, when nobody codes blind. */
export function codedBlind(
  records: readonly NoticeRecord[],
  decisions: readonly LoggedDecision[],
  coder: string | null,
): ItemSet {
  if (coder === null) return new Map()
  const bySource = createWordTable(sha256Of, records)
  return itemSet(
    decisions.flatMap((one) => {
      if (one.undone !== null || one.way !== 'blind' || one.coder !== coder) return []
      const item = findItem(bySource.get(one.sha256)?.items ?? [], one)
      return item ? [[one.sha256, item.item_id]] : []
    }),
  )
}

function itemSet(pairs: readonly (readonly string[])[]): ItemSet {
  const items = new Map<string, Set<string>>()
  for (const [sha256 = '', item_id = ''] of pairs) {
    items.set(sha256, (items.get(sha256) ?? new Set()).add(item_id))
  }
  return items
}
