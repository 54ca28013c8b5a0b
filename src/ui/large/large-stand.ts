import { type Ref, shallowRef, watch } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import type { TableStream } from '../../engine/table-stream.ts'
import type { DatasetDesk } from '../datasets/dataset-desk.ts'
import type { Shelf } from '../library/shelf.ts'
import type { DatasetState, KeptDataset } from '../storage/dataset-log.ts'
import type { Storage } from '../storage/storage.ts'
import type { LargeFacts } from '../workers/large-room.ts'
import type { LargeReader } from '../workers/open-large.ts'
import { type LargeProblem, type LargeProgress, type LargeReady, type LargeShown, shownLarge } from './large-dataset.ts'

export interface StandWay {
  readonly shelf: Pick<Shelf, 'giveWay'>
  readonly datasets: Pick<DatasetDesk, 'state' | 'change'>
  readonly storage: Promise<Storage>
  readonly openReader: () => LargeReader
}

/** What stands in place of the shelf. */
export interface LargeStand {
  readonly shown: Readonly<Ref<LargeShown | null>>
  readonly problem: Readonly<Ref<LargeProblem | null>>
  /** This dataset comes next, and its files have been checked. */
  expect(ready: LargeReady): void
  /** The engine holds the tables of `shown`. */
  loaded(shown: LargeShown): void
  leave(): Promise<void>
}

/** Shows what the datasets say is to be shown, from now on. */
export function openStand(way: StandWay, progress: Ref<LargeProgress | null>): LargeStand {
  const { datasets } = way
  const shown = shallowRef<LargeShown | null>(null)
  const problem = shallowRef<LargeProblem | null>(null)
  let checked: LargeReady | null = null
  let standing: LargeReader | null = null

  const nameOf = (id: string): string => datasets.state.value.datasets.find((one) => one.id === id)?.name ?? id

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
    problem,
    expect: (ready) => {
      checked = ready
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
