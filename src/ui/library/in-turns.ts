const TURN_MS = 8

/** Does `act` with each of `all` in order, and lets the page go on in between: of thousands it would hold it up. */
export async function inTurns<T>(all: readonly T[], act: (one: T) => void): Promise<void> {
  let began = performance.now()
  for (const one of all) {
    act(one)
    if (performance.now() - began < TURN_MS) continue
    await new Promise((resolve) => setTimeout(resolve))
    began = performance.now()
  }
}
