import type { FirstViewRows } from '../../metrics/first-view.ts'
import type { Workspace } from '../workspace/workspace-file.ts'
import type { DatasetEvent } from './dataset-log.ts'
import type { LogEvent } from './log.ts'

/** The answers of the first screen as they were at the last visit, for exactly these notices. */
export interface KeptView {
  readonly key: string
  readonly rows: FirstViewRows
}

/** A source file with the line of the log that adds it. */
export interface KeptFile {
  readonly bytes: Uint8Array
  readonly event: LogEvent & { readonly kind: 'added' }
}

/** Where the reader's own work is kept. What a promise here confirms survives the tab. */
export interface Storage {
  /** False when the browser refused and everything is gone with the tab. */
  readonly lasting: boolean
  readLog(): Promise<readonly LogEvent[]>
  append(event: LogEvent): Promise<void>
  /** Files and their log lines, all or nothing. */
  keep(files: readonly KeptFile[]): Promise<void>
  /** `null` when no such source was kept. */
  readSource(sha256: string): Promise<Uint8Array | null>
  /** The file of a dataset and its log line, both or neither. */
  keepDataset(content: Blob, event: DatasetEvent & { readonly kind: 'dataset_added' }): Promise<void>
  /** `null` when no such file was kept. */
  readDataset(sha256: string): Promise<Blob | null>
  /** Everything that is kept: the log, and the files that it names. */
  readWorkspace(): Promise<Workspace>
  /** Puts `workspace` in the place of everything that is kept, all or nothing. */
  replace(workspace: Workspace): Promise<void>
  readView(): Promise<KeptView | null>
  keepView(view: KeptView): Promise<void>
}
