// Milliseconds: a terminal sends one Ctrl-C to every process of the command, and some of them pass it on.
const ECHO = 1000

/** A signal for the first Ctrl-C (or a request to end); the second one ends the process at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  const stop = (): void => {
    if (!controller.signal.aborted) {
      first = performance.now()
      controller.abort()
    } else if (performance.now() - first > ECHO) process.exit(130)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}
