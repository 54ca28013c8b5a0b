import type { VisualMapComponentOption } from 'echarts'
import type { Palette } from './palette.ts'

/** Shades of the cells of the first series, from 0 to `most`. */
export function heatScale(most: number, palette: Palette): VisualMapComponentOption {
  return {
    show: false,
    min: 0,
    max: most,
    inRange: { color: [...palette.heat] },
    dimension: 2,
    seriesIndex: 0,
  }
}

/** Ink that reads on a cell of `value` where the darkest is `most`. */
export function heatInk(value: number, most: number, palette: Palette): string {
  return value > most * 0.5 ? palette.onMuch : palette.onLittle
}
