const waiting: (() => void)[] = []
let running = false

function runNext(): void {
  const draw = waiting.shift()
  if (!draw) {
    running = false
    return
  }
  // Scheduled first: a drawing that fails must not hold up the ones behind it.
  setTimeout(runNext)
  draw()
}

/** Runs each drawing as a task of its own, so that a screen of charts never blocks the page in one piece. */
export function drawInTurn(draw: () => void): void {
  waiting.push(draw)
  if (running) return
  running = true
  setTimeout(runNext)
}
