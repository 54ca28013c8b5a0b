import { describe, expect, it } from 'vitest'
import { compileCodebook } from '../../src/codebook/coder.ts'
import { loadCodebook } from '../../src/codebook/load-codebook.ts'
import { defaultCodebook } from '../../src/codebook/default-codebook.ts'
import { entryOf } from '../../src/ui/coding/edit-draft.ts'
import { markWords } from '../../src/ui/coding/mark-words.ts'
import { proposeFinding } from '../../src/ui/coding/propose-finding.ts'
import { openItems, wordedItems } from '../../src/ui/coding/suggestion-desk.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { openWordingRoom } from '../../src/ui/workers/wording-room.ts'
import { invent } from '../tables/invented-notice.ts'
import { example, TWO_KINDS } from '../codebook/suggestion/invented-examples.ts'

const TITLES = ['云池市闲置土地处置不力', '闲置土地清理处置缓慢']
const GROUP = {
  titles: TITLES,
  items: 3,
  bodies: 2,
  shared: [{ word: '闲置土地', inside: 2, outside: 0 }],
}

describe('a finding proposed from a group', () => {
  const { codebook, at } = proposeFinding(defaultCodebook(), GROUP, zh)

  it('is a draft that the codebook accepts, with the shared words as its rule and the titles as examples', () => {
    expect(entryOf(codebook, at)).toMatchObject({
      rules: [{ include: '闲置土地', where: ['title', 'parent'] }],
      examples: { positive: TITLES, negative: [] },
    })
    expect(() => loadCodebook(codebook)).not.toThrow()
  })
  it('finds the titles that it was proposed from', () => {
    const coder = compileCodebook(codebook)
    for (const title of TITLES) {
      expect(coder.code({ title, parent_title: null, aspect_title: null, body: '' }).findings).toContain(at.entry)
    }
  })
  it('gets a key of its own when it is proposed twice', () => {
    const twice = proposeFinding(codebook, GROUP, zh)
    expect(twice.at.entry).not.toBe(at.entry)
    expect(() => loadCodebook(twice.codebook)).not.toThrow()
  })
  it('has no rule yet where no word is shared', () => {
    const bare = proposeFinding(defaultCodebook(), { ...GROUP, shared: [] }, zh)
    expect(entryOf(bare.codebook, bare.at)?.rules).toEqual([])
  })
})

describe('marked words', () => {
  it.each([
    ['闲置土地处置', ['闲置', '置土'], ['[闲置土]', '地处置']],
    ['土地', [], ['土地']],
    ['土地', ['', '车'], ['土地']],
    ['', ['车'], []],
  ])('of %s for %j', (title, words, parts) => {
    expect(markWords(title, words).map(({ text, marked }) => (marked ? `[${text}]` : text))).toEqual(parts)
  })
})

describe('the room for wordings', () => {
  const record = invent({
    notice_id: 'n1',
    agency: '云池市城市管理局',
    city: '云池市',
    items: [{ title: '云池市城市管理局长期借用人员' }, { title: '同(1)', same_as: '1' }],
  })
  const other = invent({ notice_id: 'n2', agency: '青屿县水务局', items: [{ title: '青屿县水务局长期借用人员' }] })

  it('compares what is said, not who said it', () => {
    const room = openWordingRoom()
    room.putItems([...wordedItems([record, other])])
    room.startGrouping(0.9)
    const { result } = room.next()
    const two = { groups: 1, items: 2 }
    expect(result).toEqual({ kind: 'grouped', all: two, across: two, problems: 2, tooShort: 0 })
    const head = { at: 0, centre: '长期借用人员', bodies: 2, items: 2, first: 'n1#1' }
    expect(room.groups(0, 40)).toEqual([head])
    expect(room.groupAround('长期借用人员')).toEqual(head)
    expect(room.groupAround('公车')).toBeNull()
    const [first, second] = ['n1#1', 'n2#1'].map((id) => ({ id, similarity: 1 }))
    expect(room.groupDetail(0, 200, 20)).toEqual({ members: [first, second], examples: ['n1#1'] })
    expect(room.groupDetail(0, 1, 0)).toEqual({ members: [first], examples: [] })
    expect(room.sharedWords(0)).toEqual([{ word: '长期借用人员', inside: 1, outside: 0 }])
    room.clear()
    expect(room.groups(0, 40)).toEqual([])
    expect(room.groupDetail(0, 200, 20)).toEqual({ members: [], examples: [] })
  })
  it('counts groups of several bodies apart, and puts them first', () => {
    const own = invent({
      notice_id: 'n3',
      agency: '白石区',
      items: [{ title: '三会一课走过场' }, { title: '三会一课走过场' }],
    })
    const room = openWordingRoom()
    room.putItems([...wordedItems([own, record, other])])
    room.startGrouping(0.9)
    expect(room.next().result).toMatchObject({ all: { groups: 2, items: 4 }, across: { groups: 1, items: 2 } })
    expect(room.groups(0, 2).map(({ bodies }) => bodies)).toEqual([2, 1])
    expect(room.groups(1, 2).map(({ at }) => at)).toEqual([1])
  })
  it('trains one step after the other, orders by what it learnt, and forgets when it is cleared', () => {
    const room = openWordingRoom()
    room.putExamples(TWO_KINDS)
    room.startTraining(1)
    let step = room.next()
    while (step.result === null) step = room.next()
    expect(step.result).toHaveProperty('kind', 'trained')
    const { model } = step.result as { model: Parameters<typeof room.startOrdering>[0]['model'] }
    room.clear()
    const coded = (category: string) => ({
      ...record,
      items: record.items.map((item) => ({ ...item, category })),
    })
    const contested = (category: string, codes: readonly string[]) => {
      room.clear()
      room.putOpen([...openItems([coded(category)], new Map())])
      room.startOrdering({ model, queue: 'contested', codes })
      return room.next().result
    }
    expect(contested('B4.5', ['C5'])).toEqual(Int32Array.of(0))
    expect(contested('C5', ['C5'])).toEqual(Int32Array.of())
    // No rule applied, or the codebook no longer has the code that the model learnt.
    expect(contested('X', ['C5'])).toEqual(Int32Array.of())
    expect(contested('B4.5', ['B4.5'])).toEqual(Int32Array.of())
    room.clear()
    room.putExamples([example('a', '借调', 'C5')])
    room.startTraining(1)
    expect(room.next().result).toHaveProperty('kind', 'too_few')
  })
})
