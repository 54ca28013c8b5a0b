import { percent } from '../../charts/percent.ts'
import { shareFigure } from '../../charts/share-figure.ts'
import type { ProvinceCountsRow } from '../../metrics/province-counts.ts'
import type { Words } from '../words/zh.ts'

/** What the tiles can be shaded by. */
export const SHADES = ['agencies', 'prevalence', 'completion'] as const
export type Shade = (typeof SHADES)[number]

/** The value behind the shade of a province: agencies, or a share from 0 to 1; `null` where there is none to give. */
export function provinceShade(row: ProvinceCountsRow, shade: Shade): number | null {
  if (shade === 'agencies') return row.agencies
  if (shade === 'completion') return row.mean_lower
  return row.agencies_with_items > 0 ? row.with_item / row.agencies_with_items : null
}

/** The figure on the tile, in words of the screen. */
export function provinceFigure(
  row: ProvinceCountsRow,
  shade: Shade,
  words: Words['overviewPanels']['province'],
): string {
  if (shade === 'agencies') return words.count(row.agencies)
  if (shade === 'completion') {
    return row.mean_lower === null || row.mean_upper === null
      ? words.notComputable
      : words.bounds(percent(row.mean_lower), percent(row.mean_upper))
  }
  if (row.agencies_with_items === 0) return words.notComputable
  return shareFigure(row.with_item, row.agencies_with_items, row.with_item / row.agencies_with_items)
}
