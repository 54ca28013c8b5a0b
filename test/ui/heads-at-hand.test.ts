import { expect, it } from 'vitest'
import { headsAtHand } from '../../src/ui/workers/heads-at-hand.ts'
import { packRecords } from '../../src/ui/workers/packed-record.ts'
import { invent } from '../tables/invented-notice.ts'

const RECORDS = Array.from({ length: 900 }, (_, no) => invent({ notice_id: `n${no}`, agency: `第${no}局` }))
const BATCHES = Array.from({ length: 30 }, (_, at) => packRecords(RECORDS.slice(at * 30, at * 30 + 30)))

const agencies = (heads: ReturnType<typeof headsAtHand>, places: readonly (readonly [number, number])[]) =>
  places.map(([at, index]) => BATCHES[at] && heads.head(BATCHES[at], index).notice.agency)

it('heads are those of the records, one after the other, backwards, and here and there', () => {
  const places = BATCHES.flatMap((_, at) => Array.from({ length: 30 }, (__, index) => [at, index] as const))
  const all = RECORDS.map(({ notice }) => notice.agency)
  expect(agencies(headsAtHand(20), places)).toEqual(all)
  expect(agencies(headsAtHand(), [...places].reverse())).toEqual([...all].reverse())
  const scattered = places.map((_, at) => places[(at * 331) % places.length] ?? ([0, 0] as const))
  expect(agencies(headsAtHand(64), scattered)).toEqual(scattered.map(([at, index]) => all[at * 30 + index]))
})

it('a head stays the same object while it is asked for, and no longer', () => {
  const heads = headsAtHand(100)
  const [batch, other] = BATCHES
  if (!batch || !other) throw new Error('nothing was packed')
  const first = heads.head(batch, 3)
  expect(heads.head(batch, 4)).toEqual(heads.head(batch, 4))
  expect(heads.head(other, 3)).not.toEqual(first)
  expect(heads.head(batch, 3)).toBe(first)
  BATCHES.forEach((one) => [0, 1, 2].forEach((index) => heads.head(one, index)))
  for (const index of [9, 10, 11]) BATCHES.forEach((one) => heads.head(one, index))
  expect(heads.head(batch, 3)).not.toBe(first)
  expect(heads.head(batch, 3)).toEqual(first)
  expect(heads.head(batch, 7)).toBe(heads.head(batch, 7))
})
