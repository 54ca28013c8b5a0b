import type { EChartsOption } from 'echarts'
import type { ECharts } from 'echarts/core'
import { init } from '../../export/echarts-parts.ts'

/** What a chart is drawn on; `ink` is the colour of words that the option leaves open. */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly ink: string
}

/** A chart on the page. */
export interface ScreenChart {
  /** Works the picture out; it stands on the page from the next `flush` on. */
  layOut(option: EChartsOption, paper: Paper): void
  flush(): void
  close(): void
}

const FONTS = "system-ui, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"

/** Mounts ECharts in `box`, which is as large as `paper`; `onRow` gets the row that a clicked mark draws. */
export function openChart(box: HTMLElement, paper: Paper, onRow: (row: number) => void): ScreenChart {
  // Told the size, it need not have the page laid out to measure it.
  const chart = init(box, null, { renderer: 'svg', width: paper.width, height: paper.height })
  const zr = chart.getZr()
  let size = `${paper.width} ${paper.height}`
  chart.on('click', ({ data }) => {
    const row = rowOf(data)
    if (row !== null) onRow(row)
  })
  return {
    layOut: (option, { width, height, ink }) => {
      // Or the next frame would put it on the page, and lay the page out in the same task.
      zr.animation.pause()
      // That of the chart would draw the old option once more.
      if (size !== `${width} ${height}`) zr.resize({ width, height })
      size = `${width} ${height}`
      withoutFlush(zr, () => {
        chart.setOption(
          { ...inked(option, ink), animation: false, textStyle: { fontFamily: FONTS } },
          { notMerge: true },
        )
      })
    },
    flush: () => {
      zr.animation.resume()
      zr.flush()
    },
    close: () => {
      chart.dispose()
    },
  }
}

const LABEL = { show: true, backgroundColor: '#fff', padding: [1, 2], borderRadius: 1 }
const AXES: EChartsOption = {
  grid: { left: 40, right: 4, top: 20, bottom: 20, outerBoundsMode: 'none' },
  xAxis: { type: 'value', name: 'x', nameLocation: 'middle' },
  yAxis: { type: 'category', data: ['1', '2'], inverse: true, axisLabel: { width: 30, overflow: 'break' } },
}

// Words first: a font is measured sign by sign when it is first met. Then what charts are made of, part by part.
const WARMING: readonly EChartsOption[] = [
  ...(['normal', 'bold'] as const).map((fontWeight) => ({
    title: { text: 'a\u56fd', textStyle: { fontSize: 12, fontWeight, width: 60, overflow: 'break' as const } },
  })),
  AXES,
  { ...AXES, legend: { data: [] } },
  {
    ...AXES,
    legend: { data: ['a', 'b'] },
    series: ['a', 'b'].map((name) => ({
      ...{ type: 'bar', name, stack: 's', label: LABEL, labelLayout: { hideOverlap: true } },
      data: [{ value: 1 }, '-'],
    })),
  },
]

let warm = false

/**
 * Steps that draw a small chart that nobody sees, once: the first drawing has the browser prepare fonts and all the code
 * behind it, and would hold the page up together with a real chart.
 */
export function warmUps(): readonly (() => void)[] {
  if (warm) return []
  warm = true
  let chart: ECharts | null = null
  return WARMING.map((option, at) => () => {
    chart ??= init(document.createElement('div'), null, { renderer: 'svg', width: 200, height: 100 })
    chart.setOption({ ...option, animation: false, textStyle: { fontFamily: FONTS } }, { notMerge: true })
    if (at === WARMING.length - 1) chart.dispose()
  })
}

/** Runs `act` without the flush that ends it: both in one task would hold the page up for too long. */
function withoutFlush(zr: ReturnType<ECharts['getZr']>, act: () => void): void {
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
