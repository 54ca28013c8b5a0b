import { describe, expect, it } from 'vitest'
import { decisionsCsv, decisionsJson } from '../../src/export/decisions-csv.ts'
import { readDecisionFile } from '../../src/ui/coding/read-decision-file.ts'
import { type CodingEvent, replayCoding } from '../../src/ui/storage/coding-events.ts'
import { decide, logged } from '../codebook/invented-decision.ts'

const item = { no: '12', title: '公车管理混乱', start: 400 }
const first = decide(item, { field: 'category', new: ['B4.3'], old: ['X'], reason: '=说的是公车;不是货车' })
const second = decide(item, { field: 'findings', new: ['official_vehicle', 'secondment'], way: 'blind' })

describe('the coding log', () => {
  it('keeps a decision that was taken back, with who took it back', () => {
    const both: CodingEvent = { kind: 'decided', decisions: [first, second] }
    const undo: CodingEvent = { kind: 'decision_undone', id: first.id, coder: '乙', at: '2026-11-22T10:00:00.000Z' }
    const { decisions } = replayCoding([both, undo])
    expect(decisions.map(({ undone }) => undone?.coder ?? null)).toEqual(['乙', null])
  })
  it('takes the same decision once, and leaves lines about other things aside', () => {
    const event: CodingEvent = { kind: 'decided', decisions: [first] }
    expect(replayCoding([event, { kind: 'checked' }, event]).decisions).toHaveLength(1)
  })
  it('can be replayed in pieces', () => {
    const events: readonly CodingEvent[] = [
      { kind: 'decided', decisions: [first] },
      { kind: 'codebook_chosen', version: 'v2', at: '2026-11-22T10:00:00.000Z' },
      { kind: 'decided', decisions: [second] },
    ]
    expect(replayCoding(events.slice(1), replayCoding(events.slice(0, 1)))).toEqual(replayCoding(events))
  })
})

describe('a file of decisions', () => {
  const named = [first, second].map((one) => ({ decision: logged(one), agency: '甲局', title: item.title }))
  const read = { kind: 'read', decisions: [first, second] }
  it.each([
    ['CSV', decisionsCsv(named)],
    ['JSON', decisionsJson(named)],
  ])('comes back from %s as it went out', (_, text) => {
    expect(readDecisionFile(text)).toEqual(read)
  })
  it('says which model a suggestion came from', () => {
    const taken = decide(item, { field: 'category', new: ['B4.3'], way: 'suggestion', model: 'ab12cd34ab12cd34' })
    const one = [{ decision: logged(taken), agency: '甲局', title: item.title }]
    for (const text of [decisionsCsv(one), decisionsJson(one)]) {
      expect(readDecisionFile(text)).toEqual({ kind: 'read', decisions: [taken] })
    }
  })
  it('leaves out what was taken back', () => {
    const undone = [{ ...named[0], decision: { ...logged(first), undone: { coder: '甲', at: '2026-11-22' } } }].flatMap(
      (one) => ({ agency: null, title: null, decision: one.decision }),
    )
    expect(readDecisionFile(decisionsCsv(undone))).toEqual({ kind: 'read', decisions: [] })
    expect(readDecisionFile(decisionsJson(undone))).toEqual({ kind: 'read', decisions: [] })
  })
  it('never begins a spreadsheet formula', () => {
    expect(decisionsCsv(named)).toContain("'=说的是公车")
  })
  it.each([
    ['coder,sha256,no,field,new\n甲,zz,1,category,A1', 2],
    [decisionsCsv(named).replace('category', 'colour'), 2],
    ['coder,no\n甲,1', 1],
    [`${decisionsJson(named).trim().slice(0, -1)},\n{"coder": "丙"}\n]`, 5],
    ['[{"coder": }]', 1],
    ['{"decisions": 1}', 1],
    ['', 1],
  ])('that is broken is refused with its line: %#', (text, line) => {
    expect(readDecisionFile(text)).toMatchObject({ kind: 'refused', line })
  })
})
