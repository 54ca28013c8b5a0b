import { type Check, type DiagnosticKey, keyOf } from '../check/check.ts'
import type { CodingEvent } from './coding-events.ts'
import { type DatasetEvent, type DatasetState, replayDatasets } from './dataset-log.ts'
import type { ModelEvent } from './model-events.ts'
import type { ReportEvent } from './report-events.ts'
import type { ViewEvent } from './view-events.ts'

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
  // Replayed apart: see `replayModels`.
  | ModelEvent
  // Replayed by itself, in dataset-log.ts.
  | DatasetEvent
  // Replayed apart: see `replayViews`.
  | ViewEvent
  // Replayed apart: see `replayReport`.
  | ReportEvent

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
  readonly datasets: DatasetState
}

/** Replays the log from the beginning. The last word on a hash counts. */
export function replayLog(events: readonly LogEvent[]): LibraryState {
  const sources = new Map<string, KeptSource>()
  const removed = new Set<string>()
  const checks = new Map<string, Check>()
  // Each part of the state takes from a line what concerns it, and passes over the rest.
  for (const event of events) {
    keep(event, sources)
    arrange(event, removed)
    check(event, checks)
  }
  return {
    sources: [...sources.values()].filter(({ sha256 }) => !removed.has(sha256)),
    removed,
    checks,
    datasets: replayDatasets(events),
  }
}

function keep(event: LogEvent, sources: Map<string, KeptSource>): void {
  if (event.kind === 'added') {
    const { sha256, file, origin, encoding = null } = event
    sources.set(sha256, { sha256, file, origin, encoding })
  } else if (event.kind === 'encoded') {
    const source = sources.get(event.sha256)
    if (source) sources.set(event.sha256, { ...source, encoding: event.encoding })
  }
}

function arrange(event: LogEvent, removed: Set<string>): void {
  if (event.kind === 'added') removed.delete(event.sha256)
  if (event.kind === 'removed') for (const sha256 of event.sha256s) removed.add(sha256)
  if (event.kind === 'restored') for (const sha256 of event.sha256s) removed.delete(sha256)
  if (event.kind !== 'dataset_added') return
  for (const sha256 of event.shows) removed.delete(sha256)
  for (const sha256 of event.hides) removed.add(sha256)
}

function check(event: LogEvent, checks: Map<string, Check>): void {
  if (event.kind === 'checked') checks.set(keyOf(event), event)
  if (event.kind === 'unchecked') checks.delete(keyOf(event))
}
