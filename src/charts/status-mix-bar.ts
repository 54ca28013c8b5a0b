import type { BarSeriesOption } from 'echarts'
import type { StatusMixRow } from '../metrics/status-mix.ts'
import type { ItemUnit, Status, StatusBasis } from '../notice/tree.ts'
import { STATUS_BASES, STATUSES } from '../notice/tree.ts'
import type { Drawing, RowPoint } from './drawing.ts'
import { labelColumn, labelHeight, legendHeight, textWidth } from './label-room.ts'
import { countReach } from './count-reach.ts'
import { LIGHT, type Palette } from './palette.ts'
import { hatch, signs } from './pattern.ts'
import { rowAxis } from './row-axis.ts'
import { valueAxis } from './value-axis.ts'

export interface StatusMixText {
  readonly status: Readonly<Record<Status, string>>
  readonly basis: Readonly<Record<StatusBasis, string>>
  readonly unit: Readonly<Record<ItemUnit, string>>
  readonly unnamed: string
  readonly axis: string
  /** A remark in brackets. */
  readonly aside: (remark: string) => string
}

const LEFT = 14
const RIGHT = 24
const PLATE_EDGE = 5
// A segment too narrow for its figure keeps it to the table. Having ECharts find out takes as long as drawing the bars.
const UNSAID = { label: { show: false } }

type ItemStyle = NonNullable<BarSeriesOption['itemStyle']>

/** How a status said there is drawn: solid, hatched, outlined, or dotted and empty for silence. */
function basisStyle(status: Status, basis: StatusBasis, palette: Palette): ItemStyle {
  const color = palette.status[status]
  const edge = { borderColor: palette.paper, borderWidth: 0.5 }
  if (basis === 'section' || basis === 'cross_reference') {
    return { color, ...edge, decal: hatch(status, basis, palette) }
  }
  if (basis === 'summary') return { color: palette.paper, borderColor: color, borderWidth: 1.6 }
  if (basis === 'none') return { color: palette.paper, borderColor: color, borderWidth: 1.2, borderType: 'dotted' }
  const decal = signs(status, palette)
  return { color, ...edge, ...(decal ? { decal } : {}) }
}

/** Status mix as one stacked bar per notice, in the order in which the notices first appear in `rows`. */
export function statusMixBar(
  rows: readonly StatusMixRow[],
  text: StatusMixText,
  width: number,
  palette: Palette = LIGHT,
): Drawing {
  const notices = noticesOf(rows)
  const labels = notices.map(({ agency, items, unit }) => `${agency ?? text.unnamed}\n${items} ${text.unit[unit]}`)
  const column = labelColumn(labels, width)
  const band = Math.max(38, labelHeight(labels, column) + 10)
  const reach = countReach(Math.max(0, ...notices.map(({ items }) => items)))
  const pixels = (width - column - LEFT - RIGHT) / reach.max
  const series = seriesOf(rows, notices, text, pixels, palette)
  const top = legendHeight(
    series.map((one) => String(one.name)),
    width,
  )
  return {
    height: top + notices.length * band + 46,
    option: {
      legend: {
        top: 0,
        left: 'center',
        itemWidth: 22,
        itemHeight: 12,
        itemGap: 14,
        selectedMode: false,
        // A legend takes over fill and hatching by itself, but not the edge.
        data: series.map(({ name, itemStyle }) => ({
          name: String(name),
          itemStyle: { borderType: itemStyle?.borderType ?? 'solid', borderWidth: itemStyle?.borderWidth ?? 0 },
        })),
      },
      grid: { left: column + LEFT, right: RIGHT, top: top + 4, bottom: 43, outerBoundsMode: 'none' },
      xAxis: { ...valueAxis(text.axis, palette), min: 0, ...reach },
      yAxis: rowAxis(labels, column, palette),
      series,
    },
  }
}

/** Width in CSS pixels of a figure on its plate. */
function plateWidth(items: number): number {
  return textWidth(String(items)) + 2 * PLATE_EDGE
}

interface NoticeBar {
  readonly id: string
  readonly agency: string | null
  readonly unit: ItemUnit
  items: number
}

function noticesOf(rows: readonly StatusMixRow[]): readonly NoticeBar[] {
  const found = new Map<string, NoticeBar>()
  for (const row of rows) {
    const known = found.get(barKey(row))
    if (known) known.items += row.items
    else found.set(barKey(row), { id: barKey(row), agency: row.agency, unit: row.unit, items: row.items })
  }
  return [...found.values()]
}

// Problems and tasks never share a bar, even where one notice lists both.
function barKey(row: StatusMixRow): string {
  return `${row.notice_id} ${row.unit}`
}

function seriesOf(
  rows: readonly StatusMixRow[],
  notices: readonly NoticeBar[],
  text: StatusMixText,
  pixels: number,
  palette: Palette,
): BarSeriesOption[] {
  const place = new Map(notices.map(({ id }, index) => [id, index]))
  return STATUSES.flatMap((status) =>
    STATUS_BASES.flatMap((basis) => {
      const data: (RowPoint<number> | '-')[] = notices.map(() => '-')
      rows.forEach((row, index) => {
        if (row.status !== status || row.status_basis !== basis) return
        const narrow = row.items * pixels < plateWidth(row.items)
        data[place.get(barKey(row)) ?? 0] = { value: row.items, row: index, ...(narrow ? UNSAID : {}) }
      })
      if (data.every((point) => point === '-')) return []
      const series: BarSeriesOption = {
        type: 'bar',
        stack: 'items',
        name: basis === 'none' ? text.status[status] : text.status[status] + text.aside(text.basis[basis]),
        barWidth: 22,
        cursor: 'pointer',
        itemStyle: basisStyle(status, basis, palette),
        label: {
          show: true,
          formatter: '{c}',
          // Dark on a plain plate: white on ochre, or on hatching, does not read.
          color: palette.ink,
          fontWeight: 'bold',
          backgroundColor: palette.paper,
          padding: [2, PLATE_EDGE],
          borderRadius: 3,
        },
        data,
      }
      return [series]
    }),
  )
}
