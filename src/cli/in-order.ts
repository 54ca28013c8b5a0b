/**
 * Every job with its answer, in the order of the jobs, at most `window` of them under way. The next job is taken only when
 * an answer has been, so that a slow reader holds up the work and not the memory.
 */
export async function* inOrder<Job, Result>(
  jobs: AsyncIterable<Job>,
  run: (job: Job) => Promise<Result>,
  window: number,
): AsyncGenerator<readonly [Job, Result], void> {
  const underWay: UnderWay<Job, Result>[] = []
  for await (const job of jobs) {
    const answer = run(job)
    // Awaited in its turn; until then a rejection is nobody's fault.
    answer.catch(() => undefined)
    underWay.push({ job, answer })
    if (underWay.length >= window) yield await settle(underWay)
  }
  while (underWay.length > 0) yield await settle(underWay)
}

interface UnderWay<Job, Result> {
  readonly job: Job
  readonly answer: Promise<Result>
}

async function settle<Job, Result>(underWay: UnderWay<Job, Result>[]): Promise<readonly [Job, Result]> {
  const first = underWay.shift()
  if (!first) throw new Error('nothing is under way')
  return [first.job, await first.answer]
}
