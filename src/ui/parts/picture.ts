import { ROW_MARK } from '../../export/row-mark.ts'

/** A finger is no pointer: so far from a mark, in CSS pixels, it still means it. */
const FINGER = 22

/**
 * Puts a drawn chart into `box`, in place of the one before. It is parsed as XML, apart from the page: no script in it
 * would run.
 * @throws {Error} when `svg` is not well-formed.
 */
export function putPicture(box: HTMLElement, svg: string): void {
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml')
  if (drawn.querySelector('parsererror')) throw new Error('a chart was drawn as an SVG that cannot be read')
  box.replaceChildren(drawn.documentElement)
}

/** The row that the mark or the words under a click draw, or the mark nearest to a finger; `null` where there are none. */
export function rowAt(click: MouseEvent): number | null {
  const { target, currentTarget } = click
  const mark = target instanceof Element ? target.closest(`[${ROW_MARK}]`) : null
  if (mark) return rowOf(mark)
  const byFinger = 'pointerType' in click && click.pointerType === 'touch'
  return byFinger && currentTarget instanceof Element ? nearestRow(currentTarget, click) : null
}

function nearestRow(box: Element, { clientX, clientY }: MouseEvent): number | null {
  let nearest: Element | null = null
  let least = FINGER
  for (const mark of box.querySelectorAll(`[${ROW_MARK}]`)) {
    const { left, right, top, bottom } = mark.getBoundingClientRect()
    const away = Math.hypot(Math.max(left - clientX, 0, clientX - right), Math.max(top - clientY, 0, clientY - bottom))
    if (away > least) continue
    least = away
    nearest = mark
  }
  return nearest && rowOf(nearest)
}

function rowOf(mark: Element): number {
  return Number(mark.getAttribute(ROW_MARK))
}
