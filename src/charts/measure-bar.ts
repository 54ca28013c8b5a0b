import type { MeasureMixRow } from '../metrics/measure-mix.ts'
import { PERCENT } from './axis-figure.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { labelColumn } from './label-room.ts'
import { LIGHT, type Palette } from './palette.ts'
import { percent } from './percent.ts'
import { type NamedPoint, POINT_NAME } from './point-words.ts'
import { rowAxis } from './row-axis.ts'
import { valueAxis } from './value-axis.ts'

export interface MeasureBarText {
  readonly kind: (row: MeasureMixRow) => string
  readonly count: string
  readonly share: string
}

const BAND = 30

/** Measures by kind, as counts or as the mean of their shares within the notices. */
export function measureBar(
  rows: readonly MeasureMixRow[],
  measure: 'count' | 'share',
  text: MeasureBarText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const labels = rows.map(text.kind)
  const column = labelColumn(labels, width)
  const share = measure === 'share'
  return {
    height: rows.length * BAND + 56,
    option: {
      grid: { left: column + 14, right: 56, top: 6, bottom: 44, outerBoundsMode: 'none' },
      xAxis: share ? valueAxis(text.share, palette, PERCENT) : { ...valueAxis(text.count, palette), minInterval: 1 },
      yAxis: rowAxis(labels, column, palette),
      series: [
        {
          type: 'bar',
          cursor: 'pointer',
          barWidth: 16,
          itemStyle: { color: palette.listed },
          label: {
            show: true,
            position: 'right',
            color: palette.ink,
            formatter: POINT_NAME,
          },
          data: rows.map((row, index): RowPoint<number> & NamedPoint => ({
            value: share ? row.mean_share : row.measures,
            name: share ? percent(row.mean_share) : String(row.measures),
            row: index,
          })),
        },
      ],
    },
  }
}
