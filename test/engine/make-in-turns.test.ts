import { expect, it, vi } from 'vitest'
import { makeInTurns, mapInTurns } from '../../src/engine/make-in-turns.ts'

it('makes every row, in order', async () => {
  expect(await makeInTurns(3, (index) => index * 2)).toEqual([0, 2, 4])
  expect(await mapInTurns(['甲', '乙'], (name) => `${name}市`)).toEqual(['甲市', '乙市'])
  expect(await makeInTurns(0, () => 1)).toEqual([])
})

it('lets others have their turn while it makes many', async () => {
  // A clock that goes on with the work alone: how busy the machine is plays no part.
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  let made = 0
  let seen = 0
  setTimeout(() => (seen = made))
  expect(
    await makeInTurns(2048, () => {
      now += 0.05
      return ++made
    }),
  ).toHaveLength(2048)
  vi.restoreAllMocks()
  expect(seen).toBe(256)
})

it('fails as the making does', async () => {
  await expect(
    makeInTurns(5000, (index) => {
      if (index === 4000) throw new Error('no text in row 4000')
      return index
    }),
  ).rejects.toThrow('no text in row 4000')
})
