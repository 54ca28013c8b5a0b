import type { Column, ColumnType } from './column.ts'
import { TABLE_NAMES, tableOf } from './schema.ts'
import type { TableName } from './schema.ts'

const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  code: 'string',
  int: 'integer',
  double: 'number',
  bool: 'boolean',
  // A notice may name only the month; a Data Package `date` could not hold that.
  date: 'string',
}

/** The name of the descriptor. */
export const DESCRIPTOR_PATH = 'datapackage.json'

/**
 * How cells are kept from running as formulas, said in the descriptor for whoever reads the CSVs with a tool of their own:
 * `unguardCell` is this sentence as code.
 */
const CELL_GUARD = {
  prefix: "'",
  description:
    'In text fields, a line of a cell that a spreadsheet could run or misread (after blanks and control characters it begins with = + - @ ＝ ＋ － ＠, or with a tab, or is an error word such as #REF!, or is an empty first line; apostrophes before any of these count too) carries one apostrophe more. Take one apostrophe off such lines to get the text. 文本单元格中，会被电子表格当作公式的行前多一个半角撇号；去掉这个撇号即为原文。',
} as const

/** Whether the cells of a package are guarded, by its descriptor; packages without a word of it are not. */
export function saysGuarded(descriptor: string | undefined): boolean {
  try {
    const said: unknown = JSON.parse((descriptor ?? '').replace(/^\uFEFF/, ''))
    return typeof said === 'object' && said !== null && 'cellGuard' in said
  } catch {
    return false
  }
}

/** The file of a table inside the package. */
export function pathOf(table: TableName): string {
  return `${table}.csv`
}

/** `datapackage.json` (Frictionless Data Package v2), from the schema alone: no clock, no machine in it. */
export function packageDescriptor(): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'inspection-rectification-notices',
    title: '巡察整改通报数据集',
    cellGuard: CELL_GUARD,
    resources: TABLE_NAMES.map((name) => {
      const table = tableOf(name)
      return {
        name,
        type: 'table',
        path: pathOf(name),
        title: table.label_zh,
        description: table.doc_zh,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
        schema: { fields: table.columns.map(fieldOf), primaryKey: table.key, missingValues: [''] },
      }
    }),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

function fieldOf(column: Column): object {
  const constraints = {
    ...(column.nullable ? {} : { required: true }),
    ...(column.values ? { enum: column.values } : {}),
    ...(column.type === 'date' ? { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } : {}),
  }
  return {
    name: column.name,
    type: FIELD_TYPES[column.type],
    title: column.label_zh,
    description: column.doc_zh,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}
