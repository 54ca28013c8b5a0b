import { describe, expect, it } from 'vitest'
import type { OverviewRow } from '../../src/metrics/overview.ts'
import type { StatusTotalsRow } from '../../src/metrics/status-totals.ts'
import { overviewSentence } from '../../src/ui/views/overview-sentence.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { CATEGORY_ROWS, findingRows } from '../charts/invented-rows.ts'

const OVERVIEW: OverviewRow = {
  notices: 3,
  agencies: 3,
  provinces: 1,
  cities: 1,
  notices_with_items: 3,
  agencies_with_items: 3,
  items: 43,
  problems: 27,
  tasks: 16,
  stated_items: 31,
  first_feedback: null,
  last_feedback: null,
}
const ALL = { listing: 'all', notices: 1 } as const
const STATUSES: readonly StatusTotalsRow[] = [
  { ...ALL, unit: 'problem', status: 'completed', status_basis: 'item', items: 6 },
  { ...ALL, unit: 'problem', status: 'completed', status_basis: 'section', items: 3 },
  { ...ALL, unit: 'problem', status: 'ongoing', status_basis: 'item', items: 2 },
  { ...ALL, unit: 'problem', status: 'unstated', status_basis: 'summary', items: 5 },
  { ...ALL, unit: 'problem', status: 'unstated', status_basis: 'none', items: 7 },
  { unit: 'problem', status: 'completed', status_basis: 'section', listing: 'completed_only', items: 4, notices: 1 },
  { ...ALL, unit: 'task', status: 'completed', status_basis: 'section', items: 12 },
  { ...ALL, unit: 'task', status: 'staged', status_basis: 'section', items: 4 },
]
// As the rows themselves are called.
const NAMES = {
  category: (code: string) => CATEGORY_ROWS.find((row) => row.category === code)?.name_zh ?? code,
  finding: (key: string) => findingRows(5).find((row) => row.finding === key)?.name_zh ?? key,
}
const FACTS = {
  overview: OVERVIEW,
  filtered: false,
  statuses: STATUSES,
  categories: CATEGORY_ROWS,
  findings: findingRows(5),
}

describe('the sentence over the charts', () => {
  it('says scope, statuses as reported, the commonest category and finding, each with its count', () => {
    expect(overviewSentence(FACTS, zh, NAMES)).toBe(
      '3 件通报（3 家单位）共列出问题 27 项、整改任务 16 项；据单位自报，' +
        '问题 27 项：事项写明 6 项已完成、2 项正在整改，所在标题写明 3 项已完成，5 项只有全篇总数、逐项未说明，' +
        '7 项未说明，另 4 项出自只列已完成事项的通报（不是全部）；' +
        '整改任务 16 项：所在标题写明 12 项已完成、4 项取得阶段性成效/长期坚持；' +
        '问题中最多的类别是“职能责任履行”（8 项）；整改任务中最多的类别是“中央八项规定精神与四风”（9 项）；最常见的关注事项是“借调人员”（3/5 家）。',
    )
  })

  it('says of a list of completed items only that it is all there is', () => {
    const statuses = STATUSES.filter(({ listing }) => listing === 'completed_only')
    expect(overviewSentence({ ...FACTS, statuses }, zh, NAMES)).toContain(
      '问题 4 项：4 项都出自只列已完成事项的通报（不是全部）',
    )
  })

  it('never adds problems to tasks, nor a list of completed items only to the others', () => {
    const sentence = overviewSentence(FACTS, zh, NAMES)
    for (const sum of ['21 项已完成', '25 项已完成', '13 项已完成', '9 项已完成']) expect(sentence).not.toContain(sum)
  })

  it('names no commonest finding and no commonest category where two are as common', () => {
    const [first] = FACTS.findings
    const [category] = CATEGORY_ROWS
    const tied = { findings: first ? [first, first] : [], categories: category ? [category, category] : [] }
    expect(overviewSentence({ ...FACTS, ...tied }, zh, NAMES)).not.toMatch(/最常见|最多的/)
  })

  it('never calls 待定 the commonest category', () => {
    const undecided = CATEGORY_ROWS.map((row) => (row.category === 'X' ? { ...row, problems: 99, tasks: 99 } : row))
    expect(overviewSentence({ ...FACTS, categories: undecided }, zh, NAMES)).not.toContain('待定')
  })

  it('says what to do when nothing is left', () => {
    const none = { ...FACTS, overview: { ...OVERVIEW, notices: 0, items: 0 } }
    expect(overviewSentence({ ...none, filtered: true }, zh, NAMES)).toContain('清除')
    expect(overviewSentence(none, zh, NAMES)).toContain('载入')
  })
})
