import { type ShallowRef, shallowRef } from 'vue'
import { messageOf } from '../../base/message-of.ts'
import type { Shelf } from '../library/shelf.ts'
import type { DatasetEvent, DatasetState, KeptDataset } from '../storage/dataset-log.ts'
import { eventsOf, replayDatasets } from '../storage/dataset-log.ts'
import type { Storage } from '../storage/storage.ts'

export type DatasetAdded = DatasetEvent & { readonly kind: 'dataset_added' }
type DatasetChange = Exclude<DatasetEvent, DatasetAdded>

/** The datasets as the log tells of them. */
export interface KeptDatasets {
  readonly state: Readonly<ShallowRef<DatasetState>>
  /** The dataset last removed, to be taken back. */
  readonly removed: Readonly<ShallowRef<KeptDataset | null>>
  /** Why the last change could not be kept; `null` when it was. */
  readonly problem: Readonly<ShallowRef<string | null>>
  /** Keeps the file of a dataset; answers with why it could not be kept, `null` once it was. */
  store(content: Blob, event: DatasetAdded): Promise<string | null>
  /** Shows what an event makes of the datasets. */
  replay(event: DatasetEvent): void
  change(event: DatasetChange): Promise<void>
  restore(state: DatasetState): void
}

/** No datasets yet; `storage` may still be opening, and changes wait for it. */
export function openKeptDatasets(shelf: Pick<Shelf, 'hideDatasets'>, storage: Promise<Storage>): KeptDatasets {
  const state = shallowRef<DatasetState>({ datasets: [], profiles: [] })
  const removed = shallowRef<KeptDataset | null>(null)
  const problem = shallowRef<string | null>(null)
  let log: readonly DatasetEvent[] = []

  function show(now: DatasetState): void {
    state.value = now
    shelf.hideDatasets(now.datasets)
  }

  function replay(event: DatasetEvent): void {
    log = [...log, event]
    show(replayDatasets(log))
  }

  async function keep(act: (storage: Storage) => Promise<void>): Promise<string | null> {
    try {
      await act(await storage)
      return null
    } catch (error) {
      return messageOf(error)
    }
  }

  return {
    state,
    removed,
    problem,
    store: (content, event) => keep((kept) => kept.keepDataset(content, event)),
    replay,
    change: async (event) => {
      problem.value = await keep((kept) => kept.append(event))
      removed.value =
        event.kind === 'dataset_removed' ? (state.value.datasets.find(({ id }) => id === event.dataset) ?? null) : null
      replay(event)
    },
    restore: (kept) => {
      log = eventsOf(kept)
      show(kept)
    },
  }
}
