import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastOf } from '../../../src/base/last-of.ts'
import { groupProblems, type WordedProblem } from '../../../src/codebook/similar/group-problems.ts'
import { sharedWords } from '../../../src/codebook/similar/shared-words.ts'
import { similarPairs } from '../../../src/codebook/similar/similar-pairs.ts'
import { starGroups } from '../../../src/codebook/similar/star-groups.ts'

const problem = (id: string, wording: string, body = id): WordedProblem => ({ id, wording, body })
const group = (problems: readonly WordedProblem[], least: number) => lastOf(groupProblems(problems, least))
const vector = (...cells: readonly (readonly [number, number])[]) => ({
  at: Int32Array.from(cells, ([at]) => at),
  values: Float64Array.from(cells, ([, value]) => value),
})

describe('similar problems', () => {
  const PROBLEMS = [
    problem('a', '长期借用下属单位人员', '甲局'),
    problem('b', '长期借用下属单位工作人员', '乙局'),
    problem('c', '长期借用下属单位人员', '丙局'),
    problem('d', '公务用车管理不规范', '甲局'),
    problem('e', '公务用车使用管理不规范', '甲局'),
    problem('f', '食堂账目混乱', '乙局'),
    problem('g', '同0', '乙局'),
  ]

  it('are grouped across bodies, those of most bodies first', () => {
    const found = group(PROBLEMS, 0.5)
    if (found.kind !== 'grouped') throw new Error('too many')
    expect(found.groups.map(({ members, bodies }) => [members.map(({ id }) => id), bodies])).toEqual([
      [['a', 'c', 'b'], 3],
      [['e', 'd'], 1],
    ])
    expect(found.groups[0]?.members[1]?.similarity).toBe(1)
    expect(found).toMatchObject({ problems: 7, tooShort: 1 })
  })
  it('are similar by the cosine computed by hand', () => {
    // Two- and three-character n-grams: 甲乙 乙丙 甲乙丙 丙丁 乙丙丁 against 甲乙 乙丙 甲乙丙 丙戊 乙丙戊.
    const found = group([problem('a', '甲乙丙丁'), problem('b', '甲乙丙戊')], 0.3)
    if (found.kind !== 'grouped') throw new Error('too many')
    const [common, rare] = [Math.log(3 / 3) + 1, Math.log(3 / 2) + 1]
    const cosine = (3 * common ** 2) / (3 * common ** 2 + 2 * rare ** 2)
    expect(found.groups[0]?.members.map(({ similarity }) => similarity)).toEqual([1, expect.closeTo(cosine, 5)])
    expect(group([problem('a', '甲乙丙丁'), problem('b', '甲乙丙戊')], cosine + 0.01)).toMatchObject({ groups: [] })
  })
  it('are none where there is nothing to compare', () => {
    expect(group([], 0.5)).toEqual({ kind: 'grouped', groups: [], problems: 0, tooShort: 0 })
    expect(group([problem('a', '')], 0.5)).toMatchObject({ groups: [], tooShort: 1 })
  })

  const wording = fc.string({
    unit: fc.constantFrom('借', '调', '人', '员', '车', '管', '理'),
    minLength: 4,
    maxLength: 9,
  })
  const problems = fc
    .array(fc.tuple(wording, fc.constantFrom('甲局', '乙局', '丙局')), { maxLength: 25 })
    .map((list) => list.map(([one, body], at) => problem(`p${at}`, one, body)))

  it('come out the same in any order, nobody in two groups, all as similar as was asked for', () => {
    const both = problems.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(both, fc.constantFrom(0.2, 0.5, 0.8), ([list, shuffled], least) => {
        const found = group(list, least)
        expect(group(shuffled, least)).toEqual(found)
        if (found.kind !== 'grouped') throw new Error('too many')
        const ids = found.groups.flatMap(({ members }) => members.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
        const all = found.groups.flatMap(({ members }) => members.map(({ similarity }) => similarity))
        expect(all.every((one) => one >= least - 1e-6 && one <= 1)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the search for pairs', () => {
  it('finds exactly those that comparing each with each finds', () => {
    const any = fc
      .uniqueArray(fc.nat(12), { minLength: 1, maxLength: 6 })
      .chain((places) =>
        fc.tuple(
          ...places.sort((a, b) => a - b).map((at) => fc.tuple(fc.constant(at), fc.integer({ min: 1, max: 9 }))),
        ),
      )
      .map((cells) => {
        const length = Math.hypot(...cells.map(([, value]) => value))
        return vector(...cells.map(([at, value]) => [at, value / length] as const))
      })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), fc.constantFrom(0.3, 0.55, 0.9), (vectors, least) => {
        const cosine = (a: number, b: number): number => {
          const [one, other] = [vectors[a], vectors[b]]
          return [...(one?.at ?? [])].reduce((sum, at, n) => {
            const m = other?.at.indexOf(at) ?? -1
            return sum + (one?.values[n] ?? 0) * (m < 0 ? 0 : (other?.values[m] ?? 0))
          }, 0)
        }
        const expected = vectors.flatMap((_, b) =>
          vectors.slice(0, b).flatMap((__, a) => (cosine(a, b) >= least - 1e-9 ? [`${a} ${b}`] : [])),
        )
        const found = lastOf(similarPairs(vectors, least, 1000)) ?? []
        expect(found.map(({ one, other }) => `${one} ${other}`).sort()).toEqual(expected.sort())
        for (const { one, other, similarity } of found) expect(similarity).toBeCloseTo(cosine(one, other), 9)
      }),
    )
  })
  it('gives up, and says so, where there are too many', () => {
    expect(lastOf(similarPairs([vector([0, 1]), vector([0, 1]), vector([0, 1])], 0.5, 2))).toBeNull()
  })
})

describe('groups around centres', () => {
  it('keep a chain from running together: its ends are not similar', () => {
    const chain = [0, 1, 2, 3].map((one) => ({ one, other: one + 1, similarity: 0.6 }))
    // 1, 2 and 3 have two around them each; 1 comes first, then 3, which 1 is not similar to; 2 is as near to both.
    expect(starGroups(chain, [1, 1, 1, 1, 1], [0, 1, 2, 3, 4])).toEqual([
      {
        centre: 1,
        around: [
          { at: 0, similarity: 0.6 },
          { at: 2, similarity: 0.6 },
        ],
      },
      { centre: 3, around: [{ at: 4, similarity: 0.6 }] },
    ])
  })
  it('have the most frequent wording in the middle, and go to the nearest centre', () => {
    const pairs = [
      { one: 0, other: 1, similarity: 0.7 },
      { one: 1, other: 2, similarity: 0.8 },
    ]
    expect(starGroups(pairs, [5, 1, 9], [0, 1, 2])).toEqual([
      {
        centre: 1,
        around: [
          { at: 2, similarity: 0.8 },
          { at: 0, similarity: 0.7 },
        ],
      },
    ])
  })
})

describe('words that a group shares', () => {
  const GROUP = ['长期借用下属单位人员', '违规借用基层人员', '借调人员未清理']
  it('find the group and little else', () => {
    // 人员 finds all three, but three others too: 3 − 3/2 against 2 − 0.
    expect(sharedWords(GROUP, ['人员老化', '专业人员不足', '人员培训少'])).toEqual([
      { word: '借用', inside: 2, outside: 0 },
    ])
    expect(sharedWords(GROUP, [])).toEqual([{ word: '人员', inside: 3, outside: 0 }])
  })
  it('have no numbers and reach across no blank', () => {
    expect(sharedWords(['0年未开会', '0年未开会议'], [])).toEqual([{ word: '年未开会', inside: 2, outside: 0 }])
    expect(sharedWords(['借 调'], [])).toEqual([])
    expect(sharedWords([], ['借调人员'])).toEqual([])
  })
  it('are the same in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(GROUP, { minLength: 3 }), (shuffled) => {
        expect(sharedWords(shuffled, ['资产借用手续不全', '人员老化'])).toEqual(
          sharedWords(GROUP, ['人员老化', '资产借用手续不全']),
        )
      }),
    )
  })
})
