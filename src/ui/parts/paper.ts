import type { Drawing } from '../../charts/drawing.ts'

// A sheet of A4 within its margins, between the running head with the title of a panel and the words below, in CSS pixels.
const WIDTH = 690
const HEIGHT = 800

/** A chart for a sheet of paper, and by how much it is made smaller there: cut in two it would lose its axis. */
export interface PaperDrawing extends Drawing {
  readonly width: number
  readonly zoom: number
}

/** `draw` at a width at which the chart, made as small as its height asks for, still fills the sheet from side to side. */
export function drawOnSheet(draw: (width: number) => Drawing & { readonly width: number }): PaperDrawing {
  const plain = draw(WIDTH)
  if (plain.height <= HEIGHT) return { ...plain, zoom: Math.min(1, WIDTH / plain.width) }
  const wider = draw(Math.round((WIDTH * plain.height) / HEIGHT))
  return { ...wider, zoom: Math.min(1, WIDTH / wider.width, HEIGHT / wider.height) }
}
