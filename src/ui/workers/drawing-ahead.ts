// Runs as a script of its own, before the program of the page has come: what draws is prepared meanwhile.
let ahead: Worker | null = null

function start(): Worker {
  return new Worker(new URL('./drawing.worker.ts', import.meta.url), { type: 'module' })
}

try {
  ahead = start()
  // Nobody listens yet: the next one fails as well, and is heard.
  ahead.onerror = () => (ahead = null)
} catch {
  // Where no worker can be made the page draws, as `drawingWorker` throws again.
}

/** A worker for charts: first the one that was started ahead, then a new one each time. */
export function drawingWorker(): Worker {
  const worker = ahead ?? start()
  ahead = null
  return worker
}
