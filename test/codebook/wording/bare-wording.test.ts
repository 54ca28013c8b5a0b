import { describe, expect, it } from 'vitest'
import { bareWording, publisherNames } from '../../../src/codebook/wording/bare-wording.ts'
import { gramsOf } from '../../../src/codebook/wording/grams.ts'
import { topicWording } from '../../../src/codebook/wording/topic-wording.ts'
import { buildGramSpace, vectorOf } from '../../../src/codebook/wording/gram-space.ts'

const NAMES = publisherNames({
  agency: '云池市城市管理局',
  party_body: '中共云池市城市管理局党组',
  province: '安南省',
  city: '云池市',
  county: null,
})
const bare = (title: string): string => bareWording(title, NAMES)

describe('a bare wording', () => {
  it.each([
    ['云池市城市管理局党组借调人员3名', '党组借调人员0名'],
    ['城市管理局长期借用下属单位人员', '长期借用下属单位人员'],
    ['云池公园项目“慢作为”（拖延）', '公园项目 慢作为 拖延'],
    ['市局党组履行主体责任不力', '市 履行主体责任不力'],
    ['2021年至2023年未召开会议', '0年至0年未召开会议'],
  ])('of %s is %s', (title, wording) => {
    expect(bare(title)).toBe(wording)
  })
  it.each(['党组织生活不严肃', '党支部建设薄弱'])('keeps %s, which names no body', (title) => {
    expect(bare(title)).toBe(title)
  })
  it('is whole where the notice does not say who published it', () => {
    const silent = publisherNames({ agency: null, party_body: null, province: null, city: null, county: null })
    expect(silent).toBeNull()
    expect(bareWording('云池市借调人员', silent)).toBe('云池市借调人员')
  })
  it('does not take a name for a pattern', () => {
    const odd = publisherNames({ agency: '第一(二)中学.*', party_body: null, province: null, city: null, county: null })
    expect(bareWording('第一(二)中学.*食堂管理混乱', odd)).toBe('食堂管理混乱')
  })
})

describe('a topic', () => {
  it.each([
    ['借调人员管理不规范', '借调人员管理'],
    ['关于落实监督责任不充分', '落实监督责任'],
    ['保密意识不强', '保密意识'],
    ['不作为 慢作为', '不作为 慢作为'],
    ['工作不力', ''],
  ])('of %s is %s', (wording, topic) => {
    expect(topicWording(wording)).toBe(topic)
  })
})

describe('n-grams', () => {
  it('of 借调 人员 do not reach across the blank', () => {
    expect([...gramsOf('借调 人员', { shortest: 1, longest: 3 })]).toEqual(['借', '借调', '调', '人', '人员', '员'])
  })
  it('take a character beyond the basic plane as one', () => {
    expect([...gramsOf('𠮷野', { shortest: 2, longest: 2 })]).toEqual(['𠮷野'])
  })
  it('weigh ln((1 + N) / (1 + n)) + 1, and a vector has length 1', () => {
    const settings = { shortest: 1, longest: 1, parentWeight: 0.5, leastStatements: 1, mostGrams: 10 }
    const space = buildGramSpace(
      [
        { title: '甲乙', parent: '' },
        { title: '甲', parent: '丙' },
        { title: '甲', parent: '' },
      ],
      settings,
    )
    expect(space.grams).toEqual(['甲', '丙', '乙'])
    // 甲 in 3 of 3: ln(4/4) + 1; the others in 1 of 3: ln(4/2) + 1.
    expect(space.weights).toEqual([1, 1.693147, 1.693147])
    const { at, values } = vectorOf({ title: '甲甲丁', parent: '丙' }, space, settings)
    const length = Math.hypot(1, 0.5 * 1.693147)
    expect([...at]).toEqual([0, 1])
    expect([...values]).toEqual([1 / length, (0.5 * 1.693147) / length])
  })
  it('of which there are too many are kept by the number of statements', () => {
    const settings = { shortest: 1, longest: 1, parentWeight: 0, leastStatements: 2, mostGrams: 1 }
    const statements = ['甲乙', '甲乙', '甲丙'].map((title) => ({ title, parent: '丁' }))
    expect(buildGramSpace(statements, settings).grams).toEqual(['甲'])
  })
})
