import type { Drawing } from '../../src/charts/drawing.ts'
import { drawSvg } from '../../src/export/draw-svg.ts'

/** The SVG of a drawing, one node per line, ids counted anew, coordinates to one decimal: what differs is what looks different. */
export function drawnSvg({ option, height, width }: Drawing & { readonly width?: number }, panel: number): string {
  const ids = new Map<string, string>()
  const rename = (id: string): string => {
    if (!ids.has(id)) ids.set(id, `id${ids.size}`)
    return ids.get(id) ?? id
  }
  return drawSvg(option, { width: width ?? panel, height })
    .replace(/zr\d+-[\w-]+/g, rename)
    .replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace(/></g, '>\n<')
}
