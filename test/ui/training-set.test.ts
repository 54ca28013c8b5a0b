import { describe, expect, it } from 'vitest'
import { lastOf } from '../../src/base/last-of.ts'
import { trainingCounts, trainingSet } from '../../src/ui/coding/training-set.ts'
import { replayModels } from '../../src/ui/storage/model-events.ts'
import { isPacked, openRecords, packRecords } from '../../src/ui/workers/packed-record.ts'
import { trained, TWO_KINDS } from '../codebook/suggestion/invented-examples.ts'
import { decide, logged } from '../codebook/invented-decision.ts'
import { INVENTED_CODEBOOK, invent } from '../tables/invented-notice.ts'

const RECORD = invent({
  notice_id: 'n1',
  agency: '云池市城市管理局',
  city: '云池市',
  items: [
    { title: '云池市公车管理混乱', category: 'B4.3' },
    { title: '违规接待', category: 'X' },
    { title: '主体责任不力', category: 'B1' },
    { title: '同(1)', category: 'B1', same_as: '1' },
    { title: '学习不深入', category: 'A1', decided: { category: 'person' } },
  ],
})
const [CAR, MEAL, DUTY] = RECORD.items
const NOTHING = { rules: false, examples: false }

function said(item: typeof CAR, code: string, more: Parameters<typeof decide>[1] | object = {}) {
  if (!item) throw new Error('no item')
  return logged(decide(item, { field: 'category', new: [code], ...more }))
}
const learnt = (decisions: Parameters<typeof trainingSet>[1], choice = NOTHING) =>
  [...trainingSet([RECORD], decisions, INVENTED_CODEBOOK, choice)].map(({ statement, code, basis }) => [
    statement.title,
    code,
    basis,
  ])

describe('what is learnt from', () => {
  it('is what people decided, also what came decided in a dataset, without names', () => {
    expect(learnt([said(CAR, 'B4.5')])).toEqual([
      ['公车管理混乱', 'B4.5', 'person'],
      ['学习不深入', 'A1', 'person'],
    ])
  })
  it('takes the rules’ codes only when asked to, and never the undecided one or a mere reference', () => {
    expect(learnt([], { rules: true, examples: false })).toEqual([
      ['公车管理混乱', 'B4.3', 'rule'],
      ['主体责任不力', 'B1', 'rule'],
      ['学习不深入', 'A1', 'person'],
    ])
  })
  it('tells a suggestion that was taken over from what a person chose', () => {
    const taken = said(MEAL, 'B4.5', { way: 'suggestion', model: 'ab' })
    expect(learnt([taken])[0]).toEqual(['违规接待', 'B4.5', 'suggestion'])
  })
  it('takes what was coded blind where all say the same, and leaves it where they do not', () => {
    const blind = (code: string, coder: string) => said(DUTY, code, { way: 'blind', coder })
    const own = (decisions: Parameters<typeof trainingSet>[1]) =>
      learnt(decisions).map(([title, code]) => [title, code])
    expect(own([blind('B1', '甲'), blind('B1', '乙')])[0]).toEqual(['主体责任不力', 'B1'])
    const apart = [blind('B1', '甲'), blind('B4', '乙')]
    expect(own(apart)).toEqual([['学习不深入', 'A1']])
    expect(lastOf(trainingCounts([RECORD], apart, INVENTED_CODEBOOK)).conflicting).toBe(1)
    expect(own([...apart, said(DUTY, 'A1')])[0]).toEqual(['主体责任不力', 'A1'])
  })
  it('takes the codebook’s examples when asked to, but none of a whole section or of the undecided', () => {
    const examples = { positive: ['车辆私用'], negative: ['工程车辆'] }
    const categories = INVENTED_CODEBOOK.categories.map((one) => ({ ...one, examples }))
    const found = [...trainingSet([], [], { ...INVENTED_CODEBOOK, categories }, { rules: false, examples: true })]
    expect(found.map(({ code }) => code)).toEqual(['A1', 'B1', 'B4', 'B4.3', 'B4.5', 'B10'])
    expect(lastOf(trainingCounts([], [], { ...INVENTED_CODEBOOK, categories })).examples).toBe(6)
  })
  it('forgets what was undone, and codes that the codebook has not', () => {
    const undone = { ...said(CAR, 'B4.5'), undone: { coder: '甲', at: '2026-11-23' } }
    expect(learnt([undone, said(DUTY, 'Z9')])).toEqual([['学习不深入', 'A1', 'person']])
  })
  it('is counted by what it rests on', () => {
    const counts = { people: 2, suggestions: 1, conflicting: 0, rules: 2, examples: 0 }
    const taken = [said(MEAL, 'B4.5', { way: 'suggestion' })]
    expect(lastOf(trainingCounts([RECORD], taken, INVENTED_CODEBOOK))).toEqual(counts)
    expect(lastOf(trainingCounts(openRecords(packRecords([RECORD])), taken, INVENTED_CODEBOOK))).toEqual(counts)
  })
  it('leaves packed what nobody decided about', () => {
    const packed = openRecords(packRecords([RECORD]))
    lastOf(trainingCounts(packed, [], INVENTED_CODEBOOK))
    expect([...trainingSet(packed, [], INVENTED_CODEBOOK, { rules: true, examples: false })]).toHaveLength(3)
    expect(packed.map(isPacked)).toEqual([true])
  })
})

describe('the log of models', () => {
  const training = (seed: number) => ({
    at: `2026-11-2${seed}T08:00:00.000Z`,
    coder: '甲',
    codebook: 'invented 1',
    model: trained(TWO_KINDS, seed),
  })
  const [first, second] = [training(1), training(2)]
  const both = [first, second].map((one) => ({ kind: 'model_trained' as const, training: one }))

  it('keeps every training; the last one suggests', () => {
    expect(replayModels(both)).toEqual({ trainings: [first, second], chosen: second })
  })
  it('lets another suggest, or none', () => {
    const choose = (hash: string | null) => ({ kind: 'model_chosen' as const, hash, at: '2026-11-28' })
    expect(replayModels([...both, choose(first.model.hash)]).chosen).toBe(first)
    expect(replayModels([...both, choose(null)]).chosen).toBeNull()
    expect(replayModels([...both, choose('gone')]).chosen).toBeNull()
  })
  it('is empty in a workspace from before there were models, and survives its file', () => {
    expect(replayModels([{ kind: 'decided' }, { kind: 'added' }])).toEqual({ trainings: [], chosen: null })
    const again = JSON.parse(JSON.stringify(both)) as typeof both
    expect(replayModels(again)).toEqual(replayModels(both))
  })
})
