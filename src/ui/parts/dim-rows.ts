import type { EChartsOption } from 'echarts'
import type { Selection } from '../../metrics/selection.ts'

const DIMMED = 0.28
// Figures stay readable.
const LABEL_DIMMED = 0.7

/** Whether a mark with `picks` is what the panel's own picks ask for. */
export function isPicked(picks: Selection, own: Selection): boolean {
  return own.every(({ field, values }) =>
    picks.some((pick) => pick.field === field && pick.values.every((value) => values.includes(value))),
  )
}

/** `option` with every point faded whose row is not picked: a chart is not filtered by its own pick, but shows it. */
export function dimRows(option: EChartsOption, picked: (row: number) => boolean): EChartsOption {
  const series = Array.isArray(option.series) ? option.series : []
  const dimmed = series.map((one) => {
    const data: unknown = one.data
    return Array.isArray(data) ? { ...one, data: data.map((point: unknown) => dimPoint(point, picked)) } : one
  })
  return { ...option, series: dimmed as NonNullable<EChartsOption['series']> }
}

function dimPoint(point: unknown, picked: (row: number) => boolean): unknown {
  if (typeof point !== 'object' || point === null || !('row' in point)) return point
  if (typeof point.row !== 'number' || picked(point.row)) return point
  const style: unknown = 'itemStyle' in point ? point.itemStyle : {}
  const label: unknown = 'label' in point ? point.label : {}
  return {
    ...point,
    itemStyle: { ...(style as object), opacity: DIMMED },
    label: { ...(label as object), opacity: LABEL_DIMMED },
  }
}
