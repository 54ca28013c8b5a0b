import { nextTurn } from '../base/next-turn.ts'

/** A task of the page may take 50 ms; whoever clicks meanwhile waits for the rest of it. */
const SLICE_MS = 10
/** What then goes on with the answer takes time as well: the more was taken before, the sooner it has a task of its own. */
const END_MS = 4
/** Rows between two looks at the clock. */
const LOOK = 64

let taskBegan: number | null = null

/** When the task began that this runs in, or the first work in it that asked: one answer often leads to the next. */
function began(): number {
  if (taskBegan === null) {
    taskBegan = performance.now()
    setTimeout(() => {
      taskBegan = null
    })
  }
  return taskBegan
}

async function nextTask(): Promise<void> {
  await nextTurn()
  began()
}

/** `make` of 0 to `length`, half-open; whenever that has taken long, what else waits for the thread has its turn. */
export async function makeInTurns<T>(length: number, make: (index: number) => T): Promise<T[]> {
  const made: T[] = []
  began()
  for (let index = 0; index < length; index++) {
    made.push(make(index))
    if (index % LOOK === LOOK - 1 && performance.now() - began() > SLICE_MS) await nextTask()
  }
  if (length >= LOOK && performance.now() - began() > END_MS) await nextTask()
  return made
}

/** `rows` through `make`, in turns. */
export function mapInTurns<Row, T>(rows: readonly Row[], make: (row: Row) => T): Promise<T[]> {
  return makeInTurns(rows.length, (index) => make(rows[index] as Row))
}
