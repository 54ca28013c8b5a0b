import type { XAXisComponentOption } from 'echarts'
import type { Palette } from './palette.ts'

/** The axis of numbers below a chart, with its name under the middle; `figure` names how its numbers are written (`axisFigure`) where they are no plain counts. */
export function valueAxis(name: string, palette: Palette, figure?: string) {
  return {
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: 26,
    nameTextStyle: { color: palette.faintInk },
    axisLabel: { color: palette.faintInk, ...(figure === undefined ? {} : { formatter: figure }) },
    splitLine: { lineStyle: { color: palette.gridLine } },
  } satisfies XAXisComponentOption
}
