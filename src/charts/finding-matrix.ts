import type { HeatmapSeriesOption, ScatterSeriesOption } from 'echarts'
import type { FindingGridRow } from '../metrics/finding-grid.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { heatGrid } from './heat-grid.ts'
import { heatInk, heatScale } from './heat-scale.ts'
import { LIGHT, type Palette } from './palette.ts'
import { type NamedPoint, POINT_NAME } from './point-words.ts'
import { shareFigure } from './share-figure.ts'

export interface FindingMatrixText {
  readonly finding: (key: string) => string
  readonly group: (group: string | null) => string
  /** How many agencies a group has; '' where each group is one agency. */
  readonly size: (agencies: number) => string
  readonly mention: string
}

/**
 * Findings (down) by group of agencies (across). A cell says how many agencies of the group state the finding, or, where
 * a group is one agency, in how many items; a ring stands for mentions in measures alone; a gap is a gap.
 */
export function findingMatrix(
  rows: readonly FindingGridRow[],
  findings: readonly string[],
  text: FindingMatrixText,
  width: number,
  palette: Palette = LIGHT,
): Drawing & { readonly width: number } {
  const groups = [...new Set(rows.map((row) => row.group))]
  const sizes = new Map(rows.map((row) => [row.group, row.agencies]))
  const single = rows.every((row) => row.agencies === 1)
  const heads = groups.map((group) => `${text.group(group)}\n${text.size(sizes.get(group) ?? 0)}`.trimEnd())
  const { axes, ...size } = heatGrid(findings.map(text.finding), heads, width, palette)
  const at = (row: FindingGridRow): [number, number] => [groups.indexOf(row.group), findings.indexOf(row.finding)]
  return {
    ...size,
    option: {
      ...axes,
      visualMap: heatScale(single ? Math.max(3, ...rows.map((row) => row.items)) : 1, palette),
      series: [cells(rows, single, at, palette), rings(rows, text, at, palette)],
    },
  }
}

type Place = (row: FindingGridRow) => [number, number]

function cells(rows: readonly FindingGridRow[], single: boolean, at: Place, palette: Palette): HeatmapSeriesOption {
  const measured = (row: FindingGridRow): number => (single ? row.items : row.with_item / row.agencies)
  const highest = Math.max(single ? 3 : 1, ...rows.map(measured))
  const stated = rows.flatMap((row, index) => (row.with_item > 0 ? [{ row, index }] : []))
  const label = (row: FindingGridRow): string => {
    if (single) return String(row.items)
    return shareFigure(row.with_item, row.agencies, row.with_item / row.agencies)
  }
  return {
    type: 'heatmap',
    cursor: 'pointer',
    data: stated.map(({ row, index }): RowPoint<number[]> & NamedPoint & { label: { color: string } } => ({
      value: [...at(row), measured(row)],
      name: label(row),
      row: index,
      label: { color: heatInk(measured(row), highest, palette) },
    })),
    itemStyle: { borderColor: palette.paper, borderWidth: 2 },
    label: {
      show: true,
      fontSize: 11,
      formatter: POINT_NAME,
    },
  }
}

function rings(
  rows: readonly FindingGridRow[],
  text: FindingMatrixText,
  at: Place,
  palette: Palette,
): ScatterSeriesOption {
  const mentioned = rows.flatMap((row, index) => (row.with_item === 0 ? [{ row, index }] : []))
  return {
    type: 'scatter',
    name: text.mention,
    symbolSize: 10,
    cursor: 'pointer',
    itemStyle: { color: palette.paper, borderColor: palette.accent, borderWidth: 1.5 },
    data: mentioned.map(({ row, index }): RowPoint<number[]> => ({ value: at(row), row: index })),
  }
}
