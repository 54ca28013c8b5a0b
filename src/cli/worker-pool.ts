import { Worker } from 'node:worker_threads'
import { messageOf } from '../base/message-of.ts'

/** A pool of workers, each with one job at a time. */
export interface WorkerPool<Job, Result> {
  /** Rejects with {@link WorkerEnd} where the worker ended over the job, and with {@link Stopped} after `stop`. */
  run(job: Job): Promise<Result>
  /** Lets the jobs in hand end, for `grace` milliseconds at most; those that wait are given up. */
  stop(grace: number): void
  close(): Promise<void>
}

export interface PoolSettings {
  /** The worker's file; it posts one message per job. */
  readonly script: URL
  readonly size: number
  readonly data: unknown
  /** Milliseconds; a worker that takes longer over a job is ended. */
  readonly timeLimit: number
  /** MiB; a worker that needs more ends, and not the whole run. */
  readonly heapLimit: number
}

/** The worker ended before it answered: it ran out of memory or of time, or broke down. */
export class WorkerEnd extends Error {
  readonly problem: 'worker_ended' | 'too_slow'
  constructor(problem: WorkerEnd['problem'], message: string) {
    super(message)
    this.name = 'WorkerEnd'
    this.problem = problem
  }
}

/** The pool was stopped before the job had its turn or its answer. */
export class Stopped extends Error {}

interface Task<Job, Result> {
  readonly job: Job
  readonly resolve: (result: Result) => void
  readonly reject: (error: Error) => void
}

/** Opens the pool; workers start when there is work for them, and one that has ended is replaced. */
export function openWorkerPool<Job, Result>(settings: PoolSettings): WorkerPool<Job, Result> {
  const waiting: Task<Job, Result>[] = []
  const idle: Hand<Job, Result>[] = []
  const all = new Set<Hand<Job, Result>>()
  let stopped = false

  const next = (): void => {
    const [task] = waiting
    if (!task) return
    const hand = idle.pop() ?? (all.size < settings.size ? hire() : null)
    if (!hand) return
    waiting.shift()
    hand.take(task)
  }
  const hire = (): Hand<Job, Result> => {
    const hand = new Hand<Job, Result>(
      settings,
      () => {
        idle.push(hand)
        next()
      },
      () => {
        all.delete(hand)
        if (idle.includes(hand)) idle.splice(idle.indexOf(hand), 1)
        next()
      },
    )
    all.add(hand)
    return hand
  }
  const dismissals = (): Promise<void>[] => [...all].map((hand) => hand.dismiss(new Stopped()))
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (stopped) reject(new Stopped())
        else {
          waiting.push({ job, resolve, reject })
          next()
        }
      }),
    stop: (grace) => {
      stopped = true
      for (const task of waiting.splice(0)) task.reject(new Stopped())
      setTimeout(() => void Promise.all(dismissals()), grace).unref()
    },
    close: async () => {
      stopped = true
      await Promise.all(dismissals())
    },
  }
}

/** One worker with the job that it has in hand. */
class Hand<Job, Result> {
  private readonly worker: Worker
  private readonly timeLimit: number
  private task: Task<Job, Result> | null = null
  private timer: NodeJS.Timeout | undefined
  private reason: Error = new WorkerEnd('worker_ended', 'the worker ended')

  constructor(settings: PoolSettings, free: () => void, gone: () => void) {
    this.timeLimit = settings.timeLimit
    this.worker = startWorker(settings)
    this.worker.on('message', (result: Result) => {
      this.finish()?.resolve(result)
      free()
    })
    this.worker.on('error', (error) => {
      this.reason = new WorkerEnd('worker_ended', messageOf(error))
    })
    this.worker.on('exit', () => {
      this.finish()?.reject(this.reason)
      gone()
    })
  }

  take(task: Task<Job, Result>): void {
    this.task = task
    this.timer = setTimeout(() => {
      void this.dismiss(new WorkerEnd('too_slow', `not read within ${String(this.timeLimit / 1000)} s`))
    }, this.timeLimit)
    this.worker.postMessage(task.job)
  }

  async dismiss(reason: Error): Promise<void> {
    this.reason = reason
    await this.worker.terminate()
  }

  private finish(): Task<Job, Result> | null {
    clearTimeout(this.timer)
    const { task } = this
    this.task = null
    return task
  }
}

// Workers do not take over the loader that reads TypeScript: each registers it for itself.
function startWorker({ script, data, heapLimit }: PoolSettings): Worker {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const start = `import(${loader}).then(({ register }) => { register(); return import(${JSON.stringify(script.href)}) })`
  return new Worker(start, { eval: true, workerData: data, resourceLimits: { maxOldGenerationSizeMb: heapLimit } })
}
