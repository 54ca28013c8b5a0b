import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from '../../src/cli/in-order.ts'

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time))

async function* all<T>(values: readonly T[]): AsyncGenerator<T, void> {
  for (const value of values) yield value
}

it('keeps the input order, however long each notice takes, with no more under way than the window', async () => {
  const times = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(times, fc.integer({ min: 1, max: 6 }), async (jobs, window) => {
      let underWay = 0
      let most = 0
      const run = async (time: number): Promise<number> => {
        most = Math.max(most, ++underWay)
        await wait(time)
        underWay--
        return time * 10
      }
      const seen: (readonly [number, number])[] = []
      for await (const pair of inOrder(all(jobs), run, window)) seen.push(pair)
      expect(seen).toEqual(jobs.map((time) => [time, time * 10]))
      expect(most).toBeLessThanOrEqual(window)
    }),
    { numRuns: 40 },
  )
})

it('takes no further job while nobody takes the answers', async () => {
  const begun: number[] = []
  const run = (job: number): Promise<number> => Promise.resolve(begun.push(job))
  const answers = inOrder(all([1, 2, 3, 4, 5, 6]), run, 2)
  await answers.next()
  await wait(20)
  expect(begun).toEqual([1, 2])
  await answers.return()
})

it('fails with the job that failed, and not before its turn', async () => {
  const run = (job: number): Promise<number> => (job === 2 ? Promise.reject(new Error('second')) : Promise.resolve(job))
  const answers = inOrder(all([1, 2, 3]), run, 3)
  expect((await answers.next()).value).toEqual([1, 1])
  await expect(answers.next()).rejects.toThrow('second')
})
