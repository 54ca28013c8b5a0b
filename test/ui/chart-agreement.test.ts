import { describe, expect, it } from 'vitest'
import type { Decision, LoggedDecision } from '../../src/codebook/decision.ts'
import { chartAgreement, restsOn } from '../../src/ui/coding/chart-agreement.ts'
import { decide, logged } from '../codebook/invented-decision.ts'
import { invent } from '../tables/invented-notice.ts'

const titles = ['借调人员多', '公车管理混乱', '学习不深入', '合同缺失']
const record = invent({
  notice_id: 'n',
  items: titles.map((title, at) => ({
    title,
    category: ['C5', 'B4.3', 'A1', 'B7.2'][at] ?? 'X',
    codes: [['C5', 'B4.3', 'A1', 'B7.2'][at] ?? 'X'],
    findings: at === 0 ? ['secondment'] : [],
  })),
})
function said(at: number, coder: string, field: Decision['field'], values: readonly string[], way: Decision['way']) {
  const item = record.items[at]
  if (!item) throw new Error('no such item')
  return logged(decide(item, { field, new: values, coder, way }))
}
const both = (at: number, one: string, other: string, way: Decision['way'] = 'blind'): LoggedDecision[] => [
  said(at, '甲', 'category', [one], way),
  said(at, '乙', 'category', [other], way),
]

describe('the agreement beside a chart', () => {
  it('is the α of the people who coded, at the level that charts show', () => {
    const log = [...both(0, 'C5', 'C5'), ...both(1, 'B4.3', 'B4.2'), ...both(2, 'A1', 'A1'), ...both(3, 'B7.2', 'B5.1')]
    // By hand: three of four alike; the values are C5 ×2, B4 ×2, A1 ×2, B7, B5. α = 1 − 7 · 2 / (64 − (4 + 4 + 4 + 1 + 1)).
    expect(chartAgreement([record], log, 'category')).toEqual({
      among: 'people',
      people: 2,
      items: 4,
      coefficient: { value: expect.closeTo(1 - 14 / 50, 9) as number, why: null },
    })
  })
  it('counts blind coding alone where there is any', () => {
    const log = [...both(0, 'C5', 'C5'), ...both(1, 'B4.3', 'A1', 'open'), ...both(2, 'A1', 'A1')]
    expect(chartAgreement([record], log, 'category')).toMatchObject({ items: 2, coefficient: { value: 1 } })
  })
  it('is κ against the rules where one person coded', () => {
    const log = [0, 1, 2].map((at) => said(at, '甲', 'category', [record.items[at]?.category ?? 'X'], 'open'))
    expect(chartAgreement([record], log, 'category')).toMatchObject({ among: 'rules', people: 1, items: 3 })
  })
  it('compares findings one by one, and says why there is no number', () => {
    const log = ['甲', '乙'].flatMap((coder) =>
      [0, 1].map((at) => said(at, coder, 'findings', ['secondment'], 'blind')),
    )
    expect(chartAgreement([record], log, 'findings')?.coefficient).toEqual({ value: null, why: 'one_category' })
    const more = ['甲', '乙'].map((coder) => said(2, coder, 'findings', [], 'blind'))
    expect(chartAgreement([record], [...log, ...more], 'findings')?.coefficient.value).toBe(1)
  })
  it('is silent where nobody coded, and where everything was taken back', () => {
    expect(chartAgreement([record], [], 'category')).toBeNull()
    const undone = both(0, 'C5', 'C5').map((one) => ({ ...one, undone: { coder: '甲', at: '2026-11-22' } }))
    expect(chartAgreement([record], undone, 'category')).toBeNull()
    expect(chartAgreement([record], both(0, 'C5', 'C5'), 'status')).toBeNull()
  })
  it('stands only beside charts that rest on codes', () => {
    expect(restsOn(['completion_declared', 'completion_listed'])).toBe('status')
    expect(restsOn(['funnel', 'category_by_group'])).toBe('category')
    expect(restsOn(['finding_grid'])).toBe('findings')
    expect(restsOn(['publication_lag'])).toBeNull()
  })
})
