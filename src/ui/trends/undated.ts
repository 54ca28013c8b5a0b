import { computed, type ComputedRef } from 'vue'

interface Placed {
  readonly period: string | null
}

/** Rows along an axis of time, and what has no place on it. */
export interface Dated<Row> {
  /** The rows, or none where no row has a place in time: an axis without marks would look like an answer. */
  readonly drawable: ComputedRef<readonly Row[] | null>
  /** How many (notices, agencies) the rows beside those with a place count. */
  readonly undated: ComputedRef<number>
  /** Whether there are rows, none of them with a place in time. */
  readonly noneDated: ComputedRef<boolean>
}

/** Parts the rows by whether they have a place in time; `count` says how many a row counts. */
export function useDated<Row extends Placed>(
  rows: () => readonly Row[] | null,
  count: (row: Row) => number,
): Dated<Row> {
  const silent = computed(() => Math.max(0, ...(rows() ?? []).filter(({ period }) => period === null).map(count)))
  const drawable = computed(() => {
    const all = rows()
    return all?.some(({ period }) => period !== null) ? all : all && []
  })
  const noneDated = computed(() => silent.value > 0 && drawable.value?.length === 0)
  return { drawable, undated: computed(() => (noneDated.value ? 0 : silent.value)), noneDated }
}
