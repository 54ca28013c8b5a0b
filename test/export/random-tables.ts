import fc from 'fast-check'
import type { TableRows } from '../../src/tables/build-tables.ts'
import type { Column } from '../../src/tables/column.ts'
import { TABLE_NAMES, tableOf, type TableName } from '../../src/tables/schema.ts'

type Cell = string | number | boolean | null

// What spreadsheets and CSV readers trip over, and what only some fonts and encodings know.
const ODD = [
  '=1+1',
  "'=1",
  '甲\n=乙',
  '\t甲',
  '＠丙',
  '"引号"',
  '甲,乙',
  '㐀𠮷',
  '😀',
  '_x0041_',
  '#REF!',
  ' 空 格 ',
  '-5',
  '007',
]

const text = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.constantFrom(...ODD))

function cellOf(column: Column): fc.Arbitrary<Cell> {
  switch (column.type) {
    case 'int':
      return fc.integer()
    case 'double':
      // CSV and XLSX have no minus nought.
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value))
    case 'bool':
      return fc.boolean()
    case 'date':
      return fc.constantFrom('2023', '2023-05', '2023-05-01')
    case 'code':
      return column.values ? fc.constantFrom(...column.values) : text
    case 'text':
      return text
  }
}

function rowsOf(name: TableName): fc.Arbitrary<readonly object[]> {
  const { columns, key } = tableOf(name)
  const row = fc.record(
    Object.fromEntries(
      columns.map((column) => [column.name, column.nullable ? fc.option(cellOf(column)) : cellOf(column)]),
    ),
  )
  // The reader tells a key twice used by its parts joined so.
  const keyOf = (one: object): string => key.map((part) => String((one as Record<string, Cell>)[part])).join(' / ')
  return fc.uniqueArray(row, { selector: keyOf, maxLength: 4 })
}

/** Tables of any content that the schema allows; nothing in them agrees with anything. */
export const randomTables: fc.Arbitrary<TableRows> = fc.record(
  Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(name)])),
) as unknown as fc.Arbitrary<TableRows>
