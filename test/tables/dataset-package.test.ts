import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTables } from '../../src/tables/build-tables.ts'
import type { TableRows } from '../../src/tables/build-tables.ts'
import type { Column } from '../../src/tables/column.ts'
import { PackageError, readPackage } from '../../src/tables/read-package.ts'
import { TABLE_NAMES, tableOf } from '../../src/tables/schema.ts'
import { writePackage } from '../../src/tables/write-package.ts'
import type { PackageFile } from '../../src/tables/write-package.ts'
import { INVENTED_CODEBOOK, invent } from './invented-notice.ts'

const words = fc.oneof(
  fc.constantFrom('公车,管理', '说"好"', '一\n二', '一\r\n二', ' 前后有空 ', '=1+1', '0012', 'null', '\uFEFF首', '#'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)

function cell(column: Column): fc.Arbitrary<string | number | boolean | null> {
  const value: fc.Arbitrary<string | number | boolean> = column.values
    ? fc.constantFrom(...column.values)
    : {
        text: words,
        code: words,
        date: fc.constantFrom('2022-08', '2023-05-01'),
        int: fc.integer(),
        double: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        bool: fc.boolean(),
      }[column.type]
  return column.nullable ? fc.option(value, { nil: null }) : value
}

const tables = fc.record(
  Object.fromEntries(
    TABLE_NAMES.map((name) => {
      const { columns, key } = tableOf(name)
      const row = fc.record(Object.fromEntries(columns.map((column) => [column.name, cell(column)])))
      const selector = (r: Readonly<Record<string, unknown>>): string => key.map((k) => String(r[k])).join(' / ')
      return [name, fc.uniqueArray(row, { selector, maxLength: 4 })]
    }),
  ),
) as unknown as fc.Arbitrary<TableRows>

const sample = (): TableRows =>
  buildTables([invent({ notice_id: 'n', agency: '甲局', items: [{ title: '公车管理混乱' }] })], INVENTED_CODEBOOK)

function replaced(files: readonly PackageFile[], path: string, edit: (text: string) => string): readonly PackageFile[] {
  return files.map((file) => (file.path === path ? { path, text: edit(file.text) } : file))
}

describe('a dataset package', () => {
  it('gives back what was written, whatever the cells hold', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(readPackage(writePackage(rows))).toEqual(rows)
      }),
      { numRuns: 200 },
    )
  })
  it('is the same to the byte for the same records', () => {
    expect(writePackage(sample())).toEqual(writePackage(sample()))
  })
  it('is found inside a folder, and read after a spreadsheet has saved it with CRLF and a BOM', () => {
    const files = writePackage(sample()).map(({ path, text }) => ({
      path: `facts/${path}`,
      text: `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    }))
    expect(readPackage(files)).toEqual(sample())
  })
  it('describes every table and column with its Chinese label', () => {
    const descriptor = JSON.parse(writePackage(sample())[0]?.text ?? '') as {
      resources: { name: string; schema: { fields: { name: string; title: string }[] } }[]
    }
    expect(descriptor.resources.map((resource) => resource.name)).toEqual(TABLE_NAMES)
    const status = descriptor.resources[1]?.schema.fields.find((field) => field.name === 'status')
    expect(status?.title).toBe('整改状态')
  })
  it.each([
    ['file_missing', (files: readonly PackageFile[]) => files.filter((file) => file.path !== 'items.csv')],
    [
      'column_missing',
      (files: readonly PackageFile[]) => replaced(files, 'items.csv', (t) => t.replace('status,', 's,')),
    ],
    [
      'bad_value',
      (files: readonly PackageFile[]) => replaced(files, 'items.csv', (t) => t.replace('unstated', '完成')),
    ],
    ['row_length', (files: readonly PackageFile[]) => replaced(files, 'items.csv', (t) => `${t}1,2\n`)],
    [
      'not_unique',
      (files: readonly PackageFile[]) => replaced(files, 'items.csv', (t) => t + (t.split('\n')[1] ?? '')),
    ],
    ['bad_quotes', (files: readonly PackageFile[]) => replaced(files, 'items.csv', (t) => `${t}"open`)],
  ])('is refused with the reason %s', (problem, damage) => {
    const damaged = damage(writePackage(sample()))
    expect(() => readPackage(damaged)).toThrow(PackageError)
    expect(() => readPackage(damaged)).toThrow(expect.objectContaining({ problem }) as Error)
  })
})
