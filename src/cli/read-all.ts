import { availableParallelism } from 'node:os'
import { inOrder } from './in-order.ts'
import { labelOf, listJobs, type NoticeJob } from './notice-job.ts'
import type { NoticeResult } from './notice-result.ts'
import { openReading, type ReadingSettings } from './open-reading.ts'
import { openWorkerPool, Stopped, WorkerEnd, type WorkerPool } from './worker-pool.ts'

// Milliseconds. No notice takes a second; a PDF of hundreds of pages may take some.
const TIME_LIMIT = 120_000
const HEAP_LIMIT = 1024
const GRACE = 3_000
// Jobs under way per worker: enough that none waits behind a slow one, few enough to hold their records.
const WINDOW = 8

/**
 * Every file, and every file of an archive, with what became of it, in input order; one worker per core, and none for a
 * single file. After `signal`, what is in hand is finished, and the rest comes as `dropped` or not at all.
 */
export async function* readAll(
  files: readonly string[],
  settings: ReadingSettings,
  knownOf: (key: string) => string | null,
  signal: AbortSignal,
): AsyncGenerator<readonly [NoticeJob, NoticeResult], void> {
  const size = availableParallelism()
  const script = new URL('read-worker.ts', import.meta.url)
  const limits = { timeLimit: TIME_LIMIT, heapLimit: HEAP_LIMIT }
  const pool = openWorkerPool<NoticeJob, NoticeResult>({ script, size, data: settings, ...limits })
  const readHere = openReading(settings)
  const stop = (): void => {
    pool.stop(GRACE)
  }
  signal.addEventListener('abort', stop)
  try {
    const jobs = until(signal, listJobs(files, knownOf))
    // A worker takes longer to start than a file to read.
    const run = (job: NoticeJob): Promise<NoticeResult> =>
      files.length === 1 && job.entry === null ? readHere(job) : readThere(pool, job)
    yield* inOrder(jobs, run, size * WINDOW)
  } finally {
    signal.removeEventListener('abort', stop)
    await pool.close()
  }
}

async function* until<T>(signal: AbortSignal, all: AsyncIterable<T>): AsyncGenerator<T, void> {
  for await (const one of all) {
    if (signal.aborted) return
    yield one
  }
}

async function readThere(pool: WorkerPool<NoticeJob, NoticeResult>, job: NoticeJob): Promise<NoticeResult> {
  try {
    return await pool.run(job)
  } catch (error) {
    if (error instanceof Stopped) return { kind: 'dropped' }
    if (!(error instanceof WorkerEnd)) throw error
    const message = `${labelOf(job)}: ${error.problem}: ${error.message}`
    return { kind: 'failed', sha256: null, problem: error.problem, message }
  }
}
