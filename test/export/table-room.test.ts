import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths, dealRows, rowHeight } from '../../src/export/table-room.ts'
import { widthsFor } from '../../src/export/text-columns.ts'
import { textWidth } from '../../src/export/wrap-text.ts'

describe('the widths of columns', () => {
  it('leave every word of a head whole where all find room', () => {
    const labels = ['Finding', 'Agencies with an item', 'Agencies', 'Interval from', 'Interval to', 'Items']
    const cells = ['Earlier inspection findings not put right', '2', '5', '11.8%', '76.9%', '2']
    // A page of A4 holds about 42 ems of the letters of a document.
    widthsFor(labels, [cells]).forEach((share, at) => {
      for (const word of labels[at]?.split(' ') ?? []) expect((share / 100) * 42).toBeGreaterThan(textWidth(word))
    })
  })
  it('add up to the whole, however much there is to write', () => {
    const texts = fc.array(fc.string(), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(texts, fc.array(texts), (labels, rows) => {
        const widths = widthsFor(labels, rows)
        expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 9)
        expect(Math.min(...widths)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the table on a slide', () => {
  it('makes a row as high as the cell with the most lines', () => {
    const one = rowHeight(['甲', '乙'], [2, 2], 10)
    expect(rowHeight(['甲\n乙', '丙'], [2, 2], 10)).toBeGreaterThan(one)
    expect(rowHeight(['示例市城市管理和综合行政执法局', '丙'], [1, 2], 10)).toBeGreaterThan(one)
    expect(rowHeight(['示例市城市管理和综合行政执法局', '丙'], [3, 2], 10)).toBe(one)
  })
  it('deals out every row once, in order, and fills no page beyond its room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 2, noNaN: true }), { maxLength: 60 }), (heights) => {
        const pages = dealRows(heights, (height) => height, 4)
        expect(pages.flat()).toEqual(heights)
        for (const page of pages) expect(page.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(4 + 1e-9)
      }),
    )
  })
  it('gives the columns the whole width', () => {
    expect(columnWidths([1, 3], 12)).toEqual([3, 9])
  })
})
