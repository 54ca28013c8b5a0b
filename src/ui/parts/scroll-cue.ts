import type { ObjectDirective } from 'vue'

const watched = new WeakMap<HTMLElement, ResizeObserver>()

/** On which sides of a box there is more to scroll to; a pixel lost to rounding is none. */
export function hiddenSides(box: Pick<HTMLElement, 'scrollLeft' | 'scrollWidth' | 'clientWidth'>): {
  readonly left: boolean
  readonly right: boolean
} {
  return { left: box.scrollLeft > 1, right: box.scrollLeft + box.clientWidth < box.scrollWidth - 1 }
}

function setReach(box: HTMLElement, wanted: boolean): void {
  if (wanted) box.tabIndex = 0
  else box.removeAttribute('tabindex')
}

/** Shades a box on the sides where more is hidden, and lets the keyboard scroll it. */
export const vScrollCue: ObjectDirective<HTMLElement> = {
  mounted(box) {
    const reachable = box.hasAttribute('tabindex')
    const look = (): void => {
      const { left, right } = hiddenSides(box)
      box.classList.toggle('more-left', left)
      box.classList.toggle('more-right', right)
      if (!reachable) setReach(box, left || right)
    }
    const observer = new ResizeObserver(look)
    observer.observe(box)
    for (const inside of box.children) observer.observe(inside)
    box.addEventListener('scroll', look, { passive: true })
    watched.set(box, observer)
  },
  updated(box) {
    // The observer looks once the page is laid out: to look now would have it laid out for this alone.
    for (const inside of box.children) watched.get(box)?.observe(inside)
  },
  beforeUnmount(box) {
    watched.get(box)?.disconnect()
    watched.delete(box)
  },
}
