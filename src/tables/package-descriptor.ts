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
