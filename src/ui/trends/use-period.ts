import { computed, type ComputedRef } from 'vue'
import { DIMENSIONS } from '../../metrics/dimension.ts'
import { type Grain, periodsBetween } from '../../metrics/period.ts'
import type { Pick } from '../../metrics/selection.ts'
import { periodLabel } from '../words/period-label.ts'
import { useWords } from '../words/use-words.ts'

/** A period in words, as a pick, and as a place on the axis. */
export interface PeriodWording {
  readonly label: (period: string | null) => string
  /** For the axis: narrow. */
  readonly short: (period: string) => string
  /** The pick of one period by the panel `by`; silence can be picked too. */
  readonly pickOf: (by: string, period: string | null) => Pick
  /** Every period of the axis with how many there are in it, 0 where none. */
  readonly axisOf: (sizes: readonly (readonly [string | null, number])[]) => ReadonlyMap<string, number>
  /** The rows in the order of the axis, those without a period last. */
  readonly inTime: <Row extends { readonly period: string | null }>(rows: readonly Row[]) => readonly Row[]
}

/** How periods of the chosen grain are said, picked and ordered. */
export function usePeriod(grain: () => Grain): ComputedRef<PeriodWording> {
  const words = useWords()
  return computed(() => {
    const chosen = grain()
    return {
      label: (period) => {
        if (period === null) return words.trends.undated
        return chosen === 'year' ? words.trends.year(period) : periodLabel(period, words)
      },
      short: (period) => {
        const [, year = '', kind, part = ''] = /^(\d{4})([HQ])([1-4])$/.exec(period) ?? []
        if (kind === undefined) return period
        return kind === 'H' ? words.trends.axis.half(year, part) : words.trends.axis.quarter(year, part)
      },
      pickOf: (by, period) => ({ by, field: DIMENSIONS[chosen].field, values: [period ?? ''] }),
      axisOf: (sizes) => {
        const said = new Map(sizes.flatMap(([period, n]) => (period === null ? [] : [[period, n] as const])))
        return new Map(periodsBetween(chosen, [...said.keys()]).map((period) => [period, said.get(period) ?? 0]))
      },
      inTime: (rows) => {
        const order = periodsBetween(
          chosen,
          rows.flatMap(({ period }) => period ?? []),
        )
        const place = (period: string | null): number => (period === null ? order.length : order.indexOf(period))
        return [...rows].sort((a, b) => place(a.period) - place(b.period))
      },
    }
  })
}
