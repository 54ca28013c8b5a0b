import type { EChartsOption } from 'echarts'
import type { ItemUnit } from '../notice/tree.ts'

/** What a chart hands over: one option for screen, SVG, PNG and golden file, and the height in CSS pixels it needs. */
export interface Drawing {
  readonly option: EChartsOption
  readonly height: number
}

/** A data point that remembers which row it draws, so that a click can open that row's items. */
export interface RowPoint<Value> {
  readonly value: Value
  /** Index into the rows that were drawn, or `unitMark` of it where the point draws a part of the row. */
  readonly row: number
}

const UNITS: readonly ItemUnit[] = ['problem', 'task']

/** The number of the point that draws what row `index` of `rows` counts in `unit`: behind those of whole rows. */
export function unitMark(index: number, unit: ItemUnit, rows: number): number {
  return index + rows * (1 + UNITS.indexOf(unit))
}

/** Which of `rows` a point draws, and the unit where it draws only what the row counts in that. */
export function rowOfMark(mark: number, rows: number): { readonly index: number; readonly unit: ItemUnit | null } {
  return rows === 0
    ? { index: mark, unit: null }
    : { index: mark % rows, unit: UNITS[Math.floor(mark / rows) - 1] ?? null }
}
