import { expose } from 'comlink'
import type { EChartsCoreOption } from 'echarts/core'
import { drawPicture, drawSvg, type DrawingSize, type Paper } from '../../export/draw-svg.ts'

const AXES: EChartsCoreOption = {
  grid: { left: 40, right: 4, top: 20, bottom: 20, outerBoundsMode: 'none' },
  xAxis: { type: 'value', name: 'x', nameLocation: 'middle' },
  yAxis: { type: 'category', data: ['1', '2'], inverse: true, axisLabel: { width: 30, overflow: 'break' } },
  legend: { data: ['a', 'b'] },
  series: ['a', 'b'].map((name) => ({
    ...{ type: 'bar', name, stack: 's', data: [{ value: 1 }, '-'] },
    label: { show: true, backgroundColor: '#fff', padding: [1, 2], borderRadius: 1, fontWeight: 'bold' },
  })),
}

const desk = {
  /** A chart for the page; see `drawPicture`. */
  picture: (option: EChartsCoreOption, paper: Paper) => drawPicture(option, paper),
  /** A chart for a file; see `drawSvg`. */
  nodes: (option: EChartsCoreOption, size: DrawingSize) => drawSvg(option, size),
}

/** What the worker offers the page. */
export type DrawingDesk = typeof desk

expose(desk)
// A chart for nobody: the first one has fonts and all the code behind it prepared.
drawPicture(AXES, { width: 200, height: 100, ink: '#000' })
