import { type Remote, transfer, wrap } from 'comlink'
import { abandonable } from '../../base/abandonable.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import type { CodingEffect } from '../../tables/coding-effect.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { DraftCheck, PreviewPlan, RoomNotice } from './coding-room.ts'
import type { CodingRoomDesk, SentNotices } from './coding.worker.ts'
import { hashesOf, openRecords, packRecords, sha256Of } from './packed-record.ts'
import { buffersOf } from './record-batch.ts'

// Copying a record and its text to the worker takes the page a millisecond or two.
const BATCH = 8

// A step ends after 120 ms or after one notice; no notice takes a minute.
const LONGEST_STEP_MS = 60_000

/** How far a long work is, in notices. */
export interface CodingProgress {
  readonly done: number
  readonly total: number
}

/** The work was stopped. */
export class CodingStopped extends Error {
  constructor() {
    super('coding was stopped')
    this.name = 'CodingStopped'
  }
}

/** One step took so long that the worker was ended. */
class CodingTooSlow extends Error {
  constructor() {
    super(`a step took longer than ${String(LONGEST_STEP_MS / 1000)} s`)
    this.name = 'CodingTooSlow'
  }
}

/** Codes in a worker that can be stopped at any moment, also in the middle of a slow pattern. */
export interface CodingWorker {
  check(draft: Codebook): Promise<DraftCheck>
  /** @throws {CodingStopped} after `stop`. */
  recode(codebook: Codebook, notices: readonly RoomNotice[], onStep: OnStep): Promise<readonly NoticeRecord[]>
  /** @throws {CodingStopped} after `stop`, and when another preview was asked for. */
  preview(plan: Omit<PreviewPlan, 'sha256s'>, notices: readonly RoomNotice[], onStep: OnStep): Promise<CodingEffect>
  /** Ends the worker at once; the next work starts a new one. */
  stop(): void
}

type OnStep = (progress: CodingProgress) => void

/** A worker that starts with the first work. */
export function openCoding(): CodingWorker {
  let worker: Worker | null = null
  let desk: Remote<CodingRoomDesk> | null = null
  let works = abandonable()
  let sent = new Map<string, RoomNotice>()
  let turn = 0

  function end(reason: Error): void {
    worker?.terminate()
    worker = null
    desk = null
    sent = new Map()
    works.giveUp(reason)
    works = abandonable()
  }
  function start(): Remote<CodingRoomDesk> {
    worker = new Worker(new URL('./coding.worker.ts', import.meta.url), { type: 'module' })
    worker.onerror = (event) => {
      end(new Error(event.message || 'the worker for coding did not start'))
    }
    return (desk = wrap<CodingRoomDesk>(worker))
  }
  const room = (): Remote<CodingRoomDesk> => desk ?? start()
  const orStopped = async <One>(work: Promise<One>): Promise<One> => {
    const timer = setTimeout(() => {
      end(new CodingTooSlow())
    }, LONGEST_STEP_MS)
    try {
      return await works.orGivenUp(work)
    } finally {
      clearTimeout(timer)
    }
  }

  async function send(notices: readonly RoomNotice[]): Promise<void> {
    const fresh = notices.filter(({ record, reading }) => {
      const before = sent.get(sha256Of(record))
      return before?.record !== record || before.reading !== reading
    })
    for (let from = 0; from < fresh.length; from += BATCH) {
      const some = fresh.slice(from, from + BATCH)
      const packed = slim(some)
      await orStopped(room().put(transfer(packed, buffersOf(packed.batch))))
      for (const notice of some) sent.set(sha256Of(notice.record), notice)
    }
  }

  return {
    check: (draft) => orStopped(room().check(draft)),
    recode: async (codebook, notices, onStep) => {
      await send(notices)
      const records: NoticeRecord[] = []
      await orStopped(room().startRecode(codebook, hashesOf(notices)))
      while (records.length < notices.length) {
        const { done, total, batch } = await orStopped(room().nextRecode())
        records.push(...openRecords(batch))
        onStep({ done, total })
      }
      return records
    },
    preview: async (plan, notices, onStep) => {
      const mine = ++turn
      await send(notices)
      await orStopped(room().startPreview({ ...plan, sha256s: hashesOf(notices) }))
      for (;;) {
        if (mine !== turn) throw new CodingStopped()
        const { done, total, result } = await orStopped(room().nextPreview())
        onStep({ done, total })
        if (result) return result
      }
    },
    stop: () => {
      end(new CodingStopped())
    },
  }
}

/** Only what coding needs of a text crosses to the worker. */
function slim(notices: readonly RoomNotice[]): SentNotices {
  return {
    batch: packRecords(notices.map(({ record }) => record)),
    readings: notices.map(({ reading }) => reading && { text: reading.text, marked: reading.marked }),
  }
}
