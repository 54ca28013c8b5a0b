// With more than this the frame that paints what was drawn would hold the page up too.
const FRAME_MS = 10
// Nothing is painted in a tab that nobody sees: what waits there goes on all the same.
const NO_FRAME_MS = 100

/** What nobody sees is not painted. */
type Drawing = 'seen' | 'unseen'

const waiting: { readonly draw: () => void; readonly as: Drawing }[] = []
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
    next.draw()
  } finally {
    // A drawing that fails must not hold up the ones behind it.
    if (next.as === 'seen') spent += performance.now() - began
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
 * Runs each drawing as a task of its own, and no more of them between two frames than a frame can paint, so that a screen of
 * charts never blocks the page in one piece.
 */
export function drawInTurn(draw: () => void, as: Drawing = 'seen'): void {
  waiting.push({ draw, as })
  if (running) return
  running = true
  setTimeout(runNext)
}
