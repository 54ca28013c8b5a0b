import { expect, it, vi } from 'vitest'
import { makeInTurns, mapInTurns } from '../../src/engine/make-in-turns.ts'

it('makes every row, in order', async () => {
  expect(await makeInTurns(3, (index) => index * 2)).toEqual([0, 2, 4])
  expect(await mapInTurns(['甲', '乙'], (name) => `${name}市`)).toEqual(['甲市', '乙市'])
  expect(await makeInTurns(0, () => 1)).toEqual([])
})

const taskEnd = () => new Promise((resolve) => setTimeout(resolve))

it('lets others have their turn while it makes many', async () => {
  await taskEnd()
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

it('what follows in the same task shares its time, and what goes on with a long answer has a task of its own', async () => {
  await taskEnd()
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const tasks: string[] = []
  setTimeout(() => tasks.push('others'))
  const make = (name: string) => (): void => {
    now += 0.025
    tasks.push(name)
  }
  const second = make('second')
  await makeInTurns(150, make('first'))
  await makeInTurns(420, (index) => {
    if (index === 300) setTimeout(() => tasks.push('others again'))
    second()
  })
  tasks.push('goes on')
  vi.restoreAllMocks()
  expect(tasks.filter((name, at) => name !== tasks[at - 1])).toEqual([
    'first',
    'second',
    'others',
    'second',
    'others again',
    'goes on',
  ])
})

it('fails as the making does', async () => {
  await expect(
    makeInTurns(5000, (index) => {
      if (index === 4000) throw new Error('no text in row 4000')
      return index
    }),
  ).rejects.toThrow('no text in row 4000')
})
