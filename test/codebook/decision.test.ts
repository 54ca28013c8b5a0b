import { describe, expect, it } from 'vitest'
import { findItem, itemKeyOf } from '../../src/codebook/decision.ts'
import { DecisionError, loadDecisions } from '../../src/codebook/load-decisions.ts'
import { standingDecisions } from '../../src/codebook/standing-decisions.ts'
import { decide, logged } from './invented-decision.ts'

const SHA = 'ab'.repeat(32)
const item = { no: '12', title: '公车管理混乱', start: 400 }

describe('the item that a decision means', () => {
  const key = itemKeyOf(SHA, item)
  it.each([
    ['the same item', { ...item }],
    ['with quotes and blanks in the title', { ...item, title: '“公车” 管理混乱' }],
    ['further down, after more text was recognised', { ...item, start: 460 }],
    ['with another number, where numbers are read otherwise', { ...item, no: 'S2-12' }],
    ['with another title, at the same number and place', { ...item, title: '公车管理混乱问题' }],
  ])('is found again %s', (_, again) => {
    expect(findItem([{ no: '3', title: '其他', start: 0 }, again], key)).toBe(again)
  })
  it('is the one of the same number, then the nearest, where titles are alike', () => {
    const others = [
      { ...item, no: '1', start: 399 },
      { ...item, start: 900 },
      { ...item, start: 430 },
    ]
    expect(findItem(others, key)).toBe(others[2])
  })
  it('is none where another title stands at another place', () => {
    expect(findItem([{ ...item, title: '私车公养', start: 401 }], key)).toBeNull()
  })
})

describe('decisions that stand', () => {
  const first = logged(decide(item, { field: 'category', new: ['B4.3'] }))
  const second = logged(decide(item, { field: 'category', new: ['B4.2'] }))
  const blind = logged(decide(item, { field: 'category', new: ['C5'], way: 'blind' }))
  const ids = (log: Parameters<typeof standingDecisions>[0]) =>
    standingDecisions(log)
      .get(SHA)
      ?.map(({ id }) => id)
  it('are the last ones per item and field, and blind ones never', () => {
    expect(ids([first, second, blind])).toEqual([second.id])
  })
  it('are the earlier ones again where the last one was taken back', () => {
    const undone = { ...second, undone: { coder: '甲', at: '2026-11-22T09:00:00.000Z' } }
    expect(ids([first, undone])).toEqual([first.id])
    expect(standingDecisions([undone]).size).toBe(0)
  })
  it('stand field by field', () => {
    const findings = logged(decide(item, { field: 'findings', new: [] }))
    expect(ids([first, findings])).toEqual([first.id, findings.id])
  })
})

describe('decisions from a file', () => {
  const row = { coder: '乙', sha256: SHA, no: '12', title: '公车管理混乱', field: 'category', new: ['B4.3'] }
  it('count as blind, and mean the item of that title', () => {
    const [decision] = loadDecisions([row])
    expect(decision).toMatchObject({ coder: '乙', way: 'blind', ...itemKeyOf(SHA, { ...item, start: 0 }) })
  })
  it('are the same decision however often they are read', () => {
    expect(loadDecisions([row])).toEqual(loadDecisions([row]))
  })
  it.each([
    [{ ...row, coder: ' ' }, 'coder'],
    [{ ...row, sha256: 'abc' }, 'sha256'],
    [{ ...row, field: 'colour' }, 'field'],
    [{ ...row, new: [] }, 'new'],
    [{ ...row, field: 'secondary', new: ['A1', 'A2', 'A3'] }, 'new'],
    [{ ...row, title: undefined }, 'title'],
    ['B4.3', ''],
  ])('are refused whole where one is wrong: %j', (wrong, field) => {
    expect(() => loadDecisions([row, wrong])).toThrow(DecisionError)
    try {
      loadDecisions([row, wrong])
    } catch (error) {
      expect(error).toMatchObject({ index: 1, field })
    }
  })
})
