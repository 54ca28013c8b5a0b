import { guardCell } from '../base/guard-cell.ts'
import type { TableRows } from './build-tables.ts'
import { DESCRIPTOR_PATH, packageDescriptor, pathOf } from './package-descriptor.ts'
import { TABLE_NAMES, tableOf, type TableName } from './schema.ts'

/** A text file of a package; `path` is relative to its root. */
export interface PackageFile {
  readonly path: string
  readonly text: string
}

/** The dataset package: `datapackage.json` and one CSV per table. The same tables always give the same bytes. */
export function writePackage(tables: TableRows): readonly PackageFile[] {
  return [
    { path: DESCRIPTOR_PATH, text: packageDescriptor() },
    ...TABLE_NAMES.map((name) => ({ path: pathOf(name), text: tableHead(name) + tableLines(name, tables[name]) })),
  ]
}

/** The line of column names that the CSV of a table begins with. */
export function tableHead(name: TableName): string {
  return `${fieldsOf(name).join(',')}\n`
}

/** The lines of `rows` in the CSV of a table, words guarded as the descriptor says; '' without rows. */
export function tableLines(name: TableName, rows: readonly object[]): string {
  if (rows.length === 0) return ''
  const fields = fieldsOf(name)
  const lines = (rows as readonly Readonly<Record<string, unknown>>[]).map((row) =>
    fields.map((field) => cellOf(row[field])).join(','),
  )
  return `${lines.join('\n')}\n`
}

function fieldsOf(name: TableName): readonly string[] {
  return tableOf(name).columns.map((column) => column.name)
}

// What a reader of CSV would take for something else where it stands bare.
const QUOTED = /[",\r\n\ufeff]|^ | $/

function cellOf(value: unknown): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value)
  const guarded = guardCell(value)
  return QUOTED.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded
}
