import { expect, it } from 'vitest'
import type { Query, SqlValue } from '../../src/metrics/metric.ts'
import { shareAnswers } from '../../src/ui/analysis/share-answers.ts'

const items = (values: readonly SqlValue[], times = 1): Query<number> => ({
  ...{ sql: 'SELECT items FROM counts WHERE city = ?', values },
  decode: (raw) => Number(raw['items']) * times,
})

/** Answers that count how often the engine was asked; `hold` keeps them back. */
function engine() {
  const asked: (readonly SqlValue[])[] = []
  const wants: (() => boolean)[] = []
  let open: () => void = () => undefined
  let gate: Promise<void> = Promise.resolve()
  let rows: readonly { readonly items: number }[] = [{ items: 7 }]
  const answers = shareAnswers(async ({ values }, wanted) => {
    asked.push(values)
    wants.push(wanted)
    const mine = rows
    await gate
    if (!wanted()) throw new Error('dropped')
    return mine
  })
  return {
    ...{ answers, asked, wants },
    hold: () => {
      gate = new Promise((resolve) => (open = resolve))
    },
    release: () => {
      open()
    },
    give: (given: readonly { readonly items: number }[]) => (rows = given),
  }
}

it('puts the same question once, and each panel reads the answer in its own way', async () => {
  const { answers, asked } = engine()
  const both = await Promise.all([answers.ask(items(['东市'])), answers.ask(items(['东市'], 10))])
  expect(both).toEqual([[7], [70]])
  expect(await answers.ask(items(['东市']))).toEqual([7])
  expect(asked).toEqual([['东市']])
})

it('tells values apart, and text from numbers', async () => {
  const { answers, asked } = engine()
  await Promise.all([answers.ask(items(['1'])), answers.ask(items([1])), answers.ask(items([null]))])
  expect(asked).toEqual([['1'], [1], [null]])
})

it('asks anew after other tables came in, also where the old answer was still under way', async () => {
  const { answers, asked, hold, release, give } = engine()
  hold()
  const old = answers.ask(items(['东市']))
  answers.forget()
  give([{ items: 8 }])
  const fresh = answers.ask(items(['东市']))
  release()
  expect([await old, await fresh]).toEqual([[7], [8]])
  expect(await answers.ask(items(['东市']))).toEqual([8])
  expect(asked).toHaveLength(2)
})

it('drops a question only when none of those who put it wants it any more', async () => {
  const { answers, wants, hold, release } = engine()
  hold()
  let [one, two] = [true, true]
  const answer = answers.ask(items(['东市']), () => one)
  const other = answers.ask(items(['东市']), () => two)
  one = false
  expect(wants[0]?.()).toBe(true)
  two = false
  release()
  await expect(answer).rejects.toThrow('dropped')
  await expect(other).rejects.toThrow('dropped')
  expect(await answers.ask(items(['东市']))).toEqual([7])
})

it('does not keep a failure', async () => {
  let fail = true
  const answers = shareAnswers(() => (fail ? Promise.reject(new Error('broken')) : Promise.resolve([{ items: 1 }])))
  await expect(answers.ask(items([]))).rejects.toThrow('broken')
  fail = false
  expect(await answers.ask(items([]))).toEqual([1])
})

it('lets the oldest answers go when they grow too many', async () => {
  const many = Array.from({ length: 15_000 }, (_, index) => ({ items: index }))
  let asked = 0
  const answers = shareAnswers(() => {
    asked++
    return Promise.resolve(many)
  })
  await answers.ask(items(['东市']))
  await answers.ask(items(['西市']))
  await answers.ask(items(['西市']))
  expect(asked).toBe(2)
  await answers.ask(items(['东市']))
  expect(asked).toBe(3)
})
