import { expect, it } from 'vitest'
import { makeInTurns, mapInTurns } from '../../src/engine/make-in-turns.ts'

const busyFor = (ms: number): void => {
  for (const until = performance.now() + ms; performance.now() < until;);
}

it('makes every row, in order', async () => {
  expect(await makeInTurns(3, (index) => index * 2)).toEqual([0, 2, 4])
  expect(await mapInTurns(['甲', '乙'], (name) => `${name}市`)).toEqual(['甲市', '乙市'])
  expect(await makeInTurns(0, () => 1)).toEqual([])
})

it('lets others have their turn while it makes many', async () => {
  let turns = 0
  const others = setInterval(() => turns++, 1)
  const made = await makeInTurns(2048, () => {
    busyFor(0.05)
    return 1
  })
  clearInterval(others)
  expect(made).toHaveLength(2048)
  expect(turns).toBeGreaterThan(3)
})

it('fails as the making does', async () => {
  await expect(
    makeInTurns(5000, (index) => {
      if (index === 4000) throw new Error('no text in row 4000')
      return index
    }),
  ).rejects.toThrow('no text in row 4000')
})
