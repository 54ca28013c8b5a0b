import { readHead, readHeads, type RecordBatch, type RecordHead } from './record-batch.ts'

// Who asks for a head mostly asks for it again soon, or goes through all of them.
const HEADS_KEPT = 64
const BATCH_HEADS_KEPT = 512

/** Heads of packed records, made when they are asked for and kept for a while. */
export interface HeadsAtHand {
  /** The head of the record number `index` of `batch`; the same object only if it was asked for lately. */
  head(batch: RecordBatch, index: number): RecordHead
}

/** None so far. */
export function headsAtHand(): HeadsAtHand {
  const heads: { readonly batch: RecordBatch; readonly index: number; readonly head: RecordHead }[] = []
  const wholes: { readonly batch: RecordBatch; readonly all: readonly RecordHead[] }[] = []
  let last: RecordBatch | null = null

  function keepWhole(batch: RecordBatch): readonly RecordHead[] {
    const all = readHeads(batch)
    wholes.unshift({ batch, all })
    let kept = 0
    const tooMany = wholes.findIndex((one) => (kept += one.all.length) > BATCH_HEADS_KEPT)
    // The latest stays, however many they are.
    if (tooMany > 0) wholes.length = tooMany
    return all
  }

  function keepOne(batch: RecordBatch, index: number): RecordHead {
    const head = readHead(batch, index)
    heads.unshift({ batch, index, head })
    if (heads.length > HEADS_KEPT) heads.pop()
    return head
  }

  return {
    head: (batch, index) => {
      const one = heads.find((known) => known.batch === batch && known.index === index)
      if (one) return one.head
      const whole = wholes.find((known) => known.batch === batch)?.all
      // Two of one batch in a row: the others of it will follow. Where one is looked up here and there, they never do.
      const all = whole ?? (batch === last ? keepWhole(batch) : null)
      last = batch
      return all?.[index] ?? keepOne(batch, index)
    },
  }
}
