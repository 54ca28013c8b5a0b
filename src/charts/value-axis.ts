import type { XAXisComponentOption } from 'echarts'
import type { Palette } from './palette.ts'

/** The axis of numbers below a chart, with its name under the middle; `figure` writes its numbers where they are no plain counts. */
export function valueAxis(name: string, palette: Palette, figure?: (value: number) => string) {
  return {
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: 26,
    nameTextStyle: { color: palette.faintInk },
    axisLabel: { color: palette.faintInk, ...(figure ? { formatter: figure } : {}) },
    splitLine: { lineStyle: { color: palette.gridLine } },
  } satisfies XAXisComponentOption
}
