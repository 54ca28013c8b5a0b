import { nextTurn } from '../../base/next-turn.ts'

const TURN_MS = 8

/** Does `act` with each of `all` in order, and lets the page go on in between: of thousands it would hold it up. */
export function inTurns<T>(all: readonly T[], act: (one: T) => void): Promise<void> {
  return stepInTurns(
    (function* () {
      for (const one of all) yield act(one)
    })(),
  )
}

/** All of `pieces`, made some at a time. */
export async function collectInTurns<T>(pieces: Iterable<T>): Promise<readonly T[]> {
  const made: T[] = []
  await stepInTurns(
    (function* () {
      for (const piece of pieces) yield void made.push(piece)
    })(),
  )
  return made
}

/** Goes through `steps` to their end, and lets the page go on in between. Answers with what they come to. */
export async function stepInTurns<Result>(steps: Generator<void, Result>): Promise<Result>
/** The same; `null` as soon as nobody wants it any more. */
export async function stepInTurns<Result>(steps: Generator<void, Result>, wanted: () => boolean): Promise<Result | null>
export async function stepInTurns<Result>(
  steps: Generator<void, Result>,
  wanted: () => boolean = () => true,
): Promise<Result | null> {
  let began = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - began < TURN_MS) continue
    await nextTurn()
    if (!wanted()) return null
    began = performance.now()
  }
}
