import fc from 'fast-check'
import { createMemoryHistory, createRouter } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { ITEM_FIELDS, NOTICE_FIELDS, RANGE_FIELDS, type Pick, type Selection } from '../../src/metrics/selection.ts'
import { describeSelection } from '../../src/ui/selection/describe-selection.ts'
import { BrokenSelection, decodeSelection, encodeSelection } from '../../src/ui/selection/encode-selection.ts'
import { linkToSource, queryOf, selectionOf } from '../../src/ui/selection/link-selection.ts'
import { periodLabel } from '../../src/ui/words/period-label.ts'
import { zh } from '../../src/ui/words/zh.ts'

const text = fc.string({ unit: 'binary' })
const single: fc.Arbitrary<Pick> = fc.record({
  by: text,
  field: fc.constantFrom(
    ...[...NOTICE_FIELDS, ...ITEM_FIELDS].filter((field) => !(RANGE_FIELDS as readonly string[]).includes(field)),
  ),
  values: fc.array(text, { maxLength: 4 }),
})
const date = fc.constantFrom('', '2022', '2023-05', '2024-02-29')
const days = fc.oneof(fc.constant(''), fc.integer({ min: -999, max: 99_999 }).map(String))
const ranged: fc.Arbitrary<Pick> = fc.oneof(
  fc.record({
    by: text,
    field: fc.constantFrom('feedback_date' as const, 'published_date' as const),
    values: fc.tuple(date, date),
  }),
  fc.record({ by: text, field: fc.constant('lag_days' as const), values: fc.tuple(days, days) }),
)
const pick = fc.oneof(single, ranged)
const selection: fc.Arbitrary<Selection> = fc.array(pick, { maxLength: 5 })

describe('a selection in a link', () => {
  it('comes back as it was, whatever panel, field and values', () => {
    fc.assert(
      fc.property(selection, (picks) => {
        expect(decodeSelection(encodeSelection(picks))).toEqual(picks)
      }),
    )
  })

  it('comes back as it was from the address bar', () => {
    const component = { template: '' }
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/overview', component }] })
    fc.assert(
      fc.property(selection, (picks) => {
        const link = router.resolve({ path: '/overview', query: queryOf(picks) }).fullPath
        expect(selectionOf(router.resolve(link).query)).toEqual(picks)
      }),
    )
  })

  it('goes along to the text of a notice, with the item to be seen there', () => {
    const component = { template: '' }
    const routes = [{ path: '/source/:notice_id?', name: 'source', component }]
    const router = createRouter({ history: createMemoryHistory(), routes })
    fc.assert(
      fc.property(selection, (picks) => {
        const link = router.resolve(linkToSource('n1', picks, { item: 'n1-3' })).fullPath
        const { params, query } = router.resolve(link)
        expect([params['notice_id'], query['item'], selectionOf(query)]).toEqual(['n1', 'n1-3', picks])
      }),
    )
  })

  it('keeps silence apart from no value at all', () => {
    const silence: Selection = [{ by: 'map', field: 'city', values: [''] }]
    expect(decodeSelection(encodeSelection(silence))).toEqual(silence)
    expect(encodeSelection(silence)).not.toEqual(encodeSelection([{ by: 'map', field: 'city', values: [] }]))
  })

  it.each([
    '',
    'status',
    'a~nosuchfield~x',
    'a~status~x!y',
    'a~status~!',
    'a~feedback_date~2023-01-01',
    'a~feedback_date~2023-1-1~',
    'a~lag_days~~many',
    'a~lag_days~1~2~3',
  ])('is refused when broken: %s', (part) => {
    expect(() => decodeSelection([part])).toThrow(BrokenSelection)
  })
})

describe('a selection in words', () => {
  const label = (_: string, value: string): string => (value === 'completed' ? '已完成' : value)

  it('reads as one sentence', () => {
    const picks: Selection = [
      { by: 'status_mix', field: 'status', values: ['completed', ''] },
      { by: 'items', field: 'text', values: ['公车'] },
    ]
    expect(describeSelection(picks, zh, label)).toBe('只看整改状态为“已完成”或“未写明”，且题目含“公车”')
  })

  it.each([
    [['2023-01-01', '2023-06'], '只看反馈日期在“2023-01-01”至“2023-06”之间'],
    [['2023', ''], '只看反馈日期不早于“2023”'],
    [['', '2023'], '只看反馈日期不晚于“2023”'],
    [['', ''], '只看反馈日期不限'],
  ])('tells the range %j from its two ends', (values, sentence) => {
    expect(describeSelection([{ by: 'time', field: 'feedback_date', values }], zh, label)).toBe(sentence)
  })

  it('tells days from dates', () => {
    const picks: Selection = [{ by: 'lag', field: 'lag_days', values: ['', '180'] }]
    expect(describeSelection(picks, zh, label)).toBe('只看公布间隔（天）不多于“180”')
  })

  it.each([
    ['2023H1', '2023 年上半年'],
    ['2023Q4', '2023 年第四季度'],
    ['2023', '2023'],
    ['2023H3x', '2023H3x'],
  ])('calls %s %s', (period, words) => {
    expect(periodLabel(period, zh)).toBe(words)
  })

  it('says that nothing is filtered', () => {
    expect(describeSelection([], zh, label)).toBe('全部已载入的通报')
  })
})
