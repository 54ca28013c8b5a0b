import type { EChartsCoreOption } from 'echarts/core'
import { nextTurn } from '../../base/next-turn.ts'
import type { DrawingSize, Paper } from '../../export/draw-svg.ts'
import type * as DrawSvg from '../../export/draw-svg.ts'
import type { DrawingDesk } from './drawing.worker.ts'
import { drawingWorker } from './drawing-ahead.ts'
import { endableWorker, WorkerFailed } from './endable-worker.ts'

const worker = endableWorker<DrawingDesk>(drawingWorker, 'the worker for charts')
let works = true
let queue: Promise<unknown> = Promise.resolve()

/**
 * A chart for the page as the text of an SVG, drawn in a worker; see `drawPicture`. One after the other: '' for a chart that
 * is no longer `wanted` when its turn comes, so that those of a screen that was left do not hold up the next.
 */
export function drawPictureAway(
  option: EChartsCoreOption,
  { width, height, ink }: Paper,
  wanted: () => boolean,
): Promise<string> {
  const paper = { width, height, ink }
  const drawn = queue.then(() =>
    wanted()
      ? away(
          (desk) => desk.picture(option, paper),
          (here) => here.drawPicture(option, paper),
        )
      : '',
  )
  queue = drawn.catch(() => undefined)
  return drawn
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
  try {
    if (works) return await worker.ask(there)
  } catch (error) {
    if (!(error instanceof WorkerFailed)) throw error
    works = false
  }
  const code = await drawingHere()
  // Each as a task of its own.
  await nextTurn()
  return here(code)
}
