import { computed, watch } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { hashNumber } from '../../src/base/hash-text.ts'
import { agencyId } from '../../src/tables/notice-derived.ts'
import type { NoticeHeader } from '../../src/tables/record.ts'
import { countBoard } from '../../src/ui/library/board-facts.ts'
import { datasetMark, findDatasetMark } from '../../src/ui/library/dataset-mark.ts'
import { inTurns } from '../../src/ui/library/in-turns.ts'
import { createShelf, type LoadedNotice } from '../../src/ui/library/shelf.ts'
import { invent } from '../tables/invented-notice.ts'

function notice(notice_id: string, more: Partial<NoticeHeader> = {}, dataset?: string): LoadedNotice {
  const invented = invent({ notice_id, ...more })
  const record = { ...invented, source: { ...invented.source, sha256: notice_id.padEnd(64, '0') } }
  return { record, origin: 'imported', ...(dataset === undefined ? {} : { dataset }) }
}

/** Two ids whose numbers are alike in all but the last two bits. */
function sameNumber(): readonly [string, string] {
  const seen = new Map<number, string>()
  for (let n = 0; ; n++) {
    const id = `notice-${String(n)}`
    const number = hashNumber(id) >>> 2
    const other = seen.get(number)
    if (other !== undefined) return [other, id]
    seen.set(number, id)
  }
}

describe('the shelf finds a notice', () => {
  it('by its id and by its agency while it is in sight', () => {
    const shelf = createShelf()
    const [one, two] = [notice('n1', { agency: '甲局' }), notice('n2', { agency: '乙局' })]
    shelf.put([one, two])
    const agency = agencyId(one.record.notice)
    expect([shelf.named('n1'), shelf.ofAgency(agency), shelf.seen(one.record.source.sha256)]).toEqual([one, one, one])
    shelf.arrange({ hide: [one.record.source.sha256] })
    expect([shelf.named('n1'), shelf.ofAgency(agency), shelf.seen(one.record.source.sha256)]).toEqual(
      Array(3).fill(undefined),
    )
    expect(shelf.named('n2')).toBe(two)
  })

  it('also where another one of that agency was put away', () => {
    const shelf = createShelf()
    const [old, now] = [notice('n1', { agency: '甲局' }), notice('n2', { agency: '甲局' })]
    shelf.put([old, now])
    const agency = agencyId(now.record.notice)
    shelf.arrange({ hide: [now.record.source.sha256] })
    expect(shelf.ofAgency(agency)).toBe(old)
  })

  it('also where the ids of two notices share their number', () => {
    const [one, two] = sameNumber()
    const shelf = createShelf()
    shelf.put([notice(one), notice(two)])
    expect([one, two].map((id) => shelf.named(id)?.record.notice.notice_id)).toEqual([one, two])
    shelf.put([{ ...notice('n'), record: { ...notice('n').record, source: notice(one).record.source } }])
    expect([one, two, 'n'].map((id) => shelf.named(id)?.record.notice.notice_id)).toEqual([undefined, two, 'n'])
  })

  it('that is a copy of another one, until that is replaced', () => {
    const shelf = createShelf()
    const items = invent({ notice_id: 'x', items: [{ title: '公车管理混乱' }] }).items
    const withItems = (id: string): LoadedNotice => ({ ...notice(id), record: { ...notice(id).record, items } })
    const [one, copy] = [withItems('n1'), withItems('n2')]
    shelf.put([one])
    expect(shelf.sameAs(copy.record)).toBe(one)
    shelf.put([notice('n1')])
    expect(shelf.sameAs(copy.record)).toBeUndefined()
  })

  it('as it is shown, not as it was read', () => {
    const shelf = createShelf()
    shelf.put([notice('n1')])
    shelf.finishWith((record) => ({ ...record, items: [] }))
    expect(shelf.named('n1')?.record.items).toEqual([])
  })

  it('no longer once its dataset is dropped', () => {
    const shelf = createShelf()
    shelf.put([notice('n1', {}, 'd')])
    shelf.hideDatasets([{ id: 'd', shown: true }])
    expect(shelf.named('n1')).toBeDefined()
    shelf.dropDataset('d')
    expect(shelf.named('n1')).toBeUndefined()
  })

  it('and tells whoever computes with it when that changes', () => {
    const shelf = createShelf()
    const name = computed(() => shelf.named('n1')?.record.notice.agency ?? '—')
    expect(name.value).toBe('—')
    shelf.put([notice('n1', { agency: '甲局' })])
    expect(name.value).toBe('甲局')
  })
})

it('tells nobody of a change that changes nothing in sight', async () => {
  const shelf = createShelf()
  shelf.put([notice('n1')])
  let told = 0
  watch([shelf.notices, shelf.read], () => told++, { flush: 'sync' })
  await shelf.putMany([notice('n2', {}, 'd')])
  shelf.hideDatasets([])
  expect(told).toBe(0)
  shelf.hideDatasets([{ id: 'd', shown: true }])
  expect(told).toBe(2)
})

it('counts what is on board, each agency once, with the first and the last feedback', async () => {
  const notices = [
    notice('n1', { agency: '甲局', feedback_date: '2023-05-01' }),
    notice('n2', { agency: '甲局', feedback_date: null }),
    notice('n3', { agency: '乙局', feedback_date: '2022-01' }),
  ]
  expect(await countBoard(notices)).toEqual({
    notices: 3,
    agencies: 2,
    origins: ['imported'],
    from: '2022-01',
    to: '2023-05-01',
  })
  expect(await countBoard([])).toMatchObject({ notices: 0, agencies: 0, from: null })
})

it('marks a dataset the same in turns as at once', async () => {
  const notices = Array.from({ length: 50 }, (_, at) => notice(`n${at}`))
  const mark = await findDatasetMark(notices)
  expect(datasetMark([...notices])).toBe(mark)
})

it('gives way to others after some milliseconds of work', async () => {
  // A clock that goes on with the work alone: how busy the machine is plays no part.
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const log: string[] = []
  setTimeout(() => log.push('other'))
  await inTurns([1, 2, 3, 4, 5, 6], (one) => {
    now += 3
    log.push(String(one))
  })
  vi.restoreAllMocks()
  expect(log).toEqual(['1', '2', '3', 'other', '4', '5', '6'])
})
