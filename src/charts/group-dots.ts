import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts'
import { PERCENT } from './axis-figure.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { figureColumn } from './figure-column.ts'
import { type GroupMark, groupMark } from './group-palette.ts'
import { labelColumn, labelHeight, legendHeight, textWidth } from './label-room.ts'
import { LIGHT, type Palette } from './palette.ts'
import { rowAxis } from './row-axis.ts'
import { shaped } from './shapes.ts'
import { valueAxis } from './value-axis.ts'

/** One group at one line of the picture. */
export interface GroupDot {
  readonly line: string
  readonly group: string
  /** 0 to 1; `null` where there is none to draw. */
  readonly share: number | null
  /** Interval of the share, where one is drawn. */
  readonly lower?: number | null
  readonly upper?: number | null
  /** What stands beside the dot: `3/5`. */
  readonly figure: string
}

export interface GroupDotsText {
  readonly axis: string
}

const STEP = 20

/** Lines (down) with a dot per group, each group in its colour and shape, one below the other in a fixed order. */
export function groupDots(
  rows: readonly GroupDot[],
  groups: readonly string[],
  text: GroupDotsText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const lines = [...new Set(rows.map(({ line }) => line))]
  const column = labelColumn(lines, width)
  const room = Math.min(Math.max(60, ...rows.map(({ figure }) => textWidth(figure) + 30)), Math.round(width * 0.34))
  const band = Math.max(groups.length * STEP + 12, labelHeight(lines, column) + 10)
  const top = legendHeight(groups, width)
  const reach = reachOf(rows)
  return {
    height: top + lines.length * band + 50,
    option: {
      legend: { top: 0, selectedMode: false, itemWidth: 14, itemHeight: 11, data: [...groups] },
      grid: { left: column + 14, right: room, top: top + 4, bottom: 44, outerBoundsMode: 'none' },
      xAxis: { ...valueAxis(text.axis, palette, PERCENT), min: 0, max: reach },
      yAxis: { ...rowAxis(lines, column, palette), splitLine: { show: true, lineStyle: { color: palette.gridLine } } },
      series: groups.flatMap((group, index) => {
        const own: Own = {
          group,
          lines,
          mark: groupMark(index, palette),
          offset: (index - (groups.length - 1) / 2) * STEP,
        }
        return [whiskers(rows, own), dots(rows, own), figures(rows, own, reach, palette)]
      }),
    },
  }
}

/** What the series of one group share. */
interface Own {
  readonly group: string
  readonly lines: readonly string[]
  readonly mark: GroupMark
  /** Below the middle of its line, in CSS pixels. */
  readonly offset: number
}

/** Small shares need no axis up to 100 %. */
function reachOf(rows: readonly GroupDot[]): number {
  const highest = Math.max(0.1, ...rows.flatMap(({ share, upper }) => [share ?? 0, upper ?? 0]))
  return highest > 0.5 ? 1 : Math.ceil(highest * 10) / 10
}

function dots(rows: readonly GroupDot[], { group, lines, mark, offset }: Own): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: group,
    symbol: mark.symbol,
    symbolSize: 11,
    symbolOffset: [0, offset],
    cursor: 'pointer',
    z: 4,
    itemStyle: { color: mark.color },
    data: rows.flatMap((row, at): RowPoint<number[]>[] =>
      row.group === group && row.share !== null ? [{ value: [row.share, lines.indexOf(row.line)], row: at }] : [],
    ),
  }
}

function whiskers(rows: readonly GroupDot[], { group, lines, mark, offset }: Own): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: rows.flatMap((row) =>
      row.group === group && typeof row.lower === 'number' && typeof row.upper === 'number'
        ? [[row.lower, row.upper, lines.indexOf(row.line)]]
        : [],
    ),
    encode: { x: [0, 1], y: 2 },
    ...shaped('lyingLine', { colors: [`${mark.color}80`], below: offset }),
  }
}

function figures(
  rows: readonly GroupDot[],
  { group, lines, offset }: Own,
  reach: number,
  palette: Palette,
): ScatterSeriesOption {
  const own = rows.filter((row) => row.group === group)
  const figures = own.map(({ line, figure }) => ({ line: lines.indexOf(line), figure }))
  return figureColumn(figures, reach, palette, { offset: [0, offset] })
}
