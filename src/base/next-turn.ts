/** Lets what else waits for the thread have its turn: goes on in a task of its own. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
