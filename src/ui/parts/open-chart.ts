import type { EChartsOption } from 'echarts'
import type { ECharts } from 'echarts/core'
import { init } from '../../export/echarts-parts.ts'

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
      layOut(chart.getZr(), () => {
        chart.setOption(
          { ...inked(option, ink), animation: false, textStyle: { fontFamily: FONTS } },
          { notMerge: true },
        )
      })
    },
    flush: () => {
      chart.getZr().flush()
    },
    close: () => {
      chart.dispose()
    },
  }
}

let warm = false

/**
 * Draws a small chart that nobody sees, once: the first drawing has the browser prepare all the code behind it, and would
 * hold the page up together with a real chart.
 */
export function warmUp(): void {
  if (warm) return
  warm = true
  const box = document.createElement('div')
  Object.assign(box.style, { width: '200px', height: '100px' })
  const chart = init(box, null, { renderer: 'svg', width: 200, height: 100 })
  const label = { show: true, backgroundColor: '#fff', padding: [1, 2], borderRadius: 1 }
  chart.setOption({
    animation: false,
    legend: { data: ['a', 'b'] },
    grid: { left: 40, right: 4, top: 20, bottom: 20 },
    xAxis: { type: 'value', name: 'x', nameLocation: 'middle' },
    yAxis: { type: 'category', data: ['1', '2'], inverse: true },
    series: ['a', 'b'].map((name) => ({
      ...{ type: 'bar', name, stack: 's', label, labelLayout: { hideOverlap: true } },
      data: [{ value: 1 }, { value: 2 }],
    })),
  })
  chart.dispose()
}

/**
 * Runs `act` without the painting that ends it: the next frame paints what was laid out, as a task of its own. Both at once
 * would hold the page up for too long.
 */
function layOut(zr: ReturnType<ECharts['getZr']>, act: () => void): void {
  zr.flush = () => undefined
  try {
    act()
  } finally {
    Reflect.deleteProperty(zr, 'flush')
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
