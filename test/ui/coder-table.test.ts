import { describe, expect, it } from 'vitest'
import { lastOf } from '../../src/base/last-of.ts'
import type { Decision } from '../../src/codebook/decision.ts'
import { coderAgreement } from '../../src/ui/coding/coder-agreement.ts'
import { coderTable, RULES, unitsOf } from '../../src/ui/coding/coder-table.ts'
import { blindChoices, changesOf, confirmations, draftOf } from '../../src/ui/coding/decision-draft.ts'
import { modelOrder } from '../../src/ui/coding/model-order.ts'
import { openItems } from '../../src/ui/coding/suggestion-desk.ts'
import { codedBlind, type Queue, workQueue } from '../../src/ui/coding/work-queue.ts'
import { itemCount, isPacked, openRecords, packRecords } from '../../src/ui/workers/packed-record.ts'
import { decide, logged } from '../codebook/invented-decision.ts'
import type { NoticeRecord } from '../../src/tables/record.ts'
import { invent } from '../tables/invented-notice.ts'

const record = invent({
  notice_id: 'n',
  items: [
    { title: '借调人员多', category: 'C5', codes: ['C5'], findings: ['secondment'] },
    { title: '公车管理混乱', category: 'B4.3', codes: ['B4.3'] },
    { title: '某某某某', category: 'X', codes: ['X'] },
    { title: '学习不深入', category: 'A1', codes: ['A1', 'B1'], status: 'completed' },
  ],
})
const item = (at: number) => {
  const found = record.items[at]
  if (!found) throw new Error('no such item')
  return found
}
const said = (at: number, coder: string, code: string, more: Partial<Decision> = {}) =>
  logged(decide(item(at), { field: 'category', new: [code], coder, way: 'blind', ...more }))
const log = [
  said(0, '甲', 'C5'),
  said(0, '乙', 'C6'),
  said(1, '甲', 'B4.3'),
  said(1, '乙', 'B4.2'),
  said(1, '乙', 'B4.3'),
  said(2, '甲', 'X', { way: 'open' }),
]
const leaf = { kind: 'category', depth: 'leaf' } as const

describe('what coders said', () => {
  it('stands beside the rules, the last word of each counting', () => {
    const table = coderTable([record], log, leaf, false)
    expect(table.coders).toEqual(['甲', '乙', RULES])
    expect(unitsOf(table, table.coders)).toEqual([
      ['C5', 'C6', 'C5'],
      ['B4.3', 'B4.3', 'B4.3'],
      ['X', null, 'X'],
    ])
  })
  it('leaves out what was taken back, and what was said with the codes in view where blind coding is asked for', () => {
    const undone = log.map((one) => ({ ...one, undone: { coder: '甲', at: '2026-11-22' } }))
    expect(coderTable([record], undone, leaf, false).items).toEqual([])
    expect(coderTable([record], log, leaf, true).items).toHaveLength(2)
  })
  it('is compared at the level asked for', () => {
    const table = coderTable([record], log, { kind: 'category', depth: 'section' }, true)
    expect(unitsOf(table, ['甲', '乙'])).toEqual([
      ['C', 'C'],
      ['B', 'B'],
    ])
  })
  it('is compared finding by finding, silence counting as no', () => {
    const findings = logged(decide(item(0), { field: 'findings', new: [], coder: '甲', way: 'blind' }))
    const table = coderTable([record], [findings], { kind: 'finding', key: 'secondment' }, true)
    expect(unitsOf(table, ['甲', RULES])).toEqual([['no', 'yes']])
  })
  it('comes to κ, α and a reason where there is nothing to compare', () => {
    const table = coderTable([record], log, leaf, true)
    const both = coderAgreement(table, leaf, { first: '甲', second: '乙' }, [], 1)
    expect(both).toMatchObject({ n: 2, alike: 0.5, weighted: null })
    expect(both.kappa.value).toBeCloseTo(1 / 3, 12)
    const nobody = coderAgreement(coderTable([record], [], leaf, true), leaf, { first: RULES, second: RULES }, [], 1)
    expect(nobody.alpha).toEqual({ value: null, why: 'no_overlap' })
  })
  it('on an ordered status is weighed, what is not stated counting as missing', () => {
    const status = logged(decide(item(3), { field: 'status', new: ['staged', 'item'], coder: '甲' }))
    const silent = logged(decide(item(0), { field: 'status', new: ['completed', 'item'], coder: '甲' }))
    const table = coderTable([record], [status, silent], { kind: 'status' }, false)
    const found = coderAgreement(table, { kind: 'status' }, { first: '甲', second: RULES }, [], 1)
    expect(found.n).toBe(2)
    expect(found.weighted?.linear.value).toBe(0)
  })
})

describe('the queue', () => {
  const table = coderTable([record], log, leaf, false)
  const queueOf = (
    queue: Queue,
    seed = 1,
    blindCoder: string | null = null,
    records: readonly NoticeRecord[] = [record],
    proposed: Int32Array | null = null,
  ) => {
    const done = codedBlind(records, log, blindCoder)
    return lastOf(workQueue(records, { queue, seed, done, coded: table, proposed }))
  }
  const waiting = (...way: Parameters<typeof queueOf>) => {
    const queue = queueOf(...way)
    return Array.from({ length: queue.length }, (_, at) => queue.at(at)?.item.no)
  }
  it('has what no rule applies to, and what coders do not agree on', () => {
    expect(waiting('uncoded')).toEqual(['3'])
    expect(waiting('disagreeing')).toEqual(['1'])
  })
  it('draws the same order for the same seed', () => {
    expect(waiting('random', 5)).toEqual(waiting('random', 5))
    expect([...waiting('random', 5)].sort()).toEqual(waiting('all'))
  })
  it('ends after its last item', () => {
    expect(queueOf('all').at(4)).toBeNull()
    expect(queueOf('all').at(-1)).toBeNull()
  })
  it('finds each item in its notice, also between notices that list none', () => {
    const empty = (notice_id: string) => invent({ notice_id })
    const notices = [empty('a'), record, empty('b'), empty('c'), invent({ notice_id: 'd', items: [{ title: '末项' }] })]
    const queue = queueOf('all', 1, null, notices)
    const titles = Array.from({ length: queue.length }, (_, at) => queue.at(at)?.item.title)
    expect(titles).toEqual([...record.items.map(({ title }) => title), '末项'])
    expect(queue.at(4)?.record).toBe(notices.at(-1))
  })
  it('leaves packed what is not in hand, whatever it looks for', () => {
    const other = invent({ notice_id: 'm', items: [{ category: 'X' }, { category: 'B1' }] })
    const packed = openRecords(packRecords([record, other]))
    for (const kind of ['all', 'uncoded', 'random'] as const) queueOf(kind, 1, null, packed)
    expect([...openItems(packed, new Map())]).toHaveLength(6)
    expect(packed.map(isPacked)).toEqual([true, true])
    const last = queueOf('uncoded', 1, null, packed).at(1)
    expect(last?.item.category).toBe('X')
    expect(packed.map(isPacked)).toEqual([true, false])
    expect(packed.map(itemCount)).toEqual([4, 2])
  })
  describe('by what the model proposes', () => {
    const open = invent({
      notice_id: 'open',
      items: [
        { title: '公车私用', category: 'B4.3' },
        { title: '公车管理混乱', category: 'B4.3' },
        { title: '未知', category: 'X' },
        { title: '主体责任不力', category: 'B1', decided: { category: 'person' } },
        { title: '同(1)', category: 'B4.3', same_as: '1' },
      ],
    })
    const propose = (code: string, margin: number) => ({ code, next: 'A1', margin, learnt: false })
    const proposals = [propose('B4.5', 0.4), propose('A1', 0.9), null]
    const byModel = (queue: 'unsure' | 'contested') => {
      const asked = [...openItems([open], new Map())]
      const said = asked.map(({ number, category }) => ({ number, category, suggestion: proposals[number] ?? null }))
      return waiting(queue, 1, null, [open], modelOrder(said, queue))
    }
    it('begins with what it is least sure of, before that what it does not know; what people decided is left out', () => {
      expect(byModel('unsure')).toEqual(['3', '1', '2'])
    })
    it('begins with the widest margin where rules and model differ', () => {
      expect(byModel('contested')).toEqual(['2', '1'])
    })
    it('is empty as long as the model was not asked', () => {
      expect(waiting('unsure', 1, null, [open])).toEqual([])
    })
    it('leaves out what the blind coder has coded blind', () => {
      const asked = [...openItems([record], codedBlind([record], log, '甲'))]
      expect(asked.map(({ number }) => number)).toEqual([2, 3])
    })
  })
  it('leaves out what the blind coder has coded blind, and only that', () => {
    expect(waiting('all', 1, '甲')).toEqual(['3', '4'])
    expect(waiting('all', 1, '丙')).toEqual(['1', '2', '3', '4'])
  })
})

describe('the form of a decision', () => {
  it('holds nothing to save until something changes', () => {
    expect(changesOf(item(3), draftOf(item(3)))).toEqual([])
    expect(changesOf(item(3), { ...draftOf(item(3)), category: ['B1'] })).toEqual([
      { field: 'category', new: ['B1'] },
      { field: 'secondary', new: [] },
    ])
  })
  it('confirms every code as it stands', () => {
    expect(confirmations(item(0))).toEqual([
      { field: 'category', new: ['C5'] },
      { field: 'secondary', new: [] },
      { field: 'findings', new: ['secondment'] },
    ])
  })
  it('says all of a blind coding, and no secondary code twice', () => {
    const draft = { ...draftOf(item(3)), category: ['A1'], secondary: ['A1', 'B1', 'B1', ''] }
    expect(blindChoices(draft)[1]).toEqual({ field: 'secondary', new: ['B1'] })
  })
})
