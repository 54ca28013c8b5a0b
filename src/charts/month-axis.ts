import type { XAXisComponentOption } from 'echarts'
import type { Palette } from './palette.ts'

const DAY = 86_400_000

/** The axis of time below a chart of `width`, with months written on it. */
export function monthAxis(width: number, palette: Palette) {
  return {
    type: 'time',
    // Marks closer together would name a month twice.
    minInterval: 28 * DAY,
    splitNumber: width < 700 ? 4 : 8,
    axisLabel: { color: palette.faintInk, hideOverlap: true, formatter: '{yyyy}-{MM}' },
    axisLine: { lineStyle: { color: palette.gridLine } },
  } satisfies XAXisComponentOption
}
