import { type Check, type DiagnosticKey, keyOf } from '../check/check.ts'
import { type CodingEvent, isCoding } from './coding-events.ts'

/** Where a notice on board comes from. */
export type Origin = 'sample' | 'demo' | 'imported'

/** One line of the log of what the reader did with the library. Lines are only ever added. */
export type LogEvent =
  | {
      readonly kind: 'added'
      readonly sha256: string
      readonly file: string
      readonly origin: Origin
      /** Given where the reader chose it. */
      readonly encoding?: string
    }
  | { readonly kind: 'encoded'; readonly sha256: string; readonly encoding: string }
  | ({ readonly kind: 'checked' } & Check)
  | ({ readonly kind: 'unchecked' } & DiagnosticKey)
  | { readonly kind: 'removed'; readonly sha256s: readonly string[] }
  | { readonly kind: 'restored'; readonly sha256s: readonly string[] }
  // Replayed apart: see `replayCoding`.
  | CodingEvent

/** A source file that is kept; `sample` here is the original text of a sample notice. */
export interface KeptSource {
  readonly sha256: string
  readonly file: string
  readonly origin: Origin
  /** The encoding that the reader chose; `null` where the guess stands. */
  readonly encoding: string | null
}

/** What the log comes to. */
export interface LibraryState {
  /** In the order first added, without what was removed. */
  readonly sources: readonly KeptSource[]
  /** Hashes that are out of sight, sample notices among them. */
  readonly removed: ReadonlySet<string>
  /** What was checked, by the key of the diagnostic. */
  readonly checks: ReadonlyMap<string, Check>
}

/** Replays the log from the beginning. The last word on a hash counts. */
export function replayLog(events: readonly LogEvent[]): LibraryState {
  const sources = new Map<string, KeptSource>()
  const removed = new Set<string>()
  const checks = new Map<string, Check>()
  for (const event of events.filter(isOfLibrary)) {
    switch (event.kind) {
      case 'added': {
        const { sha256, file, origin, encoding = null } = event
        sources.set(sha256, { sha256, file, origin, encoding })
        removed.delete(sha256)
        break
      }
      case 'encoded': {
        const source = sources.get(event.sha256)
        if (source) sources.set(event.sha256, { ...source, encoding: event.encoding })
        break
      }
      case 'checked':
        checks.set(keyOf(event), event)
        break
      case 'unchecked':
        checks.delete(keyOf(event))
        break
      case 'removed':
        for (const sha256 of event.sha256s) removed.add(sha256)
        break
      case 'restored':
        for (const sha256 of event.sha256s) removed.delete(sha256)
        break
    }
  }
  return { sources: [...sources.values()].filter(({ sha256 }) => !removed.has(sha256)), removed, checks }
}

function isOfLibrary(event: LogEvent): event is Exclude<LogEvent, CodingEvent> {
  return !isCoding(event)
}
