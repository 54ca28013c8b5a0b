import type { YAXisComponentOption } from 'echarts'
import { brokenLabel } from './label-room.ts'
import type { Palette } from './palette.ts'

/** The axis of a chart with one row for each label, the first on top: labels broken at `column` pixels, never left out. */
export function rowAxis(labels: readonly string[], column: number, palette: Palette) {
  return {
    type: 'category',
    inverse: true,
    data: [...labels],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.gridLine } },
    axisLabel: { ...brokenLabel(column, palette), interval: 0 },
  } satisfies YAXisComponentOption
}
