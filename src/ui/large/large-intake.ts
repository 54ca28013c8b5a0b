import { type Ref, shallowRef } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import type { SetAsideLabels } from '../../export/set-aside-csv.ts'
import type { PackageFolder } from '../datasets/bundle-packages.ts'
import { type DatasetDesk, newDatasetId } from '../datasets/dataset-desk.ts'
import type { LargeSource } from '../workers/large-room.ts'
import type { LargeReader } from '../workers/open-large.ts'
import { ReadingStopped } from '../workers/open-reader.ts'
import type { Refusal } from '../workers/read-notice-file.ts'
import { type LargeAsked, type LargeProgress, type LargeReady, shownLarge, sourceOf } from './large-dataset.ts'

export interface IntakeWay {
  readonly datasets: Pick<DatasetDesk, 'state' | 'admit' | 'tell' | 'change' | 'offer' | 'offerFolders'>
  readonly openReader: () => LargeReader
  readonly labels: () => SetAsideLabels
}

/** What a folder of tables goes through until it is one of the datasets. */
export interface LargeIntake {
  readonly asked: Readonly<Ref<LargeAsked | null>>
  offer(folder: PackageFolder): Promise<void>
  keepWhole(): Promise<void>
  takeApart(): Promise<void>
  /** Leaves what is under way; `false` where nothing is. */
  cancel(): boolean
}

/** Tells `onReady` of a dataset before it is admitted, so that its files need not be read again. */
export function openIntake(
  way: IntakeWay,
  progress: Ref<LargeProgress | null>,
  onReady: (ready: LargeReady) => void,
): LargeIntake {
  const { datasets } = way
  const asked = shallowRef<LargeAsked | null>(null)
  let coming: LargeReader | null = null

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
    onReady({ id, facts, reader })
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

  return {
    asked,
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
      if (!now && !coming) return false
      drop()
      if (now) datasets.tell({ file: now.folder.name, kind: 'cancelled' })
      return true
    },
  }
}
