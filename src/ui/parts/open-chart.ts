import type { EChartsOption } from 'echarts'
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent, VisualMapComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

use([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  VisualMapComponent,
  LabelLayout,
  SVGRenderer,
])

/** A chart on the page. */
export interface ScreenChart {
  /** `ink` is the colour of words that the option leaves open. */
  draw(option: EChartsOption, paper: { readonly width: number; readonly height: number; readonly ink: string }): void
  /** Puts on the page at once what was drawn. */
  flush(): void
  close(): void
}

const FONTS = "system-ui, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"

/** Mounts ECharts in `box`; `onRow` gets the row that a clicked mark draws. */
export function openChart(box: HTMLElement, onRow: (row: number) => void): ScreenChart {
  const chart = init(box, null, { renderer: 'svg' })
  let size = `${box.clientWidth} ${box.clientHeight}`
  chart.on('click', ({ data }) => {
    const row = rowOf(data)
    if (row !== null) onRow(row)
  })
  return {
    draw: (option, { width, height, ink }) => {
      // A resize draws the old option once more.
      if (size !== `${width} ${height}`) chart.resize({ width, height, silent: true })
      size = `${width} ${height}`
      chart.setOption({ ...inked(option, ink), animation: false, textStyle: { fontFamily: FONTS } }, { notMerge: true })
    },
    flush: () => {
      chart.getZr().flush()
    },
    close: () => {
      chart.dispose()
    },
  }
}

/** The option with its legend in `ink`: a legend takes its colour from nowhere else. */
function inked(option: EChartsOption, ink: string): EChartsOption {
  const { legend } = option
  if (legend === undefined || Array.isArray(legend)) return option
  return { ...option, legend: { ...legend, textStyle: { color: ink, ...legend.textStyle } } }
}

function rowOf(data: unknown): number | null {
  const row: unknown = typeof data === 'object' && data !== null && 'row' in data ? data.row : null
  return typeof row === 'number' ? row : null
}
