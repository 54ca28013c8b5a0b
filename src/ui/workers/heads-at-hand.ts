import { readHead, readHeads, type RecordBatch, type RecordHead } from './record-batch.ts'

// Enough for the names of all groups that a screen lists; who asks for a head mostly asks for it again soon.
const HEADS_KEPT = 2048

/** Heads of packed records, made when they are asked for and kept for a while. */
export interface HeadsAtHand {
  /** The head of the record number `index` of `batch`; the same object only if it was asked for lately. */
  head(batch: RecordBatch, index: number): RecordHead
}

/** None so far; at most `most` are kept. */
export function headsAtHand(most: number = HEADS_KEPT): HeadsAtHand {
  const known = new Map<RecordBatch, Map<number, RecordHead>>()
  const oldestFirst: { readonly batch: RecordBatch; readonly index: number }[] = []
  let next: { readonly batch: RecordBatch; readonly index: number } | null = null

  function keep(batch: RecordBatch, index: number, head: RecordHead): void {
    const own = known.get(batch) ?? new Map<number, RecordHead>()
    known.set(batch, own.set(index, head))
    oldestFirst.push({ batch, index })
    const oldest = oldestFirst.length > most ? oldestFirst.shift() : undefined
    if (oldest) forget(oldest.batch, oldest.index)
  }

  function forget(batch: RecordBatch, index: number): void {
    const own = known.get(batch)
    own?.delete(index)
    if (own?.size === 0) known.delete(batch)
  }

  function keepAll(batch: RecordBatch, wanted: number): RecordHead | undefined {
    const all = readHeads(batch)
    all.forEach((head, index) => {
      if (known.get(batch)?.has(index) !== true) keep(batch, index, head)
    })
    return all[wanted]
  }

  return {
    head: (batch, index) => {
      const one = known.get(batch)?.get(index)
      // The one behind the last: the others will follow. Where some are looked up here and there, most of them never do.
      const follows = batch === next?.batch && index === next.index
      next = { batch, index: index + 1 }
      if (one) return one
      const whole = follows ? keepAll(batch, index) : undefined
      if (whole) return whole
      const head = readHead(batch, index)
      keep(batch, index, head)
      return head
    },
  }
}
