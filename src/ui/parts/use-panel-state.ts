import { computed, type ComputedRef } from 'vue'
import { held } from '../composables/held.ts'
import type { MetricAnswer } from '../composables/use-metric.ts'
import { useStale } from '../composables/use-stale.ts'
import type { TwinColumn } from './twin-column.ts'

/** What stands in a panel, all of it of one answer. */
export interface PanelShown<Row> {
  readonly title: string
  readonly n: string
  readonly rows: readonly Row[] | null
  readonly columns: readonly TwinColumn<Row>[]
}

export interface PanelState<Row> {
  readonly shown: ComputedRef<PanelShown<Row>>
  /** Whether `shown` stays as it is until all of the next answer is in. */
  readonly holds: ComputedRef<boolean>
  /** Whether `shown` is on its way to something else. */
  readonly stale: ComputedRef<boolean>
  /** Whether there is nothing to show yet. */
  readonly waiting: ComputedRef<boolean>
  /** Whether there are rows to draw, list and take away. */
  readonly drawable: ComputedRef<boolean>
}

/**
 * What a panel shows of what comes `live` from its answer. Until all of the next answer is in, it stays as it was, in the
 * words it was drawn with: rows of one selection beside the size of another would be wrong.
 */
export function usePanelState<Row>(answer: () => MetricAnswer<unknown>, live: () => PanelShown<Row>): PanelState<Row> {
  const failed = computed(() => answer().error.value !== null)
  // An engine that starts anew takes the rows with it.
  const holds = computed(() => answer().busy.value && live().rows !== null)
  const shown = held(() => holds.value, live)
  const stale = useStale(() => answer().busy.value)
  const count = computed(() => shown.value.rows?.length ?? null)
  return {
    shown,
    holds,
    stale,
    // That nothing is there, and why, is not to be said before all of the answer is in.
    waiting: computed(() => !failed.value && (count.value === null || (stale.value && count.value === 0))),
    drawable: computed(() => !failed.value && (count.value ?? 0) > 0),
  }
}
