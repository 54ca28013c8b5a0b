/** A task of the page may take 50 ms; whoever clicks meanwhile waits for the rest of it. */
const SLICE_MS = 10
/** Rows between two looks at the clock. */
const LOOK = 256

/** `make` of 0 to `length`, half-open; whenever that has taken long, what else waits for the thread has its turn. */
export async function makeInTurns<T>(length: number, make: (index: number) => T): Promise<T[]> {
  const made: T[] = []
  let begun = performance.now()
  for (let index = 0; index < length; index++) {
    made.push(make(index))
    if (index % LOOK === LOOK - 1 && performance.now() - begun > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve))
      begun = performance.now()
    }
  }
  return made
}

/** `rows` through `make`, in turns. */
export function mapInTurns<Row, T>(rows: readonly Row[], make: (row: Row) => T): Promise<T[]> {
  return makeInTurns(rows.length, (index) => make(rows[index] as Row))
}
