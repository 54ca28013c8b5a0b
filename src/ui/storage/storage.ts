import type { FirstViewRows } from '../../metrics/first-view.ts'
import type { LogEvent } from './log.ts'

/** The answers of the first screen as they were at the last visit, for exactly these notices. */
export interface KeptView {
  readonly key: string
  readonly rows: FirstViewRows
}

/** Where the reader's own work is kept. What a promise here confirms survives the tab. */
export interface Storage {
  /** False when the browser refused and everything is gone with the tab. */
  readonly lasting: boolean
  readLog(): Promise<readonly LogEvent[]>
  append(event: LogEvent): Promise<void>
  /** Bytes and their log line, both or neither. */
  keep(bytes: Uint8Array, event: LogEvent & { readonly kind: 'added' }): Promise<void>
  /** `null` when no such source was kept. */
  readSource(sha256: string): Promise<Uint8Array | null>
  readView(): Promise<KeptView | null>
  keepView(view: KeptView): Promise<void>
}
