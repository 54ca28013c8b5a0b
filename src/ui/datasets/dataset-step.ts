import { createWordSet } from '../../base/word-table.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { KeptPart } from '../storage/dataset-log.ts'
import type { Dataset } from '../workers/open-dataset-reader.ts'
import type { LeftOver } from '../workers/left-over.ts'
import type { DatasetFile } from '../workers/read-dataset-file.ts'
import type { Refusal } from '../workers/read-notice-file.ts'
import type { TableSample } from '../workers/read-table.ts'
import type { Duplicate } from './find-duplicates.ts'
import { sha256Of } from '../workers/packed-record.ts'

/** Where what comes in goes: a dataset of its own, or one that is there, beside its notices or in their place. */
export type Target =
  { readonly kind: 'new'; readonly name: string } | { readonly kind: 'append' | 'replace'; readonly dataset: string }

/** What becomes of notices that are on board already. */
export type DuplicateChoice = 'skip' | 'replace' | 'both'

/** What the reader has to decide before a dataset comes in. */
export type Step =
  // Which column holds what.
  | { readonly phase: 'mapping'; readonly source: DatasetFile; readonly sample: TableSample }
  // A table that cannot be opened so: perhaps in another encoding.
  | { readonly phase: 'unreadable'; readonly source: DatasetFile; readonly refusal: Refusal }
  // What is on board already.
  | {
      readonly phase: 'duplicates'
      readonly source: DatasetFile
      readonly data: Dataset
      readonly duplicates: readonly Duplicate[]
      readonly target: Target
    }

/** What became of a dataset. */
export type DatasetOutcome = { readonly file: string } & (
  | {
      readonly kind: 'added'
      readonly notices: number
      readonly items: number
      /** Notices that were not taken over. */
      readonly skipped: number
      readonly left: LeftOver
      /** Why it could not be kept; `null` once it was. */
      readonly unstored: string | null
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'crashed'; readonly why: string }
  | { readonly kind: 'cancelled' }
)

/** What is taken over of `data`, what is left, and what on board gives way, by the choice for duplicates. */
export function settleDuplicates(
  data: Dataset,
  duplicates: readonly Duplicate[],
  choice: DuplicateChoice,
): { readonly taken: readonly NoticeRecord[]; readonly left: readonly string[]; readonly hides: readonly string[] } {
  const doubled = new Map(duplicates.map((one) => [one.record, one]))
  const isLeft = (record: NoticeRecord): boolean => {
    const by = doubled.get(record)?.by
    // One file is one notice: it cannot stand there twice.
    return by !== undefined && (choice === 'skip' || (choice === 'both' && by === 'file'))
  }
  const taken = data.records.filter((record) => !isLeft(record))
  const hides = choice === 'replace' ? duplicates.map(({ known }) => sha256Of(known.record)) : []
  const own = createWordSet(taken.map(sha256Of))
  return {
    taken,
    left: data.records.filter(isLeft).map(sha256Of),
    hides: hides.filter((sha256) => !own.has(sha256)),
  }
}

/** The line of the log for a file. */
export function partOf({ file, form, reading }: DatasetFile, sha256: string, left: readonly string[]): KeptPart {
  return { sha256, file, form, reading, left }
}
