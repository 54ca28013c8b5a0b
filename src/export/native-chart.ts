/** One row of values of a native chart. */
export interface NativeSeries {
  readonly name: string
  /** `2F7D5B`, as office formats write it; `null` for the program's own choice. */
  readonly color: string | null
  /** One per category; `null` is a gap: there is nothing to draw, which is not 0. */
  readonly values: readonly (number | null)[]
}

/** A chart that an office program draws itself and lets the reader edit. */
export interface NativeBars {
  readonly kind: 'bar' | 'line'
  /** Bars lie, the first category on top. */
  readonly horizontal: boolean
  readonly stacked: boolean
  /** Values are shares, 0 to 1. */
  readonly percent: boolean
  /** Shares of so many, too few for a percentage: they read k/n. `null` where they do not. */
  readonly over: number | null
  /** What the values measure; '' where the chart does not say. */
  readonly axis: string
  readonly categories: readonly string[]
  readonly series: readonly NativeSeries[]
}

export interface NativeCell {
  readonly text: string
  /** Colours as in `NativeSeries`. */
  readonly fill: string
  readonly ink: string
}

/** A heat map as a table; `null` is a combination that does not occur. */
export interface NativeGrid {
  readonly kind: 'grid'
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly (NativeCell | null)[] }[]
}

/** How an office program writes a share of the chart: `60.0%`, or `3/5` of so few. */
export function shareFormat({ over }: NativeBars): string {
  return over === null ? '0.0%' : `?/${String(over)}`
}

export type NativeChart = NativeBars | NativeGrid
