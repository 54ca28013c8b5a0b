import type { XAXisComponentOption } from 'echarts'
import { periodLabel } from './label-room.ts'
import type { Palette } from './palette.ts'

/** The axis of periods below the grid `gridIndex`, with their labels where they are `shown`: once for grids that share them. */
export function periodAxis(
  labels: readonly string[],
  gridIndex: number,
  shown: boolean,
  palette: Palette,
): XAXisComponentOption {
  return {
    type: 'category',
    gridIndex,
    data: [...labels],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.gridLine } },
    axisLabel: shown ? periodLabel(palette) : { show: false },
  }
}
