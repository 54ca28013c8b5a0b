import Papa from 'papaparse'
import type { TableRows } from './build-tables.ts'
import { packageDescriptor, pathOf } from './package-descriptor.ts'
import { TABLE_NAMES, tableOf } from './schema.ts'

/** A text file of a package; `path` is relative to its root. */
export interface PackageFile {
  readonly path: string
  readonly text: string
}

/** The dataset package: `datapackage.json` and one CSV per table. The same tables always give the same bytes. */
export function writePackage(tables: TableRows): readonly PackageFile[] {
  return [
    { path: 'datapackage.json', text: packageDescriptor() },
    ...TABLE_NAMES.map((name) => {
      const fields = tableOf(name).columns.map((column) => column.name)
      const data = (tables[name] as readonly Readonly<Record<string, unknown>>[]).map((row) =>
        fields.map((field) => row[field] ?? null),
      )
      const text = Papa.unparse({ fields, data }, { newline: '\n' })
      return { path: pathOf(name), text: data.length > 0 ? `${text}\n` : `${fields.join(',')}\n` }
    }),
  ]
}
