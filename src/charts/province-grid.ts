import type { HeatmapSeriesOption, ScatterSeriesOption } from 'echarts'
import type { ProvinceCountsRow } from '../metrics/province-counts.ts'
import { PROVINCE_TILES, type ProvinceTile } from '../metrics/province-tiles.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { heatInk, heatScale } from './heat-scale.ts'
import { LIGHT, type Palette } from './palette.ts'
import { type NamedPoint, POINT_NAME } from './point-words.ts'

export interface ProvinceGridText {
  readonly name: (tile: ProvinceTile) => string
  readonly notice: string
  /** What stands under the name; '' where the number cannot be given. */
  readonly figure: (row: ProvinceCountsRow) => string
}

const COLUMNS = 8
const ROWS = 8
const GAP = 4

/**
 * The 34 province-level units as tiles, a diagram and no map. `shade` is 0 to `most`, or `null` where it cannot be given.
 * A province of which nothing is on board is an empty frame, never a zero.
 */
export function provinceGrid(
  rows: readonly ProvinceCountsRow[],
  shade: (row: ProvinceCountsRow) => number | null,
  most: number,
  text: ProvinceGridText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const cell = Math.min(Math.floor((width - 16) / COLUMNS), 92)
  const tall = Math.max(42, Math.round(cell * 0.62))
  const side = Math.max(8, Math.floor((width - cell * COLUMNS) / 2))
  const byProvince = new Map(rows.map((row, index) => [row.province, { row, index }]))
  const known = PROVINCE_TILES.flatMap((tile) => {
    const found = byProvince.get(tile.province)
    return found ? [{ tile, ...found, value: shade(found.row) }] : []
  })
  const silent = PROVINCE_TILES.filter(({ province }) => !byProvince.has(province))
  const axis = { type: 'category' as const, show: false }
  return {
    height: tall * ROWS + 34,
    option: {
      grid: { left: side, right: side, top: 4, height: tall * ROWS, outerBoundsMode: 'none' },
      title: {
        text: text.notice,
        left: 'center',
        bottom: 2,
        textStyle: { fontSize: 12, fontWeight: 'normal', color: palette.faintInk },
      },
      xAxis: { ...axis, data: numbers(COLUMNS) },
      yAxis: { ...axis, inverse: true, data: numbers(ROWS) },
      visualMap: heatScale(most, palette),
      series: [
        shaded(
          known.flatMap(({ value, ...one }) => (value === null ? [] : [{ ...one, value }])),
          most,
          text,
          palette,
        ),
        frames(
          known.filter(({ value }) => value === null),
          { cell, tall, solid: true },
          (one) => label(one.tile, one.row, text),
          palette,
        ),
        frames(
          silent.map((tile) => ({ tile, index: null })),
          { cell, tall, solid: false },
          ({ tile }) => text.name(tile),
          palette,
        ),
      ],
    },
  }
}

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index))
}

function label(tile: ProvinceTile, row: ProvinceCountsRow, text: ProvinceGridText): string {
  return `${text.name(tile)}\n${text.figure(row)}`.trimEnd()
}

interface Shaded {
  readonly tile: ProvinceTile
  readonly row: ProvinceCountsRow
  readonly index: number
  readonly value: number
}

function shaded(known: readonly Shaded[], most: number, text: ProvinceGridText, palette: Palette): HeatmapSeriesOption {
  return {
    type: 'heatmap',
    cursor: 'pointer',
    itemStyle: { borderColor: palette.paper, borderWidth: GAP },
    label: {
      show: true,
      fontSize: 12,
      lineHeight: 16,
      formatter: POINT_NAME,
    },
    data: known.map(({ tile, row, index, value }): RowPoint<number[]> & NamedPoint & { label: { color: string } } => ({
      value: [tile.column, tile.row, value],
      name: label(tile, row, text),
      row: index,
      label: { color: heatInk(value, most, palette) },
    })),
  }
}

function frames<One extends { readonly tile: ProvinceTile; readonly index: number | null }>(
  tiles: readonly One[],
  { cell, tall, solid }: { readonly cell: number; readonly tall: number; readonly solid: boolean },
  words: (one: One) => string,
  palette: Palette,
): ScatterSeriesOption {
  return {
    type: 'scatter',
    symbol: 'rect',
    symbolSize: [cell - GAP - 2, tall - GAP - 2],
    silent: !solid,
    ...(solid ? { cursor: 'pointer' } : {}),
    itemStyle: {
      color: palette.paper,
      borderColor: solid ? palette.ink : palette.gridLine,
      borderWidth: 1,
      borderType: solid ? 'solid' : 'dashed',
    },
    label: {
      show: true,
      position: 'inside',
      fontSize: 12,
      lineHeight: 16,
      color: solid ? palette.ink : palette.faintInk,
      formatter: POINT_NAME,
    },
    data: tiles.map((one) => ({
      value: [one.tile.column, one.tile.row],
      name: words(one),
      ...(one.index === null ? {} : { row: one.index }),
    })),
  }
}
