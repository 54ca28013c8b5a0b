let drawn: () => void = () => undefined
let begun = false

/** Resolves when the first chart of this visit is on the page. */
export const firstDrawing: Promise<void> = new Promise((resolve) => {
  drawn = resolve
})

/** Says that a chart was drawn; what waits for it goes on after the browser has painted. */
export function noteDrawing(): void {
  requestAnimationFrame(() => setTimeout(drawn))
}

/** Whether this is the first chart of the visit: the first to ask. */
export function beginsVisit(): boolean {
  const first = !begun
  begun = true
  return first
}
