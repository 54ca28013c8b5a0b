import { shuffled } from '../../base/seeded-random.ts'
import { findItem, type LoggedDecision } from '../../codebook/decision.ts'
import type { ItemRecord, NoticeRecord } from '../../tables/record.ts'
import { type CoderTable } from './coder-table.ts'
import type { AllSuggestions } from './suggestion-desk.ts'

/** Which items are to be coded, and in which order. */
export const QUEUES = ['all', 'uncoded', 'disagreeing', 'unsure', 'contested', 'random'] as const
export type Queue = (typeof QUEUES)[number]

/** An item that waits to be coded. */
export interface QueueItem {
  readonly record: NoticeRecord
  readonly item: ItemRecord
}

export interface QueueWay {
  readonly queue: Queue
  readonly seed: number
  /** Leaves out what this coder has coded blind already; `null` when nobody codes blind. */
  readonly blindCoder: string | null
  /** What the model proposes; `null` where it was not asked. */
  readonly suggested: AllSuggestions | null
}

/** Whether a queue follows what the model proposes. */
export function needsModel(queue: Queue): boolean {
  return queue === 'unsure' || queue === 'contested'
}

/** The items of `records` that the queue asks for, in notice order or as the seed decides. */
export function workQueue(
  records: readonly NoticeRecord[],
  decisions: readonly LoggedDecision[],
  coded: CoderTable,
  { queue, seed, blindCoder, suggested }: QueueWay,
): readonly QueueItem[] {
  const done = new Set(blindCoder === null ? [] : itemsOf(records, decisions, blindCoder))
  const apart = new Set(
    coded.items.filter(({ said }) => new Set(said.values()).size > 1).map(({ item }) => item.item_id),
  )
  const items = records.flatMap((record) => record.items.map((item) => ({ record, item })))
  const wanted = items.filter(({ item }) => {
    if (done.has(item.item_id)) return false
    if (queue === 'uncoded') return item.category === 'X'
    return queue === 'disagreeing' ? apart.has(item.item_id) : true
  })
  if (needsModel(queue)) return byModel(wanted, queue, suggested ?? new Map())
  return queue === 'random' ? shuffled(wanted, seed) : wanted
}

/**
 * What no person decided: the smallest margin first, and before it what the model knows no word of; or, where rules and
 * model differ, the largest margin first. What the model was not asked about is left out.
 */
function byModel(items: readonly QueueItem[], queue: Queue, suggested: AllSuggestions): readonly QueueItem[] {
  const margins = new Map<string, number>()
  for (const { item } of items) {
    const one = suggested.get(item.item_id)
    if (one === undefined || item.decided?.category !== undefined) continue
    if (queue === 'unsure') margins.set(item.item_id, one?.margin ?? -1)
    else if (one && item.category !== 'X' && one.code !== item.category) margins.set(item.item_id, -one.margin)
  }
  const marginOf = ({ item }: QueueItem): number => margins.get(item.item_id) ?? 0
  return items.filter(({ item }) => margins.has(item.item_id)).sort((a, b) => marginOf(a) - marginOf(b))
}

function itemsOf(
  records: readonly NoticeRecord[],
  decisions: readonly LoggedDecision[],
  coder: string,
): readonly string[] {
  const bySource = new Map(records.map((record) => [record.source.sha256, record]))
  return decisions.flatMap((one) => {
    if (one.undone !== null || one.way !== 'blind' || one.coder !== coder) return []
    const item = findItem(bySource.get(one.sha256)?.items ?? [], one)
    return item ? [item.item_id] : []
  })
}
