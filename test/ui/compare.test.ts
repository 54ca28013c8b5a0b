import { describe, expect, it } from 'vitest'
import { DIMENSIONS } from '../../src/metrics/dimension.ts'
import type { FindingDifference } from '../../src/metrics/finding-difference.ts'
import { differenceSentence } from '../../src/ui/compare/difference-sentence.ts'
import { groupFacts } from '../../src/ui/compare/group-facts.ts'
import { orderGroups, sortsOf } from '../../src/ui/compare/group-order.ts'
import { zh } from '../../src/ui/words/zh.ts'

const group = (name: string, items: number, region: string | null = null) => ({
  ...{ group: name, agency: null, namesakes: 1, region, notices: 2, agencies: 1, items, problems: items, tasks: 0 },
  ...{ of_groups: 1, of_listed: 1, of_problems: items, of_tasks: 0 },
})
const plain = (name: string): string => name

describe('groups stand', () => {
  const groups = [
    group('重庆市', 3, '500000'),
    group('', 9),
    group('安庆市', 1, '340800'),
    group('北京市', 5, '110000'),
  ]
  it.each([
    ['name', ['安庆市', '北京市', '重庆市', '']],
    ['size', ['北京市', '重庆市', '安庆市', '']],
    ['region', ['北京市', '安庆市', '重庆市', '']],
  ] as const)('by %s, those that do not say last', (sort, order) => {
    expect(orderGroups(groups, DIMENSIONS.city, sort, plain).map((row) => row.group)).toEqual(order)
  })
  it('in time and by level in the order of time and of levels, whatever else is asked', () => {
    const years = [group('2023', 1), group('2021', 9), group('2022', 5)]
    expect(orderGroups(years, DIMENSIONS.year, 'size', plain).map((row) => row.group)).toEqual(['2021', '2022', '2023'])
    const levels = [group('county', 9), group('central', 1), group('city', 5)]
    expect(orderGroups(levels, DIMENSIONS.level, 'size', plain).map((row) => row.group)).toEqual(['central', 'city', 'county']) // prettier-ignore
    expect([sortsOf(DIMENSIONS.year), sortsOf(DIMENSIONS.level)]).toEqual([[], []])
    expect(sortsOf(DIMENSIONS.agency_type)).not.toContain('region')
  })
})

describe('the difference in one sentence', () => {
  const row = (finding: string, verdict: FindingDifference['verdict'], n1 = 40): FindingDifference => ({
    ...{ finding, k1: 1, n1, k2: 1, n2: 52, difference: 0, lower: -1, upper: 1, p: 1, p_adjusted: 1, verdict },
  })
  const said = (rows: readonly FindingDifference[]): string =>
    differenceSentence(rows, '东市', '西市', 'agencies', plain, zh)

  it('does not take silence of the numbers for equality', () => {
    expect(said([row('借调人员', 'uncertain')])).toContain(
      '没有一项的差异在统计上能够确定。没有看出差异，不等于没有差异',
    )
  })
  it('names what is certain, on either side', () => {
    const sentence = said([row('借调人员', 'higher'), row('公车管理', 'lower'), row('吃喝', 'uncertain')])
    expect(sentence).toContain('东市较多指出的有借调人员')
    expect(sentence).toContain('东市较少指出的有公车管理')
    expect(sentence).not.toContain('吃喝')
  })
  it('concludes nothing where a group has fewer than ten', () => {
    expect(said([row('借调人员', 'few', 4)])).toBe('东市 4 家，西市 52 家：至少有一组不足 10，只列出 k/n，不下结论。')
  })
})

describe('basic figures side by side', () => {
  const labels = { value: (_: string, code: string) => code, finding: plain }
  const rows = groupFacts(
    ['东市', '西市'],
    {
      groups: [group('东市', 12)],
      completions: [
        {
          ...{ group: '东市', unit: 'problem', notices: 2, completed_only: 1, items: 9, completed: 4 },
          ...{ mostly_completed: 0, unstated: 2, stated_items: 0, stated_completed: 0, lower: 4 / 9, upper: 6 / 9 },
        },
      ],
      declared: [{ group: '东市', unit: 'problems', notices: 1, total: 23, completed: 22, rate: 22 / 23 }],
      categories: [],
      findings: [
        { group: '东市', unit: null, finding: '借调人员', k: 1, n: 1 },
        { group: '东市', unit: null, finding: '公车管理', k: 0, n: 1 },
      ],
    },
    labels,
    zh,
  )
  const cell = (fact: string, place: number) =>
    rows.find((row) => row.fact === fact)?.cells[place]?.map(({ text }) => text)

  it('of one agency each count its findings by items: by agencies all would be 1 of 1', () => {
    const answers = { groups: [group('甲局', 38)], completions: [], declared: [], categories: [] }
    const findings = [
      { group: '甲局', unit: 'problem' as const, finding: '借调人员', k: 1, n: 37 },
      { group: '甲局', unit: 'problem' as const, finding: '理论学习', k: 5, n: 37 },
    ]
    const facts = groupFacts(['甲局'], { ...answers, findings }, labels, zh)
    const [lines] = facts.find(({ fact }) => fact === zh.compare.facts.findingsOnce)?.cells ?? []
    expect(lines?.map(({ text }) => text)).toEqual(['理论学习 5/37 个问题', '借调人员 1/37 个问题'])
    expect(lines?.[0]?.picks).toEqual([
      { field: 'unit', values: ['problem'] },
      { field: 'finding', values: ['理论学习'] },
    ])
  })
  it('say how many more are as large as the last that is named', () => {
    const answers = { groups: [group('甲局', 38)], completions: [], declared: [], categories: [] }
    const findings = [3, 1, 1, 1, 1, 1, 1, 0].map((k, index) => ({
      ...{ group: '甲局', unit: 'problem' as const, finding: `事${index}`, k, n: 37 },
    }))
    const facts = groupFacts(['甲局'], { ...answers, findings }, labels, zh)
    const [lines = []] = facts.find(({ fact }) => fact === zh.compare.facts.findingsOnce)?.cells ?? []
    expect(lines.map(({ text }) => text.split(' ')[0])).toEqual(['事0', '事1', '事2', '事3', '事4', '另有'])
    expect(lines.at(-1)).toEqual({
      text: zh.compare.facts.tied(2),
      picks: [
        { field: 'unit', values: ['problem'] },
        { field: 'finding', values: ['事5', '事6'] },
      ],
    })
  })
  it('give bounds for silence as k/n under ten, and say what is left out', () => {
    expect(cell(zh.compare.facts.listed, 0)).toEqual([
      '4/9–6/9（9 个问题中 2 个问题未说明）（另有 1 件只列已完成事项，不计入）',
    ])
  })
  it('give the declared totals in their own unit', () => {
    expect(cell(zh.compare.facts.declared, 0)).toEqual(['22/23 个问题（1 件通报声明），95.7%'])
  })
  it('say so where there is nothing to compute, and list no finding that nobody names', () => {
    expect(cell(zh.compare.facts.declared, 1)).toEqual([zh.compare.facts.notDeclared])
    expect(cell(zh.compare.facts.listed, 1)).toEqual([zh.compare.facts.notListed])
    expect(cell(zh.compare.facts.findings, 0)).toEqual(['借调人员 1/1 家'])
    expect(cell(zh.compare.facts.notices, 1)).toEqual(['0'])
  })
})
