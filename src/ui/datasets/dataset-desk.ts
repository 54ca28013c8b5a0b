import { type InjectionKey, type ShallowRef, shallowRef } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import { nextTurn } from '../../base/next-turn.ts'
import type { SetAsideLabels } from '../../export/set-aside-csv.ts'
import { provided } from '../composables/provided.ts'
import type { Shelf } from '../library/shelf.ts'
import type { TableReading } from '../storage/dataset-log.ts'
import type { Storage } from '../storage/storage.ts'
import type { WorkspaceProblem } from '../workspace/workspace-file.ts'
import { type Dataset, type DatasetReader } from '../workers/open-dataset-reader.ts'
import { ReadingStopped } from '../workers/open-reader.ts'
import { itemCount, sha256Of } from '../workers/packed-record.ts'
import type { DatasetFile, ReadingPart } from '../workers/read-dataset-file.ts'
import type { PackageFolder } from './bundle-packages.ts'
import {
  type DatasetOutcome,
  type DuplicateChoice,
  partOf,
  settleDuplicates,
  type Step,
  type Target,
} from './dataset-step.ts'
import { findDuplicates } from './find-duplicates.ts'
import { type DatasetAdded, type KeptDatasets, openKeptDatasets } from './kept-datasets.ts'

/** How far the reading of a dataset is. */
export interface DatasetProgress {
  readonly file: string
  readonly doing: ReadingPart
  /** 0 to 1. */
  readonly read: number
  readonly rows: number
}

/** What the reader can do with datasets; all of it is logged before it shows. */
export interface DatasetDesk extends Omit<KeptDatasets, 'store' | 'replay'> {
  /** What has to be decided next; `null` when nothing has. */
  readonly step: Readonly<ShallowRef<Step | null>>
  readonly progress: Readonly<ShallowRef<DatasetProgress | null>>
  readonly outcomes: Readonly<ShallowRef<readonly DatasetOutcome[]>>
  /** Takes files that hold data; they wait for one another. */
  offer(files: readonly DatasetFile[]): void
  offerFolders(folders: readonly PackageFolder[]): Promise<void>
  /** Opens the table of the present step in another way. */
  look(reading: TableReading): Promise<void>
  /** Reads the table of the present step as the sample says, and takes it in unless there are duplicates. */
  read(target: Target): Promise<void>
  /** Takes in the dataset of the present step. */
  settle(target: Target, choice: DuplicateChoice): Promise<void>
  /** Leaves the present step, and stops what is being read. */
  cancel(): void
  /** Keeps a dataset that stays in the engine; answers with why it could not be kept, `null` once it was. */
  admit(content: Blob, event: DatasetAdded): Promise<string | null>
  /** Adds to what became of datasets. */
  tell(outcome: DatasetOutcome): void
  /** Everything that is kept, as one file. */
  packWorkspace(): Promise<Blob>
  /** Puts a workspace in the place of everything that is kept; the reason where it cannot be. */
  openWorkspace(file: Blob): Promise<WorkspaceProblem | null>
}

export interface DatasetWay {
  readonly shelf: Shelf
  readonly storage: Promise<Storage>
  readonly reader: DatasetReader
  readonly labels: () => SetAsideLabels
}

/** A desk over the shelf; `storage` may still be opening, and work waits for it. */
export function openDatasetDesk(way: DatasetWay): DatasetDesk {
  const { shelf, reader } = way
  const step = shallowRef<Step | null>(null)
  const progress = shallowRef<DatasetProgress | null>(null)
  const outcomes = shallowRef<readonly DatasetOutcome[]>([])
  const { store, replay, ...kept } = openKeptDatasets(shelf, way.storage)
  const waiting: DatasetFile[] = []
  let busy = false

  const tell = (outcome: DatasetOutcome): void => {
    outcomes.value = [...outcomes.value, outcome]
  }

  /** Runs `act`, so that no two files are read at once, and goes on with the next file when nothing is to be decided. */
  async function work(file: string, act: () => Promise<void>): Promise<void> {
    if (busy) return
    busy = true
    progress.value = { file, doing: 'read', read: 0, rows: 0 }
    try {
      await act()
    } catch (error) {
      step.value = null
      if (error instanceof ReadingStopped) tell({ file, kind: 'cancelled' })
      else tell({ file, kind: 'crashed', why: messageOf(error) })
    } finally {
      busy = false
      progress.value = null
    }
    next()
  }

  function next(): void {
    if (busy || step.value !== null) return
    const source = waiting.shift()
    if (!source) return
    const isTable = source.form === 'csv' || source.form === 'xlsx' || source.form === 'parquet'
    void work(source.file, () => (isTable ? sampleFile(source) : readFile(source, newTarget(source.file))))
  }

  async function sampleFile(source: DatasetFile): Promise<void> {
    const sample = await reader.sample(source)
    if ('kind' in sample && sample.kind === 'whole') await readFile(source, newTarget(source.file))
    else if (!('kind' in sample)) step.value = { phase: 'mapping', source, sample }
    else if (source.form === 'csv') step.value = { phase: 'unreadable', source, refusal: sample }
    else tell({ file: source.file, kind: 'refused', refusal: sample })
  }

  async function readFile(source: DatasetFile, target: Target): Promise<void> {
    const data = await reader.read(source, way.labels(), (read, rows, doing) => {
      progress.value = { file: source.file, doing, read, rows }
    })
    if (data.kind === 'refused') {
      tell({ file: source.file, kind: 'refused', refusal: data })
      step.value = null
      return
    }
    const duplicates = await findDuplicates(data.records, stayingNotices(target))
    await nextTurn()
    if (duplicates.length > 0) step.value = { phase: 'duplicates', source, data, duplicates, target }
    else await take(source, data, target, settleDuplicates(data, [], 'both'))
  }

  /** What is on board and would stay beside what comes in. */
  function stayingNotices(target: Target) {
    return shelf.notices.value.filter(({ dataset }) => target.kind !== 'replace' || dataset !== target.dataset)
  }

  async function take(
    source: DatasetFile,
    data: Dataset,
    target: Target,
    { taken, left, hides }: ReturnType<typeof settleDuplicates>,
  ): Promise<void> {
    const dataset = target.kind === 'new' ? newDatasetId(data.sha256) : target.dataset
    const named = kept.state.value.datasets.find(({ id }) => id === dataset)
    const name = target.kind === 'new' ? target.name : (named?.name ?? source.file)
    const part = partOf(source, data.sha256, left)
    const shows = shelf.outOfSight(taken.map(sha256Of))
    const event = {
      kind: 'dataset_added',
      dataset,
      name,
      part,
      replaces: target.kind === 'replace',
      hides,
      shows,
    } as const
    const unstored = await store(source.content, event)
    if (hides.length > 0 || shows.length > 0) shelf.arrange({ hide: hides, show: shows })
    if (event.replaces) shelf.dropDataset(dataset)
    await shelf.putMany(taken.map((record) => ({ record, origin: 'imported', dataset })))
    await nextTurn()
    replay(event)
    await nextTurn()
    const items = taken.reduce((sum, record) => sum + itemCount(record), 0)
    const { left: leftOver } = data
    tell({
      file: source.file,
      kind: 'added',
      notices: taken.length,
      items,
      skipped: left.length,
      left: leftOver,
      unstored,
    })
    step.value = null
  }

  return {
    ...kept,
    tell,
    admit: async (content, event) => {
      const unstored = await store(content, event)
      replay(event)
      return unstored
    },
    step,
    progress,
    outcomes,
    offer: (files) => {
      if (waiting.length === 0 && step.value === null && !busy) outcomes.value = []
      waiting.push(...files)
      next()
    },
    offerFolders: async (folders) => {
      for (const { name, files } of folders) {
        const content = await reader.pack(files)
        waiting.push({ file: name, form: 'package', content, reading: null })
      }
      next()
    },
    look: async (reading) => {
      const source = step.value?.source
      if (source) await work(source.file, () => sampleFile({ ...source, reading }))
    },
    read: async (target) => {
      const now = step.value
      if (now?.phase !== 'mapping') return
      const { encoding, sheet, headerRow, plan } = now.sample
      const reading = { encoding: now.source.form === 'csv' ? encoding : null, sheet, headerRow, plan }
      await work(now.source.file, () => readFile({ ...now.source, reading }, target))
    },
    settle: async (target, choice) => {
      const now = step.value
      if (now?.phase !== 'duplicates') return
      const { source, data, duplicates } = now
      await work(source.file, () => take(source, data, target, settleDuplicates(data, duplicates, choice)))
    },
    cancel: () => {
      const file = step.value?.source.file
      if (busy) reader.stop()
      else if (file !== undefined) tell({ file, kind: 'cancelled' })
      step.value = null
      next()
    },
    packWorkspace: async () => reader.packWorkspace(await (await way.storage).readWorkspace()),
    openWorkspace: async (file) => {
      const workspace = await reader.openWorkspace(file)
      if (typeof workspace === 'string') return workspace
      await (await way.storage).replace(workspace)
      return null
    },
  }
}

function newTarget(file: string): Target {
  return { kind: 'new', name: file.replace(/\.(?:zip|csv|tsv|xlsx|xls|parquet|duckdb|ndjson|jsonl|json)$/i, '') }
}

/** A new dataset's id: when it came, and the beginning of the hash of its file. */
export function newDatasetId(sha256: string): string {
  return `${Date.now().toString(36)}-${sha256.slice(0, 8)}`
}

export const DATASET_DESK: InjectionKey<DatasetDesk> = Symbol('dataset desk')

/**
 * The app's dataset desk.
 * @throws {Error} when the app provides none.
 */
export function useDatasets(): DatasetDesk {
  return provided(DATASET_DESK)
}
