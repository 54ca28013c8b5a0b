import { inject, type InjectionKey, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue'
import type { Codebook } from '../../codebook/codebook.ts'
import type { CodebookNames } from '../../codebook/codebook-names.ts'
import type { ColumnEngine } from '../../engine/database-engine.ts'
import type { TableStream } from '../../engine/table-stream.ts'
import { firstView, type FirstViewRows } from '../../metrics/first-view.ts'
import type { Query } from '../../metrics/metric.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import type { LoadedNotice, Shelf } from '../library/shelf.ts'
import { shareAnswers } from './share-answers.ts'

export type EngineState = 'starting' | 'ready' | 'failed'

/** The engine with the tables of what is on the shelf, and what can be shown before it is up. */
export interface Analysis {
  readonly state: Ref<EngineState>
  readonly error: ShallowRef<Error | null>
  /** Grows with every load; 0 until the tables are in. */
  readonly version: Ref<number>
  /** Answers of the first screen with nothing picked, from before; `null` when there are none that fit. */
  readonly first: ShallowRef<FirstViewRows | null>
  /** Of the codebook in force now; another one recodes everything. */
  readonly names: CodebookNames
  /** Waits for the engine; see `Engine.ask`. @throws {EngineError | QueryError | Unwanted} */
  ask<Row>(query: Query<Row>, wanted?: () => boolean): Promise<readonly Row[]>
}

export interface AnalysisWay {
  readonly shelf: Shelf
  readonly names: CodebookNames
  /** The whole codebook in force. */
  readonly fetchCodebook: () => Promise<Codebook>
  /** Nothing heavy begins before: the first picture needs no engine, and the processor is needed for it. */
  readonly pictured: Promise<unknown>
  readonly openEngine: () => Promise<ColumnEngine>
  /** Builds tables, away from the page. */
  readonly streamTables: (records: readonly NoticeRecord[], codebook: Codebook) => Promise<TableStream>
  /** Called with the first screen's answers after each load, to be shown at the next visit. */
  readonly onFirstView: (rows: FirstViewRows, notices: readonly LoadedNotice[]) => void
}

/**
 * Starts the engine after `way.pictured` and loads it with the shelf, then and whenever the shelf changes. `restored` says
 * when the shelf is first complete.
 */
export function openAnalysis(way: AnalysisWay, restored: Promise<unknown>): Analysis {
  const state = ref<EngineState>('starting')
  const error = shallowRef<Error | null>(null)
  const version = ref(0)
  const first = shallowRef<FirstViewRows | null>(null)
  const engine = way.pictured.then(way.openEngine)
  const answers = shareAnswers(async (query, wanted) => (await engine).ask(query, wanted))
  let loads: Promise<void> = Promise.resolve()

  const fail = (reason: unknown): void => {
    error.value = reason instanceof Error ? reason : new Error(String(reason))
    state.value = 'failed'
  }

  async function load(notices: readonly LoadedNotice[]): Promise<void> {
    // Only the latest state of the shelf is worth loading.
    if (notices !== way.shelf.notices.value) return
    const records = notices.map(({ record }) => record)
    const stream = await way.streamTables(records, await way.fetchCodebook())
    const ready = await engine
    if (notices !== way.shelf.notices.value) return
    answers.forget()
    await ready.loadStream(stream)
    version.value++
    state.value = 'ready'
    // The panels ask the same questions and show what fails; here a failure only means nothing to show next time.
    void firstView(answers).then(
      (rows) => {
        way.onFirstView(rows, notices)
      },
      () => undefined,
    )
  }

  const reload = (): void => {
    loads = loads.then(() => load(way.shelf.notices.value)).catch(fail)
  }

  void Promise.all([restored, way.pictured]).then(() => {
    reload()
    watch(way.shelf.notices, reload)
  })
  engine.catch(fail)

  return {
    state,
    error,
    version,
    first,
    get names() {
      return way.names
    },
    ask: answers.ask,
  }
}

export const ANALYSIS: InjectionKey<Analysis> = Symbol('analysis')

/**
 * The app's analysis.
 * @throws {Error} when the app provides none.
 */
export function useAnalysis(): Analysis {
  const analysis = inject(ANALYSIS)
  if (!analysis) throw new Error('no analysis provided')
  return analysis
}
