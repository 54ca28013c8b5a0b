import { type InjectionKey, type ShallowRef, shallowRef, watch } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import type { TableStream } from '../../engine/table-stream.ts'
import type { SetAsideLabels } from '../../export/set-aside-csv.ts'
import { provided } from '../composables/provided.ts'
import type { PackageFolder } from '../datasets/bundle-packages.ts'
import { type DatasetDesk, newDatasetId } from '../datasets/dataset-desk.ts'
import type { Shelf } from '../library/shelf.ts'
import type { DatasetState, KeptDataset } from '../storage/dataset-log.ts'
import type { Storage } from '../storage/storage.ts'
import type { LargeFacts, LargeSize, LargeSource } from '../workers/large-room.ts'
import type { LargeReader } from '../workers/open-large.ts'
import { ReadingStopped } from '../workers/open-reader.ts'
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

/** What the reader can do with datasets that stay in the engine. */
export interface LargeDesk {
  /** What stands in place of the shelf; `null` where the shelf is shown. */
  readonly shown: Readonly<ShallowRef<LargeShown | null>>
  readonly asked: Readonly<ShallowRef<LargeAsked | null>>
  readonly progress: Readonly<ShallowRef<LargeProgress | null>>
  readonly problem: Readonly<ShallowRef<LargeProblem | null>>
  /** Looks at a folder of tables and asks how it is to come in. */
  offer(folder: PackageFolder): Promise<void>
  /** The dataset asked about comes in whole, into the engine. */
  keepWhole(): Promise<void>
  /** The dataset asked about comes in as notices. */
  takeApart(): Promise<void>
  /** Leaves what is under way; a dataset that is on its way into the engine is no longer shown. */
  cancel(): void
  /** The engine holds the tables of `shown`. */
  loaded(shown: LargeShown): void
  /** Back to the shelf; the dataset stays where it is kept. */
  leave(): Promise<void>
}

export interface LargeWay {
  readonly shelf: Pick<Shelf, 'giveWay'>
  readonly datasets: Pick<DatasetDesk, 'state' | 'admit' | 'tell' | 'change' | 'offer' | 'offerFolders'>
  readonly storage: Promise<Storage>
  readonly openReader: () => LargeReader
  readonly labels: () => SetAsideLabels
}

/** A desk that shows what the datasets say is to be shown; `storage` may still be opening. */
export function openLargeDesk(way: LargeWay): LargeDesk {
  const { datasets } = way
  const shown = shallowRef<LargeShown | null>(null)
  const asked = shallowRef<LargeAsked | null>(null)
  const progress = shallowRef<LargeProgress | null>(null)
  const problem = shallowRef<LargeProblem | null>(null)
  // Of what is coming in, and of what is shown.
  let coming: LargeReader | null = null
  let checked: { readonly id: string; readonly facts: LargeFacts; readonly reader: LargeReader } | null = null
  let standing: LargeReader | null = null

  const nameOf = (id: string): string => datasets.state.value.datasets.find((one) => one.id === id)?.name ?? id

  /** Runs `act` on what is coming in; what goes wrong is told. */
  async function bring(file: string, act: (reader: LargeReader) => Promise<Refusal | null>): Promise<void> {
    const reader = (coming ??= way.openReader())
    const refusal = await act(reader).catch((error: unknown) => {
      if (error instanceof ReadingStopped) datasets.tell({ file, kind: 'cancelled' })
      else datasets.tell({ file, kind: 'crashed', why: messageOf(error) })
      return 'told' as const
    })
    if (progress.value?.of === 'coming') progress.value = null
    if (refusal === null) return
    if (refusal !== 'told') datasets.tell({ file, kind: 'refused', refusal })
    drop()
  }

  function drop(): void {
    coming?.stop()
    coming = null
    asked.value = null
  }

  async function checkWhole(source: LargeSource, reader: LargeReader): Promise<Refusal | null> {
    const { file, content, tables } = source
    const reply = await reader.check(way.labels(), (read) => {
      progress.value = { of: 'coming', phase: 'check', name: file, read }
    })
    if (reply.kind === 'refused') return reply
    const { sha256, facts, left } = reply
    const id = newDatasetId(sha256)
    checked = { id, facts, reader }
    coming = null
    const before = shownLarge(datasets.state.value)
    const part = { sha256, file, form: 'tables', reading: null, left: [], tables } as const
    const event = {
      kind: 'dataset_added',
      dataset: id,
      name: file,
      part,
      replaces: false,
      hides: [],
      shows: [],
    } as const
    const unstored = await datasets.admit(content, event)
    for (const one of before) await datasets.change({ kind: 'dataset_shown', dataset: one.id, shown: false })
    datasets.tell({ file, kind: 'added', notices: facts.notices, items: facts.items, skipped: 0, left, unstored })
    return null
  }

  /** Reads a kept dataset through again; its facts. */
  async function reopen(dataset: KeptDataset, reader: LargeReader): Promise<LargeFacts | LargeProblem> {
    const [part] = dataset.parts
    const content = part && (await (await way.storage).readDataset(part.sha256))
    if (!content) return { kind: 'lost', name: dataset.name }
    const opened = await reader.open({ file: part.file, content, tables: part.tables ?? [] })
    if (opened.kind === 'refused') return opened
    const reply = await reader.check(null, (read) => {
      progress.value = { of: 'shown', phase: 'check', name: dataset.name, read }
    })
    return reply.kind === 'refused' ? reply : reply.facts
  }

  /** Puts a dataset in the place of the shelf, with its facts or to be checked. */
  function stand({ id, name, parts }: KeptDataset, reader: LargeReader, facts: LargeFacts | null): void {
    standing = reader
    const stream = (codebook: Codebook): Promise<TableStream> =>
      reader.stream(codebook, (read) => {
        if (standing === reader) progress.value = { of: 'shown', phase: 'load', name: nameOf(id), read }
      })
    way.shelf.giveWay(true)
    shown.value = { id, sha256: parts[0]?.sha256 ?? '', facts, stream }
    progress.value = { of: 'shown', phase: facts ? 'load' : 'check', name, read: 0 }
  }

  async function show(dataset: KeptDataset): Promise<void> {
    const ready = checked?.id === dataset.id ? checked : null
    checked = null
    const reader = ready?.reader ?? way.openReader()
    stand(dataset, reader, ready?.facts ?? null)
    if (ready) return
    const facts = await reopen(dataset, reader).catch((error: unknown): LargeProblem => ({
      kind: 'crashed',
      why: messageOf(error),
    }))
    // Another one may be shown by now, or none.
    if (standing !== reader) return
    if (!('kind' in facts)) {
      stand(dataset, reader, facts)
      return
    }
    progress.value = null
    problem.value = facts
    await datasets.change({ kind: 'dataset_shown', dataset: dataset.id, shown: false })
  }

  function follow(state: DatasetState): void {
    const wanted = shownLarge(state).at(-1) ?? null
    if (wanted?.id === shown.value?.id) return
    standing?.stop()
    standing = null
    progress.value = null
    if (wanted) {
      problem.value = null
      void show(wanted)
      return
    }
    shown.value = null
    way.shelf.giveWay(false)
  }

  async function leave(): Promise<void> {
    for (const { id } of shownLarge(datasets.state.value)) {
      await datasets.change({ kind: 'dataset_shown', dataset: id, shown: false })
    }
  }

  watch(datasets.state, follow, { flush: 'sync' })

  return {
    shown,
    asked,
    progress,
    problem,
    offer: async (folder) => {
      if (coming !== null) return
      // What became of earlier ones has been read.
      datasets.offer([])
      progress.value = { of: 'coming', phase: 'open', name: folder.name, read: 0 }
      await bring(folder.name, async (reader) => {
        const size = await reader.open(sourceOf(folder))
        if (size.kind === 'refused') return size
        asked.value = { folder, size }
        return null
      })
    },
    keepWhole: async () => {
      const now = asked.value
      asked.value = null
      if (!now) return
      progress.value = { of: 'coming', phase: 'check', name: now.folder.name, read: 0 }
      await bring(now.folder.name, (reader) => checkWhole(sourceOf(now.folder), reader))
    },
    takeApart: async () => {
      const now = asked.value
      drop()
      if (now) await datasets.offerFolders([now.folder])
    },
    cancel: () => {
      const now = asked.value
      if (now) {
        drop()
        datasets.tell({ file: now.folder.name, kind: 'cancelled' })
      } else if (coming) drop()
      else void leave()
    },
    loaded: (one) => {
      if (shown.value !== one) return
      progress.value = null
      // The files are not needed any more, nor what was made of them.
      standing?.stop()
    },
    leave,
  }
}

function sourceOf({ name, files }: PackageFolder): LargeSource {
  return {
    file: name,
    content: new Blob(files.map(({ content }) => content)),
    tables: files.map(({ path, content }) => ({ path, bytes: content.size })),
  }
}

function shownLarge({ datasets }: DatasetState): readonly KeptDataset[] {
  return datasets.filter((one) => one.shown && isLarge(one))
}

/** Whether a dataset stays in the engine. */
export function isLarge({ parts }: KeptDataset): boolean {
  return parts.some(({ form }) => form === 'tables')
}

export const LARGE_DESK: InjectionKey<LargeDesk> = Symbol('large desk')

/**
 * The app's desk for large datasets.
 * @throws {Error} when the app provides none.
 */
export function useLarge(): LargeDesk {
  return provided(LARGE_DESK)
}
