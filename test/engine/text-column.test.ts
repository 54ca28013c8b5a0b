import { makeData, Utf8, vectorFromArray, Vector } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textColumn } from '../../src/engine/text-column.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'é', '已', '完', '𠮷', '\u0000', '\uFEFF', '😀'), maxLength: 12 })
const cells = fc.array(fc.option(text, { freq: 4 }), { minLength: 1, maxLength: 40 })

function columnOf(values: readonly (string | null)[]): Vector<Utf8> {
  return vectorFromArray(values, new Utf8())
}

describe('the texts of a column', () => {
  it('are what stands there, in any order of asking', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), fc.boolean(), (parts, backwards) => {
        const column = parts.map(columnOf).reduce((one, two) => one.concat(two))
        const all = parts.flat()
        const textAt = textColumn(column)
        const rows = [...all.keys()]
        if (backwards) rows.reverse()
        expect(rows.map(textAt)).toEqual(rows.map((row) => all[row]))
      }),
    )
  })

  it('are those of a cut-out part, and of more rows than are decoded at once', () => {
    const all = Array.from({ length: 1000 }, (_, at) => (at % 7 === 0 ? null : `第${String(at)}项𠮷`.repeat(at % 3)))
    const textAt = textColumn(columnOf(all).slice(100, 900))
    const rows = [0, 799, 255, 256, 300, 1, 511, 512]
    expect(rows.map(textAt)).toEqual(rows.map((row) => all[row + 100]))
  })

  it('are none where there are no rows', () => {
    expect(textColumn(new Vector([makeData({ type: new Utf8() })]))(0)).toBeNull()
  })
})
