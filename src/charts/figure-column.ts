import type { ScatterSeriesOption } from 'echarts'
import type { Palette } from './palette.ts'
import { type NamedPoint, POINT_NAME } from './point-words.ts'

/** What is written beside one line of a chart. */
interface LineFigure {
  /** The line's place from above, 0 for the first. */
  readonly line: number
  readonly figure: string
}

/**
 * Figures in one column behind `edge`, the right end of the axis, so that no mark and no whisker runs through them; `style`
 * where they need more room or another place in their line.
 */
export function figureColumn(
  figures: readonly LineFigure[],
  edge: number,
  palette: Palette,
  style: NonNullable<ScatterSeriesOption['label']> = {},
): ScatterSeriesOption {
  return {
    type: 'scatter',
    symbolSize: 0.1,
    silent: true,
    data: figures.map(({ line, figure }): NamedPoint & { readonly value: number[] } => ({
      value: [edge, line],
      name: figure,
    })),
    label: {
      show: true,
      position: 'right',
      distance: 12,
      color: palette.ink,
      ...style,
      formatter: POINT_NAME,
    },
  }
}
