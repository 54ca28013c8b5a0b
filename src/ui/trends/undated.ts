import { computed, type ComputedRef } from 'vue'

interface Placed {
  readonly period: string | null
}

/** The rows, or none where no row has a place in time: an axis without marks would look like an answer. */
export function useDated<Row extends Placed>(rows: () => readonly Row[] | null): ComputedRef<readonly Row[] | null> {
  return computed(() => {
    const all = rows()
    return all?.some(({ period }) => period !== null) ? all : all && []
  })
}

/** How many (notices, agencies) the rows without a period count. */
export function undatedOf<Row extends Placed>(rows: readonly Row[] | null, count: (row: Row) => number): number {
  return Math.max(0, ...(rows ?? []).filter(({ period }) => period === null).map(count))
}
