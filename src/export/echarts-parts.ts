import './without-proto.ts'
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent, VisualMapComponent } from 'echarts/components'
import { init, registerCustomSeries, setPlatformAPI, use, zrender, zrUtil } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { registerShapes } from '../charts/shapes.ts'

// What the charts in src/charts/ draw with, on the page and in files, and no more.
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

registerShapes(registerCustomSeries)
// In a worker there is no page to measure words on.
if (typeof document === 'undefined' && typeof OffscreenCanvas === 'function')
  setPlatformAPI({ createCanvas: () => new OffscreenCanvas(1, 1) as unknown as HTMLCanvasElement })

export { init, zrender, zrUtil }
