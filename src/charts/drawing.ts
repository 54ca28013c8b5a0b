import type { EChartsOption } from 'echarts'

/** What a chart hands over: one option for screen, SVG, PNG and golden file, and the height in CSS pixels it needs. */
export interface Drawing {
  readonly option: EChartsOption
  readonly height: number
}

/** A data point that remembers which row it draws, so that a click can open that row's items. */
export interface RowPoint<Value> {
  readonly value: Value
  /** Index into the rows that were drawn. */
  readonly row: number
}
