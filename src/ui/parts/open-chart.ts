import type { EChartsOption } from 'echarts'
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, VisualMapComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  VisualMapComponent,
  SVGRenderer,
])

/** A chart on the page. */
export interface ScreenChart {
  draw(option: EChartsOption, width: number, height: number): void
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
    draw: (option, width, height) => {
      // A resize draws the old option once more.
      if (size !== `${width} ${height}`) chart.resize({ width, height, silent: true })
      size = `${width} ${height}`
      chart.setOption({ ...option, animation: false, textStyle: { fontFamily: FONTS } }, { notMerge: true })
    },
    close: () => {
      chart.dispose()
    },
  }
}

function rowOf(data: unknown): number | null {
  const row: unknown = typeof data === 'object' && data !== null && 'row' in data ? data.row : null
  return typeof row === 'number' ? row : null
}
