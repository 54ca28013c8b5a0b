import fc from 'fast-check'
import { createMemoryHistory, createRouter } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { ITEM_FIELDS, NOTICE_FIELDS, type Pick, type Selection } from '../../src/metrics/selection.ts'
import { describeSelection } from '../../src/ui/selection/describe-selection.ts'
import { BrokenSelection, decodeSelection, encodeSelection } from '../../src/ui/selection/encode-selection.ts'
import { queryOf, selectionOf } from '../../src/ui/selection/link-selection.ts'
import { zh } from '../../src/ui/words/zh.ts'

const text = fc.string({ unit: 'binary' })
const pick: fc.Arbitrary<Pick> = fc.record({
  by: text,
  field: fc.constantFrom(...NOTICE_FIELDS, ...ITEM_FIELDS),
  values: fc.array(text, { maxLength: 4 }),
})
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

  it('keeps silence apart from no value at all', () => {
    const silence: Selection = [{ by: 'map', field: 'city', values: [''] }]
    expect(decodeSelection(encodeSelection(silence))).toEqual(silence)
    expect(encodeSelection(silence)).not.toEqual(encodeSelection([{ by: 'map', field: 'city', values: [] }]))
  })

  it.each(['', 'status', 'a~nosuchfield~x', 'a~status~x!y', 'a~status~!'])('is refused when broken: %s', (part) => {
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

  it('says that nothing is filtered', () => {
    expect(describeSelection([], zh, label)).toBe('全部已载入的通报')
  })
})
