import type { EChartsCoreOption } from 'echarts/core'
import type { DrawingSize, Paper } from '../../export/draw-svg.ts'
import type * as DrawSvg from '../../export/draw-svg.ts'
import type { DrawingDesk } from './drawing.worker.ts'
import { endableWorker } from './endable-worker.ts'

const worker = endableWorker<DrawingDesk>(
  () => new Worker(new URL('./drawing.worker.ts', import.meta.url), { type: 'module' }),
  'the worker for charts',
)

/** Starts the worker before there is anything to draw. */
export function startDrawing(): void {
  // Where it does not start, the first chart meets that again.
  void worker.ask((desk) => desk.warmUp()).catch(() => undefined)
}

/** A chart for the page as the text of an SVG, drawn in a worker; see `drawPicture`. */
export async function drawPictureAway(option: EChartsCoreOption, { width, height, ink }: Paper): Promise<string> {
  const paper = { width, height, ink }
  return away(
    (desk) => desk.picture(option, paper),
    (here) => here.drawPicture(option, paper),
  )
}

/** A chart for a file as the inner nodes of an SVG, drawn in a worker; see `drawSvg`. */
export async function drawSvgAway(option: EChartsCoreOption, { width, height }: DrawingSize): Promise<string> {
  const size = { width, height }
  return away(
    (desk) => desk.nodes(option, size),
    (here) => here.drawSvg(option, size),
  )
}

/** The drawing code on the page itself: for paper, which does not wait, and where the worker does not start. */
export async function drawingHere(): Promise<typeof DrawSvg> {
  return import('../../export/draw-svg.ts')
}

async function away(
  there: Parameters<typeof worker.ask<string>>[0],
  here: (code: typeof DrawSvg) => string,
): Promise<string> {
  return worker.ask(there).catch(async () => here(await drawingHere()))
}
