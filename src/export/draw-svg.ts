import type { EChartsCoreOption } from 'echarts/core'
import { init } from './echarts-parts.ts'

/** Width and height in CSS pixels. */
export interface DrawingSize {
  readonly width: number
  readonly height: number
}

/** Fonts with Chinese on Windows, macOS and Linux, for a drawing that is opened outside the browser. */
export const DRAWING_FONTS =
  "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', SimHei, sans-serif"

/** Draws an ECharts option without a page, as the inner nodes of an SVG of `size`: still, without styles that react to a pointer. */
export function drawSvg(option: EChartsCoreOption, size: DrawingSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption({
      ...option,
      animation: false,
      textStyle: { ...(option['textStyle'] as object | undefined), fontFamily: DRAWING_FONTS },
    })
    return innerNodes(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

function innerNodes(svg: string): string {
  const start = svg.indexOf('>', svg.indexOf('<svg')) + 1
  const end = svg.lastIndexOf('</svg>')
  return svg.slice(start, end).replace(/<style[\s\S]*?<\/style>/g, '')
}
