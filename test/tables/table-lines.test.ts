import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { guardCell } from '../../src/base/guard-cell.ts'
import { tableLines } from '../../src/tables/write-package.ts'

const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' 首尾有空 ',
    '甲,乙',
    '他说"好"',
    '第一行\n第二行',
    '=1+1',
    '\ufeff一',
    '公车管理混乱',
    '"',
    ',',
  ),
  fc.string({ unit: 'binary' }),
)

it('writes any cells as a library for CSV does, guarded', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ code: cell, parent: fc.option(cell), ordinal: fc.integer() }), { minLength: 1 }),
      (rows) => {
        const lines = tableLines('categories', rows)
        const cells = rows.map(({ code, parent, ordinal }) => [
          guardCell(code),
          parent === null ? null : guardCell(parent),
          ordinal,
          null,
          null,
          null,
        ])
        expect(lines).toBe(`${Papa.unparse(cells, { newline: '\n' })}\n`)
      },
    ),
  )
})

it('writes nothing for no rows', () => {
  expect(tableLines('categories', [])).toBe('')
})
