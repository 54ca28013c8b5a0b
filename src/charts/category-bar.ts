import type { BarSeriesOption } from 'echarts'
import type { CategoryMixRow } from '../metrics/category-mix.ts'
import type { ItemUnit } from '../notice/tree.ts'
import { PERCENT } from './axis-figure.ts'
import { type Drawing, type RowPoint, unitMark } from './drawing.ts'
import { labelColumn, labelHeight, legendHeight } from './label-room.ts'
import { categoryColor, LIGHT, type Palette } from './palette.ts'
import { decorated, type DecoratedStyle, stripes, unitLines } from './pattern.ts'
import { percent } from './percent.ts'
import { type NamedPoint, POINT_NAME } from './point-words.ts'
import { rowAxis } from './row-axis.ts'
import { valueAxis } from './value-axis.ts'

export interface CategoryBarText {
  readonly name: (row: CategoryMixRow) => string
  /** Long names of the units, `问题（项）`. */
  readonly unit: Readonly<Record<ItemUnit, string>>
  readonly count: string
  readonly share: string
}

/** What the bars measure: items (problems and tasks side by side in one bar), or the mean share within a notice. */
export type CategoryMeasure = 'count' | 'share'

/** Categories as horizontal bars, one per row and in the order of `rows`. */
export function categoryBar(
  rows: readonly CategoryMixRow[],
  measure: CategoryMeasure,
  text: CategoryBarText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const labels = rows.map((row) => `${row.category} ${text.name(row)}`)
  const column = labelColumn(labels, width)
  const band = Math.max(28, labelHeight(labels, column) + 8)
  const series = measure === 'count' ? countSeries(rows, text, palette) : [shareSeries(rows, text, palette)]
  const legend = series.length > 1
  const top = legend
    ? legendHeight(
        series.map((one) => String(one.name)),
        width,
      )
    : 6
  return {
    height: top + rows.length * band + 46,
    option: {
      ...(legend ? { legend: { top: 0, selectedMode: false, itemWidth: 22, itemHeight: 12 } } : {}),
      grid: { left: column + 14, right: 64, top, bottom: 43, outerBoundsMode: 'none' },
      xAxis:
        measure === 'share'
          ? valueAxis(text.share, palette, PERCENT)
          : { ...valueAxis(text.count, palette), minInterval: 1 },
      yAxis: rowAxis(labels, column, palette),
      series,
    },
  }
}

function countSeries(rows: readonly CategoryMixRow[], text: CategoryBarText, palette: Palette): BarSeriesOption[] {
  const units: readonly (readonly [ItemUnit, (row: CategoryMixRow) => number])[] = [
    ['problem', (row) => row.problems],
    ['task', (row) => row.tasks],
  ]
  return units
    .filter(([, count]) => rows.some((row) => count(row) > 0))
    .map(([unit, count]) => ({
      type: 'bar',
      stack: 'items',
      name: text.unit[unit],
      barWidth: 16,
      cursor: 'pointer',
      // Tasks are lighter: what a body set itself to do is another thing than what the inspectors found.
      itemStyle: decorated(palette[unit], unitLines(unit, palette)),
      label: {
        show: true,
        formatter: '{c}',
        color: unit === 'problem' ? palette.onProblem : palette.onTask,
        fontSize: 11,
        // No line may run through a figure.
        ...(unitLines(unit, palette) ? { backgroundColor: palette[unit], padding: [1, 3] } : {}),
      },
      data: rows.map((row, index): RowPoint<number> | '-' =>
        count(row) > 0 ? { value: count(row), row: unitMark(index, unit, rows.length) } : '-',
      ),
    }))
}

function shareSeries(rows: readonly CategoryMixRow[], text: CategoryBarText, palette: Palette): BarSeriesOption {
  return {
    type: 'bar',
    name: text.share,
    barWidth: 16,
    cursor: 'pointer',
    label: {
      show: true,
      position: 'right',
      color: palette.ink,
      formatter: POINT_NAME,
    },
    data: rows.map((row, index): RowPoint<number> & NamedPoint & { itemStyle: DecoratedStyle } => ({
      value: row.mean_share,
      name: percent(row.mean_share),
      row: index,
      itemStyle: categoryStyle(row.category, palette),
    })),
  }
}

function categoryStyle(code: string, palette: Palette): DecoratedStyle {
  return decorated(categoryColor(code, palette), stripes(code, palette))
}
