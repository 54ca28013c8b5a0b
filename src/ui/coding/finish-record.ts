import type { Decision } from '../../codebook/decision.ts'
import type { StandingDecisions } from '../../codebook/standing-decisions.ts'
import { applyDecisions } from '../../tables/apply-decisions.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { sha256Of } from '../workers/packed-record.ts'

/** Makes of records as they were read what is shown: coded by the codebook in force, then with people's decisions. */
export interface RecordFinish {
  /** The same record comes out as the same object for as long as nothing about it changes. */
  finish(record: NoticeRecord): NoticeRecord
  /** Before people's decisions. */
  ruled(record: NoticeRecord): NoticeRecord
  decide(standing: StandingDecisions): void
  /** Records coded by the codebook in force, by hash; where there is none, the record as it was read stands. */
  recode(recoded: ReadonlyMap<string, NoticeRecord>): void
}

interface Finished {
  readonly from: NoticeRecord
  readonly word: string
  readonly record: NoticeRecord
}

/** A finish that changes nothing yet. */
export function createFinish(): RecordFinish {
  const known = new Map<string, Finished>()
  let standing: StandingDecisions = new Map()
  let recoded: ReadonlyMap<string, NoticeRecord> = new Map()
  const wordOf = (decisions: readonly Decision[]): string => decisions.map(({ id }) => id).join()

  return {
    finish: (record) => {
      // Mostly nothing was decided: nothing is looked up then (see `WordTable`).
      if (standing.size === 0 && recoded.size === 0) return record
      const sha256 = sha256Of(record)
      const decisions = standing.get(sha256) ?? []
      const from = recoded.get(sha256) ?? record
      if (decisions.length === 0) return from
      const word = wordOf(decisions)
      const before = known.get(sha256)
      if (before?.from === from && before.word === word) return before.record
      const finished = applyDecisions(from, decisions)
      known.set(sha256, { from, word, record: finished })
      return finished
    },
    ruled: (record) => (recoded.size === 0 ? record : (recoded.get(sha256Of(record)) ?? record)),
    decide: (next) => {
      standing = next
    },
    recode: (next) => {
      recoded = next
    },
  }
}
