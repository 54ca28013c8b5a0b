import { computed, type ComputedRef, type InjectionKey, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { DIMENSIONS, type Dimension, type DimensionKey, isDimensionKey } from '../../metrics/dimension.ts'
import { groupList, type GroupRow } from '../../metrics/group-list.ts'
import type { Pick, Selection } from '../../metrics/selection.ts'
import { regionOf } from '../../tables/notice-derived.ts'
import { provided } from '../composables/provided.ts'
import { useLabels } from '../composables/use-labels.ts'
import { type MetricAnswer, useMetric } from '../composables/use-metric.ts'
import { choiceOf, sameOr } from '../selection/panel-choice.ts'
import { useSelectionStore } from '../stores/selection.ts'
import { useWords } from '../words/use-words.ts'
import { GROUP_SORTS, type GroupSort, orderGroups } from './group-order.ts'
import { GROUPS_BY, MOST_LISTED, usualGroups } from './usual-groups.ts'

/** What 对比 compares: kept in the URL, as `by`, `sort` and one `g` per group. */
export interface Comparison {
  readonly by: WritableComputedRef<DimensionKey>
  readonly dimension: ComputedRef<Dimension>
  readonly sort: WritableComputedRef<GroupSort>
  /** The largest groups under the present filter, and those that are compared. */
  readonly groups: MetricAnswer<GroupRow>
  readonly ordered: ComputedRef<readonly GroupRow[]>
  /** The groups side by side, in order: those of the URL, else the two largest that compare. */
  readonly chosen: WritableComputedRef<readonly string[]>
  /** The present selection kept to the groups side by side; `null` while there are fewer than two. */
  readonly within: ComputedRef<Selection | null>
  readonly nameOf: (group: string) => string
  readonly pickOf: (by: string, group: string) => Pick
  readonly inOrder: <Row extends { readonly group: string }>(rows: readonly Row[]) => readonly Row[]
}

export const COMPARISON: InjectionKey<Comparison> = Symbol('comparison')
export const MOST_GROUPS = 6

/** Reads and writes the comparison of the present address. */
export function readComparison(): Comparison {
  const route = useRoute()
  const router = useRouter()
  const labels = useLabels()
  const words = useWords()
  const selection = useSelectionStore()

  const asked = (key: string): readonly string[] => choiceOf(route.query, key)
  const write = (change: Record<string, string | string[] | undefined>): void => {
    void router.replace({ query: { ...route.query, ...change } })
  }

  const by = computed<DimensionKey>({
    get: () => asked('by').find(isDimensionKey) ?? 'agency',
    // Groups of one kind are no groups of another.
    set: (key) => {
      write({ by: key, g: undefined, sort: undefined })
    },
  })
  const dimension = computed(() => DIMENSIONS[by.value])
  const sort = computed<GroupSort>({
    get: () => GROUP_SORTS.find((one) => one === asked('sort')[0]) ?? 'name',
    set: (one) => {
      write({ sort: one })
    },
  })
  // The same list as before where it says the same: another part of the URL must not have everything asked anew.
  const listed = computed<readonly string[]>((before) => sameOr(before, asked('g')))
  const linked = computed(() => [...new Set(listed.value)].slice(0, MOST_GROUPS))
  const groups = useMetric(() =>
    groupList(selection.picks, GROUPS_BY, dimension.value, { most: MOST_LISTED, also: linked.value }),
  )
  const known = computed(() => new Map(groups.rows.value?.map((row) => [row.group, row])))
  const ordered = computed(() => orderGroups(groups.rows.value ?? [], dimension.value, sort.value, nameOf))
  const chosen = computed<readonly string[]>({
    get: () => placed(linked.value.length > 0 ? linked.value : usualGroups(groups.rows.value ?? [])),
    set: (list) => {
      write({ g: [...list] })
    },
  })

  function nameOf(group: string): string {
    if (group === '') return words.selection.notSaid
    const row = known.value.get(group)
    const name = labels.value(dimension.value.field, group)
    // Where two are called the same, each says its region code; of groups that are not known any may be called so.
    if (dimension.value.key !== 'agency' || row?.namesakes === 1) return name
    return `${name} ${row ? (row.region ?? group) : (regionOf(group) ?? '')}`.trimEnd()
  }
  function placed(keys: readonly string[]): readonly string[] {
    const rows = keys.map((group) => known.value.get(group) ?? { group, region: regionOf(group), items: 0 })
    return orderGroups(rows, dimension.value, sort.value, nameOf).map(({ group }) => group)
  }
  const pickOf = (panel: string, group: string): Pick => ({ by: panel, field: dimension.value.field, values: [group] })
  return {
    by,
    dimension,
    sort,
    groups,
    ordered,
    chosen,
    // Which groups are the usual ones is not known before the list is: asking about those before would be in vain.
    within: computed(() =>
      chosen.value.length < 2 || (asked('g').length === 0 && groups.busy.value)
        ? null
        : [...selection.picks, { by: GROUPS_BY, field: dimension.value.field, values: chosen.value }],
    ),
    nameOf,
    pickOf,
    inOrder: (rows) => {
      const places = new Map(placed([...new Set(rows.map(({ group }) => group))]).map((group, index) => [group, index]))
      const placeOf = ({ group }: { readonly group: string }): number => places.get(group) ?? Infinity
      return [...rows].sort((a, b) => placeOf(a) - placeOf(b))
    },
  }
}

/**
 * The comparison of the screen.
 * @throws {Error} outside 对比.
 */
export function useComparison(): Comparison {
  return provided(COMPARISON)
}
