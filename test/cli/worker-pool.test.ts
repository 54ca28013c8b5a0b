import { afterEach, expect, it } from 'vitest'
import { openWorkerPool, Stopped, WorkerEnd, type WorkerPool } from '../../src/cli/worker-pool.ts'

let pool: WorkerPool<string, string> | null = null

function open(size: number, timeLimit = 60_000): WorkerPool<string, string> {
  const script = new URL('faulty-worker.ts', import.meta.url)
  pool = openWorkerPool<string, string>({ script, size, data: null, timeLimit, heapLimit: 64 })
  return pool
}

afterEach(() => pool?.close())

it('answers every job, with more jobs than workers', async () => {
  const { run } = open(2)
  const jobs = Array.from({ length: 40 }, (_, at) => `通报${String(at)}`)
  expect(await Promise.all(jobs.map(run))).toEqual(jobs.map((job) => `${job} read`))
})

it.each([
  ['exit', 'worker_ended', /ended/],
  ['throw', 'worker_ended', /broken over a notice/],
  ['hang', 'too_slow', /not read within/],
])('replaces a worker that meets %s, and names what happened', async (job, problem, words) => {
  const { run } = open(1, job === 'hang' ? 2_000 : 60_000)
  const [before, broken, after] = await Promise.allSettled(['前', job, '后'].map(run))
  expect(before).toEqual({ status: 'fulfilled', value: '前 read' })
  expect(after).toEqual({ status: 'fulfilled', value: '后 read' })
  const reason = broken?.status === 'rejected' ? (broken.reason as unknown) : null
  expect(reason).toBeInstanceOf(WorkerEnd)
  expect(reason).toMatchObject({ problem, message: expect.stringMatching(words) as string })
})

it('outlives a worker that runs out of memory', async () => {
  const { run } = open(1)
  await expect(run('fill')).rejects.toThrow(/memory/)
  expect(await run('后')).toBe('后 read')
})

it('finishes what is in hand when it is stopped, and gives up the rest', async () => {
  const { run, stop } = open(1)
  await run('热')
  const inHand = run('甲')
  const waiting = run('乙').catch((error: unknown) => error)
  stop(10_000)
  expect(await inHand).toBe('甲 read')
  expect(await waiting).toBeInstanceOf(Stopped)
  await expect(run('丙')).rejects.toBeInstanceOf(Stopped)
})

it('does not wait longer than the grace for a job that hangs', async () => {
  const { run, stop } = open(1)
  await run('热')
  const hanging = run('hang')
  stop(200)
  await expect(hanging).rejects.toBeInstanceOf(Stopped)
})
