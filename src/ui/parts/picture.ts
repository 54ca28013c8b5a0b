import { ROW_MARK } from '../../export/row-mark.ts'

/**
 * Puts a drawn chart into `box`, in place of the one before. It is parsed as XML, which runs nothing.
 * @throws {Error} when `svg` is not well-formed.
 */
export function putPicture(box: HTMLElement, svg: string): void {
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml')
  if (drawn.querySelector('parsererror')) throw new Error('a chart was drawn as an SVG that cannot be read')
  box.replaceChildren(drawn.documentElement)
}

/** Takes the chart out of `box`. */
export function clearPicture(box: HTMLElement): void {
  box.replaceChildren()
}

/** The row that the mark or the words at `target` draw; `null` where there are none. */
export function rowAt(target: EventTarget | null): number | null {
  const mark = target instanceof Element ? target.closest(`[${ROW_MARK}]`) : null
  return mark ? Number(mark.getAttribute(ROW_MARK)) : null
}
