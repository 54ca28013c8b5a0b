import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_BASES, readyModel } from '../../../src/codebook/suggestion/model.ts'
import { speakingGrams, suggestFor } from '../../../src/codebook/suggestion/suggest.ts'
import { MOST_EXAMPLES, trainModel } from '../../../src/codebook/suggestion/train-model.ts'
import { example, train, trained, TWO_KINDS } from './invented-examples.ts'

describe('a model', () => {
  const ready = readyModel(trained(TWO_KINDS))
  const suggest = (title: string) => suggestFor(ready, 'unseen', { title, parent: '' })

  it.each([
    ['公务接待超标准', 'B4.5'],
    ['违规借调基层人员', 'C5'],
  ])('suggests for %s, which it has not seen, %s', (title, code) => {
    expect(suggest(title)).toMatchObject({ code, learnt: false })
  })
  it('names the wording that speaks for it, and nothing that is not in the title', () => {
    const said = suggest('违规借调基层人员')
    const grams = said && speakingGrams(ready, { title: '违规借调基层人员', parent: '' }, said, 5)
    expect(grams?.map(({ gram }) => gram).join()).toContain('借')
    for (const { gram, adds } of grams ?? []) {
      expect('违规借调基层人员').toContain(gram)
      expect(adds).toBeGreaterThan(0)
    }
  })
  it('says nothing of a title whose wording it does not know', () => {
    expect(suggest('鸟语花香')).toBeNull()
  })
  it('answers for an item that it learnt from as one that had not seen it', () => {
    const [one] = TWO_KINDS
    const said = one && suggestFor(ready, one.id, one.statement)
    expect(said?.learnt).toBe(true)
    expect(ready.model.heldOut.find(([id]) => id === one?.id)?.[3]).toBe(said?.margin)
  })
  it('says what it learnt from', () => {
    const mixed = [...TWO_KINDS, example('r', '公车私用', 'B4.3', 'rule'), example('e', '公车管理', 'B4.3', 'example')]
    const { bases, figures, heldOut } = trained(mixed)
    expect(bases).toEqual({ person: 36, suggestion: 0, rule: 1, example: 1 })
    expect(figures).toMatchObject({ judged: 'people', n: 36 })
    expect(heldOut).toHaveLength(37)
  })
  it('is held against the rules where people said too little', () => {
    const rules = TWO_KINDS.map((one, at) => ({ ...one, basis: at < 6 ? ('person' as const) : ('rule' as const) }))
    expect(trained(rules).figures).toMatchObject({ judged: 'rules', n: 30 })
  })
  it('is the same whatever the order of the examples, and another with another seed', () => {
    const model = trained(TWO_KINDS)
    fc.assert(
      fc.property(fc.shuffledSubarray([...TWO_KINDS], { minLength: TWO_KINDS.length }), (shuffled) => {
        expect(trained(shuffled)).toEqual(model)
      }),
      { numRuns: 5 },
    )
    expect(trained(TWO_KINDS, 2).hash).not.toBe(model.hash)
  })
  it('comes back from JSON and suggests the same', () => {
    const back = readyModel(JSON.parse(JSON.stringify(ready.model)) as typeof ready.model)
    const statement = { title: '借用人员未退回', parent: '' }
    expect(suggestFor(back, 'x', statement)).toEqual(suggestFor(ready, 'x', statement))
  })
})

describe('training', () => {
  it('says how many are missing instead of a figure', () => {
    expect(train(TWO_KINDS.slice(0, 12))).toEqual({
      kind: 'too_few',
      judged: 'people',
      items: 12,
      itemsNeeded: 30,
      codes: 1,
      codesNeeded: 2,
      perCode: 3,
    })
    expect(train([])).toMatchObject({ kind: 'too_few', items: 0, codes: 0 })
  })
  it('needs more than one code', () => {
    expect(train(TWO_KINDS.map((one) => ({ ...one, code: 'A1' })))).toMatchObject({ kind: 'too_few', codes: 1 })
  })
  it('learns nothing, and says so, from titles without a word', () => {
    const ready = readyModel(trained(TWO_KINDS.map((one) => ({ ...one, statement: { title: '', parent: '' } }))))
    expect(ready.model.grams).toEqual([])
    expect(suggestFor(ready, 'x', { title: '借调人员', parent: '' })).toBeNull()
  })
  it('goes on from 0 to 1', () => {
    const done = [...trainModel(TWO_KINDS, 1)]
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(done.every((one) => one >= 0 && one <= 1)).toBe(true)
  })
  it('never comes to anything but numbers', () => {
    const word = fc.string({ unit: fc.constantFrom('借', '调', '车', '餐', ' ', '0'), maxLength: 6 })
    const any = fc.record({
      title: word,
      code: fc.constantFrom('A1', 'B4.3', 'C5'),
      basis: fc.constantFrom(...EXAMPLE_BASES),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), fc.nat(99), (list, seed) => {
        const outcome = train(
          list.map(({ title, code, basis }, at) => example(String(at), title, code, basis)),
          seed,
        )
        if (outcome.kind === 'too_few') return
        const { weights, bias, figures, heldOut } = outcome.model
        expect(
          [...weights, ...bias, figures.macroF1, ...heldOut.map(([, , , margin]) => margin)].every(Number.isFinite),
        ).toBe(true)
        expect(figures.right).toBeLessThanOrEqual(figures.n)
        expect(figures.bands.reduce((sum, { n }) => sum + n, 0)).toBe(figures.n)
      }),
      { numRuns: 40 },
    )
  })
  it('takes all that people said first where there is too much', () => {
    const rules = Array.from({ length: MOST_EXAMPLES }, (_, at) => example(`r${at}`, '', at % 2 ? 'A1' : 'C5', 'rule'))
    const model = trained([...rules, ...TWO_KINDS])
    expect(model.bases).toMatchObject({ person: 36, rule: MOST_EXAMPLES - 36 })
    expect(model.left).toBe(36)
  })
})
