/** Works that can be given up, all at once. */
export interface Abandonable {
  /** What `work` comes to; where all was given up before that, the reason. */
  orGivenUp<T>(work: Promise<T>): Promise<T>
  /** Gives up what is under way, and whatever is asked for from now on. */
  giveUp(reason: Error): void
}

/**
 * Nothing is given up yet. A race with one promise for all works would do the same, but that promise would hold the answer
 * of each of them for as long as it lasts.
 */
export function abandonable(): Abandonable {
  const rejects = new Set<(reason: Error) => void>()
  let given: Error | null = null
  return {
    orGivenUp: (work) =>
      new Promise((resolve, reject) => {
        if (given) reject(given)
        rejects.add(reject)
        work.then(resolve, reject).finally(() => rejects.delete(reject))
      }),
    giveUp: (reason) => {
      given ??= reason
      for (const reject of rejects) reject(reason)
      rejects.clear()
    },
  }
}
