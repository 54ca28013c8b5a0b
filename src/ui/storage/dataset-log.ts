import type { DatasetForm } from '../../source/dataset-form.ts'
import type { ItemUnit } from '../../notice/tree.ts'
import type { ValueRules } from '../../tables/flat-rules.ts'
import type { FlatMapping } from '../../tables/guess-mapping.ts'

/** How the columns of a flat table are to be read. */
export interface TablePlan {
  readonly mapping: FlatMapping
  readonly rules: ValueRules
  readonly unit: ItemUnit
  readonly fillDown: boolean
}

/** How a flat table was read, so that it can be read so again. */
export interface TableReading {
  /** `null` where the guess stands. */
  readonly encoding: string | null
  readonly sheet: string | null
  /** Row of the header, 0-based; `null` where the guess stands. */
  readonly headerRow: number | null
  readonly plan: TablePlan | null
}

/** `tables`: the Parquet files of a folder, one behind the other. Such a dataset stays in the engine and never becomes records. */
export type KeptForm = DatasetForm | 'tables'

/** A table in a content that holds several, one behind the other. */
export interface KeptTable {
  readonly path: string
  readonly bytes: number
}

/** One file of a dataset. */
export interface KeptPart {
  /** Of the file's content. */
  readonly sha256: string
  readonly file: string
  readonly form: KeptForm
  /** `null` for a package and for records, which say themselves how they are read. */
  readonly reading: TableReading | null
  /** Hashes of notices in it that were not taken over, being here already. */
  readonly left: readonly string[]
  /** What the content of the form `tables` holds. */
  readonly tables?: readonly KeptTable[]
}

/** A dataset on board: notices that came in together, and can be put away together. */
export interface KeptDataset {
  readonly id: string
  readonly name: string
  readonly shown: boolean
  readonly parts: readonly KeptPart[]
}

/** A mapping under a name, for the next file with the same columns. */
export interface Profile {
  readonly name: string
  readonly labels: readonly string[]
  readonly plan: TablePlan
}

export type DatasetEvent =
  | {
      readonly kind: 'dataset_added'
      readonly dataset: string
      readonly name: string
      readonly part: KeptPart
      /** Whether the part takes the place of all earlier ones. */
      readonly replaces: boolean
      /** Hashes of notices elsewhere that it takes the place of. */
      readonly hides: readonly string[]
      /** Hashes of its notices that had been taken out of sight before. */
      readonly shows: readonly string[]
    }
  | { readonly kind: 'dataset_renamed'; readonly dataset: string; readonly name: string }
  | { readonly kind: 'dataset_shown'; readonly dataset: string; readonly shown: boolean }
  | { readonly kind: 'dataset_removed' | 'dataset_restored'; readonly dataset: string }
  | { readonly kind: 'profile_saved'; readonly profile: Profile }
  | { readonly kind: 'profile_removed'; readonly name: string }

/** What the log comes to for datasets. */
export interface DatasetState {
  /** In the order first added, without what was removed. */
  readonly datasets: readonly KeptDataset[]
  readonly profiles: readonly Profile[]
}

/** A line of the log, whatever it is about. */
interface Line {
  readonly kind: string
}

/** Whether a line of the log is about datasets. */
function isDatasetEvent(event: Line): event is DatasetEvent {
  return event.kind.startsWith('dataset_') || event.kind.startsWith('profile_')
}

/** Replays what the log says of datasets and mappings, and passes over the rest. */
export function replayDatasets(events: readonly Line[]): DatasetState {
  const datasets = new Map<string, KeptDataset>()
  const removed = new Set<string>()
  const profiles = new Map<string, Profile>()
  const change = (id: string, by: Partial<KeptDataset>): void => {
    const dataset = datasets.get(id)
    if (dataset) datasets.set(id, { ...dataset, ...by })
  }
  for (const event of events.filter(isDatasetEvent)) {
    switch (event.kind) {
      case 'dataset_added': {
        const { dataset: id, name, part, replaces } = event
        const before = replaces ? [] : (datasets.get(id)?.parts ?? [])
        datasets.set(id, { id, name, shown: true, parts: [...before, part] })
        removed.delete(id)
        break
      }
      case 'dataset_renamed':
        change(event.dataset, { name: event.name })
        break
      case 'dataset_shown':
        change(event.dataset, { shown: event.shown })
        break
      case 'dataset_removed':
        removed.add(event.dataset)
        break
      case 'dataset_restored':
        removed.delete(event.dataset)
        break
      case 'profile_saved':
        profiles.set(event.profile.name, event.profile)
        break
      case 'profile_removed':
        profiles.delete(event.name)
        break
    }
  }
  return { datasets: [...datasets.values()].filter(({ id }) => !removed.has(id)), profiles: [...profiles.values()] }
}

/** The shortest log that comes to `state`: what is not in it is over. */
export function eventsOf({ datasets, profiles }: DatasetState): readonly DatasetEvent[] {
  return [
    ...datasets.flatMap(({ id, name, shown, parts }): DatasetEvent[] => [
      ...parts.map((part) => ({
        kind: 'dataset_added' as const,
        dataset: id,
        name,
        part,
        replaces: false,
        hides: [],
        shows: [],
      })),
      { kind: 'dataset_renamed', dataset: id, name },
      { kind: 'dataset_shown', dataset: id, shown },
    ]),
    ...profiles.map((profile: Profile) => ({ kind: 'profile_saved' as const, profile })),
  ]
}
