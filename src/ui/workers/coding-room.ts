import { type BrokenExample, brokenExamples } from '../../codebook/broken-examples.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import { type Coder, compileCodebook } from '../../codebook/coder.ts'
import type { Decision } from '../../codebook/decision.ts'
import { CodebookError, loadCodebook } from '../../codebook/load-codebook.ts'
import { applyDecisions } from '../../tables/apply-decisions.ts'
import { type CodingEffect, EffectCount } from '../../tables/coding-effect.ts'
import { type ReadingText, type RecodeInput, recodeInputs } from '../../tables/recode-inputs.ts'
import { recodeRecord } from '../../tables/recode-record.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { sha256Of } from './packed-record.ts'

/** A notice as it was read, with its text where that is on board. */
export interface RoomNotice {
  readonly record: NoticeRecord
  readonly reading: ReadingText | null
}

/** What is wrong with a draft of the codebook. */
export interface DraftCheck {
  readonly problem: { readonly path: string; readonly reason: string } | null
  readonly broken: readonly BrokenExample[]
}

/** How far a long work is; `result` once it is done. */
export interface RoomStep<Result> {
  readonly done: number
  readonly total: number
  readonly result: Result | null
}

/** Where records wait to be coded anew, away from the page. Long work goes on a step at a time, so that it can be left. */
export interface CodingRoom {
  put(notices: readonly RoomNotice[]): void
  check(draft: Codebook): DraftCheck
  /** Begins to code the records named by `codebook`. */
  startRecode(codebook: Codebook, sha256s: readonly string[]): void
  /** The next records of it. */
  nextRecode(): RoomStep<readonly NoticeRecord[]>
  /** Begins to compare what `now` says (`null`: as the records were read) with what `draft` would say. */
  startPreview(plan: PreviewPlan): void
  nextPreview(): RoomStep<CodingEffect>
}

export interface PreviewPlan {
  readonly now: Codebook | null
  readonly draft: Codebook
  readonly sha256s: readonly string[]
  /** Decisions that stand, by hash. */
  readonly standing: readonly (readonly [string, readonly Decision[]])[]
}

// Long enough to get on, short enough to be left at once.
const STEP_MS = 120
const SHOWN_CHANGES = 500

/** An empty room. */
export function openCodingRoom(): CodingRoom {
  const notices = new Map<string, RoomNotice>()
  const inputs = new Map<string, readonly RecodeInput[]>()
  let recode: Iterator<NoticeRecord, void> | null = null
  let preview: Iterator<null, void> | null = null
  let count = new EffectCount(SHOWN_CHANGES)
  let done = 0
  let total = 0

  function find(sha256: string): NoticeRecord {
    const found = notices.get(sha256)
    if (!found) throw new Error(`no record of ${sha256}`)
    return found.record
  }
  function inputsOf(sha256: string): readonly RecodeInput[] {
    const known = inputs.get(sha256)
    if (known) return known
    const made = recodeInputs(find(sha256), notices.get(sha256)?.reading ?? null)
    inputs.set(sha256, made)
    return made
  }
  function* recodeAll(codebook: Codebook, sha256s: readonly string[]): Generator<NoticeRecord, void> {
    const coder = coderOf(codebook)
    for (const sha256 of sha256s) yield recodeRecord(find(sha256), inputsOf(sha256), coder, codebook)
  }
  function* compareAll({ now, draft, sha256s, standing }: PreviewPlan): Generator<null, void> {
    const decisions = new Map(standing)
    const [before, after] = [now && coderOf(now), compileCodebook(draft)]
    for (const sha256 of sha256s) {
      const record = find(sha256)
      const own = decisions.get(sha256) ?? []
      const old = now && before ? recodeRecord(record, inputsOf(sha256), before, now) : record
      const fresh = recodeRecord(record, inputsOf(sha256), after, draft)
      count.add(applyDecisions(old, own), applyDecisions(fresh, own))
      yield null
    }
  }

  return {
    put: (added) => {
      for (const { record, reading } of added) {
        const sha256 = sha256Of(record)
        notices.set(sha256, { record, reading })
        inputs.delete(sha256)
      }
    },
    check: (draft) => {
      try {
        loadCodebook(draft)
      } catch (error) {
        if (!(error instanceof CodebookError)) throw error
        return { problem: { path: error.path, reason: error.reason }, broken: [] }
      }
      return { problem: null, broken: brokenExamples(draft, compileCodebook(draft)) }
    },
    startRecode: (codebook, sha256s) => {
      recode = recodeAll(codebook, sha256s)
      done = 0
      total = sha256s.length
    },
    nextRecode: () => {
      const records = takeFor(STEP_MS, recode)
      done += records.length
      return { done, total, result: records }
    },
    startPreview: (plan) => {
      count = new EffectCount(SHOWN_CHANGES)
      preview = compareAll(plan)
      done = 0
      total = plan.sha256s.length
    },
    nextPreview: () => {
      done += takeFor(STEP_MS, preview).length
      return { done, total, result: done === total ? count.effect() : null }
    },
  }
}

function takeFor<One>(ms: number, from: Iterator<One, void> | null): readonly One[] {
  const taken: One[] = []
  const end = performance.now() + ms
  do {
    const next = from?.next()
    if (!next || next.done === true) break
    taken.push(next.value)
  } while (performance.now() < end)
  return taken
}

const coders = new Map<string, Coder>()

// Compiling takes longer than coding a notice; versions never change.
function coderOf(codebook: Codebook): Coder {
  const key = `${codebook.id} ${codebook.version}`
  const known = coders.get(key)
  if (known) return known
  const coder = compileCodebook(codebook)
  coders.set(key, coder)
  return coder
}
