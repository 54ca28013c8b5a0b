import { type InjectionKey, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue'
import { asError } from '../../base/as-error.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import type { CodebookNames } from '../../codebook/codebook-names.ts'
import type { ColumnEngine } from '../../engine/database-engine.ts'
import type { TableStream } from '../../engine/table-stream.ts'
import { firstView, type FirstViewRows } from '../../metrics/first-view.ts'
import type { Query } from '../../metrics/metric.ts'
import type { NoticeRecord } from '../../tables/record.ts'
import { provided } from '../composables/provided.ts'
import type { LargeShown } from '../large/large-dataset.ts'
import type { LargeDesk } from '../large/large-desk.ts'
import type { LoadedNotice, Shelf } from '../library/shelf.ts'
import { shareAnswers } from './share-answers.ts'
import { hashesOf } from '../workers/packed-record.ts'

export type EngineState = 'starting' | 'ready' | 'failed'

/** The engine with the tables of what is on board, and what can be shown before it is up. */
export interface Analysis {
  readonly state: Ref<EngineState>
  readonly error: ShallowRef<Error | null>
  /** Whether other tables are on their way into the engine: until they are in, it answers from those before. */
  readonly loading: Ref<boolean>
  /** Grows with every load; 0 until the tables are in, also those of a large dataset that comes or goes. */
  readonly version: Ref<number>
  /** How many questions wait for their answers. */
  readonly asking: Ref<number>
  /** Answers of the first screen with nothing picked, from before; `null` when there are none that fit. */
  readonly first: ShallowRef<FirstViewRows | null>
  /** Of the codebook in force now; another one recodes everything. */
  readonly names: CodebookNames
  /** Waits for the engine; see `Engine.ask`. @throws {EngineError | QueryError | Unwanted} */
  ask<Row>(query: Query<Row>, wanted?: () => boolean): Promise<readonly Row[]>
  /** As `ask`, for the many rows of a file: nobody else has the same question, and the answer is not kept. */
  askOnce<Row>(query: Query<Row>): Promise<readonly Row[]>
}

export interface AnalysisWay {
  readonly shelf: Pick<Shelf, 'notices'>
  /** What stands in place of the shelf. */
  readonly large: Pick<LargeDesk, 'shown' | 'loaded'>
  readonly names: CodebookNames
  /** The whole codebook in force. */
  readonly fetchCodebook: () => Promise<Codebook>
  /** Nothing heavy begins before: the first picture needs no engine, and the processor is needed for it. */
  readonly pictured: Promise<unknown>
  readonly openEngine: () => Promise<ColumnEngine>
  /** Builds tables, away from the page. */
  readonly streamTables: (records: readonly NoticeRecord[], codebook: Codebook) => Promise<TableStream>
  /** Called with the first screen's answers after each load, and the hashes of what was loaded, to be shown at the next visit. */
  readonly onFirstView: (rows: FirstViewRows, hashes: readonly string[]) => void
}

/** What the engine is to hold: the notices of the shelf, or a dataset that stands alone. */
type Source = readonly LoadedNotice[] | LargeShown

function isLarge(source: Source): source is LargeShown {
  return 'stream' in source
}

/**
 * Starts the engine after `way.pictured` and loads it with what is on board, then and whenever that changes. `restored` says
 * when the shelf is first complete. A dataset that stands alone gets an engine of its own, for memory that an engine has
 * taken it never gives back.
 */
export function openAnalysis(way: AnalysisWay, restored: Promise<unknown>): Analysis {
  const state = ref<EngineState>('starting')
  const error = shallowRef<Error | null>(null)
  const version = ref(0)
  const asking = ref(0)
  const first = shallowRef<FirstViewRows | null>(null)
  let engine = openEngine()
  const answers = shareAnswers(async (query, wanted) => (await engine).ask(query, wanted))
  let loads: Promise<void> = Promise.resolve()
  const loading = ref(false)
  let holds: string | null | undefined

  const present = (): Source => way.large.shown.value ?? way.shelf.notices.value

  function openEngine(): Promise<ColumnEngine> {
    const opened = way.pictured.then(way.openEngine)
    opened.catch((reason: unknown) => {
      fail(opened, reason)
    })
    return opened
  }

  function fail(of: Promise<ColumnEngine>, reason: unknown): void {
    // What an engine says that was given up no longer matters.
    if (of !== engine) return
    error.value = asError(reason)
    state.value = 'failed'
  }

  function startAnew(): void {
    void engine.then(
      (old) => {
        old.abandon()
      },
      () => undefined,
    )
    engine = openEngine()
    loads = Promise.resolve()
    answers.forget()
    first.value = null
    error.value = null
    version.value = 0
    state.value = 'starting'
  }

  async function streamOf(source: Source): Promise<TableStream> {
    const codebook = await way.fetchCodebook()
    if (isLarge(source)) return source.stream(codebook)
    return way.streamTables(
      source.map(({ record }) => record),
      codebook,
    )
  }

  async function load(source: Source, into: Promise<ColumnEngine>): Promise<void> {
    // Only the latest state of things is worth loading.
    if (source !== present() || (isLarge(source) && source.facts === null)) return
    const stream = await streamOf(source)
    const ready = await into
    if (source !== present()) return
    answers.forget()
    await ready.loadStream(stream)
    if (into !== engine) return
    const mine = ++version.value
    state.value = 'ready'
    if (isLarge(source)) way.large.loaded(source)
    // The panels ask the same questions and show what fails; here a failure only means nothing to show next time.
    void firstView(answers).then(
      (rows) => {
        // Answers that came after the next load are of other tables.
        if (mine !== version.value || into !== engine) return
        way.onFirstView(rows, isLarge(source) ? [source.sha256] : hashesOf(source))
      },
      () => undefined,
    )
  }

  const reload = (): void => {
    const source = present()
    const id = isLarge(source) ? source.id : null
    if (holds !== undefined && holds !== id) startAnew()
    holds = id
    const into = engine
    const mine = loads
      .then(() => load(source, into))
      .catch((reason: unknown) => {
        fail(into, reason)
      })
    loads = mine
    loading.value = true
    void mine.then(() => {
      if (mine === loads) loading.value = false
    })
  }

  async function counted<T>(answer: Promise<T>): Promise<T> {
    asking.value++
    try {
      return await answer
    } finally {
      asking.value--
    }
  }

  void Promise.all([restored, way.pictured]).then(() => {
    reload()
    watch([way.shelf.notices, way.large.shown], reload)
  })

  return {
    state,
    error,
    loading,
    version,
    first,
    get names() {
      return way.names
    },
    asking,
    ask: (query, wanted) => counted(answers.ask(query, wanted)),
    askOnce: (query) => counted(engine.then((present) => present.ask(query))),
  }
}

export const ANALYSIS: InjectionKey<Analysis> = Symbol('analysis')

/**
 * The app's analysis.
 * @throws {Error} when the app provides none.
 */
export function useAnalysis(): Analysis {
  return provided(ANALYSIS)
}
