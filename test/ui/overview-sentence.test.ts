import { describe, expect, it } from 'vitest'
import type { OverviewRow } from '../../src/metrics/overview.ts'
import { overviewSentence } from '../../src/ui/views/overview-sentence.ts'
import { zh } from '../../src/ui/words/zh.ts'
import { CATEGORY_ROWS, findingRows, STATUS_ROWS } from '../charts/invented-rows.ts'

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
const FACTS = {
  overview: OVERVIEW,
  filtered: false,
  statusMix: STATUS_ROWS,
  categories: CATEGORY_ROWS,
  findings: findingRows(5),
}

describe('the sentence over the charts', () => {
  it('says scope, statuses as reported, the commonest category and finding, each with its count', () => {
    expect(overviewSentence(FACTS, zh)).toBe(
      '3 件通报（3 家单位）共列出问题 27 项、整改任务 16 项；据单位自报，其中 21 项已完成，3 项基本完成，' +
        '4 项取得阶段性成效/长期坚持，2 项正在整改，1 项未完成，12 项未说明；' +
        '最多的问题类别是“中央八项规定精神与四风”（问题 5 项、整改任务 9 项）；最常见的关注事项是“借调人员”（3/5 家）。',
    )
  })

  it('names no commonest finding and no commonest category where two are as common', () => {
    const [first] = FACTS.findings
    const [category] = CATEGORY_ROWS
    const tied = { findings: first ? [first, first] : [], categories: category ? [category, category] : [] }
    expect(overviewSentence({ ...FACTS, ...tied }, zh)).not.toMatch(/最常见|最多/)
  })

  it('never calls 待定 the commonest category', () => {
    const undecided = CATEGORY_ROWS.map((row) => (row.category === 'X' ? { ...row, items: 99 } : row))
    expect(overviewSentence({ ...FACTS, categories: undecided }, zh)).not.toContain('待定')
  })

  it('says what to do when nothing is left', () => {
    const none = { ...FACTS, overview: { ...OVERVIEW, notices: 0, items: 0 } }
    expect(overviewSentence({ ...none, filtered: true }, zh)).toContain('清除')
    expect(overviewSentence(none, zh)).toContain('载入')
  })
})
