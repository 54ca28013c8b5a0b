import type { Codebook } from '../../codebook/codebook.ts'
import type { TableStream } from '../../engine/table-stream.ts'
import type { PackageFolder } from '../datasets/bundle-packages.ts'
import type { DatasetState, KeptDataset } from '../storage/dataset-log.ts'
import type { LargeFacts, LargeSize, LargeSource } from '../workers/large-room.ts'
import type { LargeReader } from '../workers/open-large.ts'
import type { Refusal } from '../workers/read-notice-file.ts'

/** From so many items on a dataset cannot be taken apart into notices: these would need more memory than a tab has. */
export const MOST_APART = 1_500_000

/** A dataset that stands alone: its tables are in the engine, and no notice of it is on the page. */
export interface LargeShown {
  readonly id: string
  readonly sha256: string
  /** `null` while its files are still being checked. */
  readonly facts: LargeFacts | null
  /** Its tables, for the engine. */
  readonly stream: (codebook: Codebook) => Promise<TableStream>
}

/** A dataset that may come in either way. */
export interface LargeAsked {
  readonly folder: PackageFolder
  readonly size: LargeSize
}

/** How far a large dataset is: its files are checked, then taken into the engine. */
export interface LargeProgress {
  readonly of: 'coming' | 'shown'
  readonly phase: 'open' | 'check' | 'load'
  readonly name: string
  /** 0 to 1. */
  readonly read: number
}

/** Why a kept dataset cannot be shown. */
export type LargeProblem =
  | Refusal
  // The browser has not kept its files.
  | { readonly kind: 'lost'; readonly name: string }
  | { readonly kind: 'crashed'; readonly why: string }

/** A dataset whose files were just checked, with the reader that holds them. */
export interface LargeReady {
  readonly id: string
  readonly facts: LargeFacts
  readonly reader: LargeReader
}

/** The files of a folder as a reader takes them. */
export function sourceOf({ name, files }: PackageFolder): LargeSource {
  return {
    file: name,
    content: new Blob(files.map(({ content }) => content)),
    tables: files.map(({ path, content }) => ({ path, bytes: content.size })),
  }
}

/** The datasets that stay in the engine and are to be seen. */
export function shownLarge({ datasets }: DatasetState): readonly KeptDataset[] {
  return datasets.filter((one) => one.shown && isLarge(one))
}

/** Whether a dataset stays in the engine. */
export function isLarge({ parts }: KeptDataset): boolean {
  return parts.some(({ form }) => form === 'tables')
}
