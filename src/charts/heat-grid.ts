import type { GridComponentOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import { brokenLabel, labelColumn, labelHeight } from './label-room.ts'
import type { Palette } from './palette.ts'

const NARROWEST_COLUMN = 84
const CELL_HEIGHT = 30

/** The frame of a heatmap: its size in CSS pixels, its grid and its axes. */
interface HeatGrid {
  readonly width: number
  readonly height: number
  readonly axes: {
    readonly grid: GridComponentOption
    readonly xAxis: XAXisComponentOption
    readonly yAxis: YAXisComponentOption
  }
}

/** Cells for `names` (down, the first on top) by `heads` (across, above them); wider than `width` where the heads need it. */
export function heatGrid(
  names: readonly string[],
  heads: readonly string[],
  width: number,
  palette: Palette,
): HeatGrid {
  const left = labelColumn(names, width)
  const drawn = Math.max(width, left + 40 + heads.length * NARROWEST_COLUMN)
  const headWidth = Math.floor((drawn - left - 40) / Math.max(1, heads.length)) - 8
  const top = labelHeight(heads, headWidth) + 14
  return {
    width: drawn,
    height: top + names.length * CELL_HEIGHT + 10,
    axes: {
      grid: { left: left + 14, right: 24, top, bottom: 8, outerBoundsMode: 'none' },
      xAxis: {
        type: 'category',
        position: 'top',
        data: [...heads],
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { ...brokenLabel(headWidth, palette), interval: 0 },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: [...names],
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { ...brokenLabel(left, palette), interval: 0 },
        splitArea: { show: true, areaStyle: { color: [...palette.bands] } },
      },
    },
  }
}
