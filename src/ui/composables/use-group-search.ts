import { computed, type ComputedRef } from 'vue'
import type { Dimension } from '../../metrics/dimension.ts'
import { type FoundSort, type GroupRow, groupSearch } from '../../metrics/group-list.ts'
import { useSelectionStore } from '../stores/selection.ts'
import { type MetricAnswer, useMetric } from './use-metric.ts'

/** What is looked for among groups, and how it is to stand. */
export interface GroupSearchWay {
  readonly viewer: () => string
  readonly dimension: () => Dimension
  readonly text: () => string
  readonly sort: () => FoundSort
  readonly limit: number
  readonly nameOf: (group: string) => string
}

export interface GroupSearch {
  /** The first of the groups that are called so; `null` until there is an answer. */
  readonly shown: ComputedRef<readonly GroupRow[] | null>
  /** How many are called so. */
  readonly found: ComputedRef<number>
}

/** Finds groups by name: among those that are `listed` where these are all there are, else the engine looks for them. */
export function useGroupSearch(listed: MetricAnswer<GroupRow>, way: GroupSearchWay): GroupSearch {
  const selection = useSelectionStore()
  const wanted = computed(() => way.text().trim())
  const whole = computed(() => (listed.rows.value?.[0]?.of_groups ?? 0) <= (listed.rows.value?.length ?? 0))
  const looked = useMetric(() =>
    whole.value
      ? null
      : groupSearch(selection.picks, way.viewer(), way.dimension(), {
          named: wanted.value,
          sort: way.sort(),
          limit: way.limit,
        }),
  )
  const matching = computed(() => {
    const name = wanted.value.toLowerCase()
    return listed.rows.value?.filter(({ group }) => way.nameOf(group).toLowerCase().includes(name)) ?? null
  })
  return {
    shown: computed(() => (whole.value ? (matching.value?.slice(0, way.limit) ?? null) : looked.rows.value)),
    found: computed(() => (whole.value ? (matching.value?.length ?? 0) : (looked.rows.value?.[0]?.of_groups ?? 0))),
  }
}
