// With more than this the frame that paints what was drawn would hold the page up too.
const FRAME_MS = 10
// Nothing is painted in a tab that nobody sees: what waits there goes on all the same.
const NO_FRAME_MS = 100

const waiting: (() => void)[] = []
let running = false
let spent = 0

function runNext(): void {
  const next = waiting.shift()
  if (!next) {
    running = false
    return
  }
  const began = performance.now()
  try {
    next()
  } finally {
    // A drawing that fails must not hold up the ones behind it.
    spent += performance.now() - began
    if (spent < FRAME_MS) setTimeout(runNext)
    else afterFrame(runNext)
  }
}

function afterFrame(act: () => void): void {
  let due = true
  const go = (): void => {
    if (!due) return
    due = false
    spent = 0
    setTimeout(act)
  }
  requestAnimationFrame(go)
  setTimeout(go, NO_FRAME_MS)
}

/**
 * Runs each `draw` as a task of its own, and no more of them between two frames than a frame can paint, so that a screen of
 * charts never blocks the page in one piece.
 */
export function drawInTurn(draw: () => void): void {
  waiting.push(draw)
  if (running) return
  running = true
  setTimeout(runNext)
}
