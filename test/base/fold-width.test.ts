import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWidth } from '../../src/base/fold-width.ts'

describe('full-width forms', () => {
  it.each([
    ['（一）理论学习', '(一)理论学习'],
    ['整改结果：已完成；', '整改结果:已完成;'],
    ['１２．３％', '12.3%'],
    ['「借调」人员', '“借调”人员'],
    ['关于"公车管理"问题', '关于“公车管理”问题'],
    ['　　根据市委部署', '  根据市委部署'],
  ])('%s', (text, folded) => {
    expect(foldWidth(text)).toBe(folded)
  })

  it('moves no offset, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldWidth(text)).toHaveLength(text.length)
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldWidth(foldWidth(text))).toBe(foldWidth(text))
      }),
    )
  })
})
